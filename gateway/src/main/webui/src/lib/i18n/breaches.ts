import { pairs } from './pairs';

/** Stages that are overdue, above every page. */
export const breaches = pairs({
  'breach.late': ['{stage}已超时 {time}', '{stage} overdue by {time}'],
  'breach.told': ['{stage}已超时', '{stage} overdue'],
  'breach.step': ['第 {step} 次提醒', 'reminder {step}'],
  'breach.more': ['另有 {count} 项超时', '{count} more {count:stage|stages} overdue'],
  'breach.go': ['去处置', 'Act on it'],
});
