import { pairs } from './pairs';

export const map = pairs({
  'map.unread': ['没有载入：{what}', 'Not loaded: {what}'],
  'map.unread.cameras': ['摄像机', 'cameras'],
  'map.unread.units': ['警力', 'units'],
  'map.unread.ground': ['底图', 'townships and roads'],
  'map.canvas': ['地图画面：方向键移动，+ 和 - 缩放', 'Map: arrow keys move it, + and - zoom'],
  'map.zoomIn': ['放大', 'Zoom in'],
  'map.zoomOut': ['缩小', 'Zoom out'],
  'map.failedText': [
    '这个浏览器没有打开图形加速（WebGL）。其他功能不受影响；请管理员在浏览器设置里打开。',
    'This browser draws no WebGL graphics. All else works; ask an administrator to switch them on.',
  ],
});
