import { pairs } from './pairs';

export const sky = pairs({
  'camera.title': ['摄像机', 'Cameras'],
  'camera.search': ['名称或编号', 'Name or code'],
  'camera.tier': ['级别', 'Tier'],
  'camera.health': ['状态', 'Health'],
  'camera.name': ['名称', 'Name'],
  'camera.code': ['编号', 'Code'],
  'camera.emptyTitle': ['没有符合的摄像机', 'No camera fits'],
  'camera.emptyText': ['换一个筛选条件试试。', 'Try another filter.'],
  'camera.noneTitle': ['还没有摄像机', 'No cameras yet'],
  'camera.noneText': ['管理员登记后会出现在这里。', 'They appear once an administrator registers them.'],
  'camera.snapshot': ['此刻画面', 'Picture now'],
  'camera.notConnected': ['未接入视频，只登记了位置。', 'No stream is connected; only the place is registered.'],
  'camera.noContent': ['你的角色不能查看画面。', 'Your role may not see pictures.'],
  'camera.pick': ['在表或图上选一台摄像机。', 'Choose a camera in the table or on the map.'],
  'camera.heading': ['朝向', 'Heading'],
  'camera.position': ['坐标', 'Position'],
  'grid.title': ['我的网格预警', 'Alerts in my grid'],
  'grid.emptyTitle': ['网格内没有预警', 'No alerts in your grid'],
  'grid.emptyText': ['网格内一有预警就会出现在这里。', 'An alert in your grid appears here at once.'],
});
