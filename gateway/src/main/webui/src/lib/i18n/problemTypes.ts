import { pairs } from './pairs';

/**
 * Title and advice of each problem `type` that the services give; a test holds them against the services' sources. What
 * happened in particular stands in the detail (`lib/problems`).
 */
export const problemTypes = pairs({
  'problem.conflict': ['现在不能这样做', 'Not possible as things stand'],
  'problem.conflict.help': ['最新状态已载入，看过再操作。', 'The latest state is loaded. Look at it, then decide.'],
  'problem.stale-version': ['已被别人改过', 'Someone else changed it first'],
  'problem.stale-version.help': ['请看过最新内容再操作。', 'Look at what is there now, then decide.'],
  'problem.forbidden': ['没有权限', 'Not permitted'],
  'problem.forbidden.help': [
    '需要时请找调度员、主管或管理员。',
    'Ask a dispatcher, a supervisor or an administrator where it is needed.',
  ],
  'problem.cross-site': ['请求来自别的网站', 'Request from another site'],
  'problem.cross-site.help': ['请从控制台自己的页面操作。', 'Work from the console itself.'],
  'problem.not-found': ['找不到', 'Not found'],
  'problem.not-found.help': ['可能已被删除，或不在你的辖区。', 'It may be gone, or lie outside your jurisdiction.'],
  'problem.invalid-request': ['填写有误', 'Something in it is not right'],
  'problem.invalid-request.help': ['请按提示修改后再提交。', 'Correct what is named and submit again.'],
  'problem.bad-request': ['请求有误', 'The request is not right'],
  'problem.bad-request.help': ['请重新载入页面再试。', 'Load the page again and retry.'],
  'problem.method-not-allowed': ['这里不能这样操作', 'Not possible here'],
  'problem.method-not-allowed.help': [
    '请重新载入页面；可能是控制台版本已旧。',
    'Load the page again; the console may be older than the service.',
  ],
  'problem.range-not-satisfiable': ['超出文件范围', 'Beyond the end of the file'],
  'problem.range-not-satisfiable.help': ['请从头播放或重新打开。', 'Begin anew, or open it again.'],
  'problem.too-large': ['内容太大', 'Too large'],
  'problem.too-large.help': ['请缩小图片或拆分文件。', 'Make the picture smaller, or split the file.'],
  'problem.too-many-requests': ['操作太频繁', 'Too many at once'],
  'problem.too-many-requests.help': ['请稍等几秒再试。', 'Wait a few seconds and try again.'],
  'problem.unauthenticated': ['登录已失效', 'Signed out'],
  'problem.unauthenticated.help': ['请重新登录。', 'Sign in again.'],
  'problem.unavailable': ['暂时不可用', 'Not available just now'],
  'problem.unavailable.help': ['稍后重试；持续不行请报管理员。', 'Try again shortly; report it if it lasts.'],
  'problem.timeout': ['服务应答超时', 'The service took too long'],
  'problem.timeout.help': ['稍后重试；持续不行请报管理员。', 'Try again shortly; report it if it lasts.'],
  'problem.internal-error': ['服务器出错', 'The server failed'],
  'problem.internal-error.help': [
    '稍后重试；若再出现，把追踪编号报给管理员。',
    'Try again shortly; if it recurs, report the trace id.',
  ],
});
