import { pairs } from './pairs';

/** What the service says of a stream (StreamFault, HealthJudge), for the Chinese console; a test holds them together. */
const WORDS = {
  'the address is outside the allowed camera networks': '地址不在允许的摄像机网段内',
  'the host name is not known': '主机名无法解析',
  "the camera's network cannot be reached": '摄像机所在网络不可达',
  'the camera did not answer in time': '摄像机没有及时应答',
  "the camera's encrypted connection could not be set up": '无法与摄像机建立加密连接',
  'the camera refused the user name or password': '摄像机拒绝了用户名或密码',
  'the camera has no stream at this path': '摄像机在该路径上没有视频流',
  'the camera answered with a redirect, which is not followed': '摄像机要求跳转，平台不跟随',
  'the file is outside the allowed folders or is not there': '文件不在允许的目录内或不存在',
  'what the address sends is not a video': '该地址发来的不是视频',
  'there is no video in the stream': '码流里没有视频',
  "the video's codec is not supported": '不支持这种视频编码',
  'the stream runs, but no key frame came in time: set a shorter key frame interval in the camera':
    '有码流，但迟迟没有关键帧：请在摄像机里缩短关键帧间隔',
  'the stream runs, but no picture can be decoded: is there a key frame?': '有码流，但解不出画面：有关键帧吗？',
  'the camera changed picture size or codec while it ran: the stream was opened anew':
    '摄像机在运行中改变了分辨率或编码，已重新接入',
  'the camera stopped sending': '摄像机停止发送',
  'the camera ended the stream': '摄像机结束了码流',
  'the stream broke off': '码流中断',
  'the file is damaged or cut off: what can be read is played': '文件损坏或不完整，能读的部分照常播放',
  'the stream breaks off again and again': '码流反复中断',
  "the camera's clock jumps: the time of receipt is used": '摄像机时钟跳变，改用接收时间',
  'no key frame for a minute: recording is cut off, set a shorter key frame interval in the camera':
    '一分钟没有关键帧，录像会断开：请在摄像机里缩短关键帧间隔',
  'recording has stopped: there is no room on the disk': '录像已停止：存储空间不足',
} as const;

type Words = keyof typeof WORDS;

export const streamFaults = pairs(
  Object.fromEntries(
    Object.entries(WORDS).map(([english, chinese]) => [`healthReason.${english}`, [chinese, english]]),
  ) as Record<`healthReason.${Words}`, [string, string]>,
);
