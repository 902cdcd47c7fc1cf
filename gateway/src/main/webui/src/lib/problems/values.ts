import { wordOf, translate, type Translate } from '../i18n';

/** Groups of words in which a value inside a sentence, such as a status, is looked up. */
const GROUPS = [
  'alertStatus',
  'incidentStatus',
  'taskStatus',
  'caseStatus',
  'sight.status',
  'watch.status',
  'clipStatus',
  'patrolStatus',
  'severity',
  'healthReason',
];

/** What has no group of its own. */
const VALUES: Readonly<Record<string, string>> = {
  acknowledged: '签收',
  confirmed: '确认',
  dismissed: '排除',
  expired: '作超时处理',
  resolved: '办结',
  changed: '更正',
  closed: '归档',
  merged: '合并',
  'decide on': '审批',
  over: '已过期',
  'not, or no more, approved': '未获批准或批准已过期',
  alert: '预警',
  incident: '警情',
  task: '任务',
  unit: '警组',
  camera: '摄像机',
  case: '案件',
  rule: '规则',
  picture: '图片',
  search: '查询',
  grid: '网格',
  dwelling: '出租屋',
  containment: '围堵',
  evidence: '证据',
  clip: '片段',
  hold: '保全',
  review: '复核',
  follow: '追踪',
  'response plan': '预案',
  'road network': '路网',
  'watch-list entry': '布控',
  'patrol plan': '巡查计划',
  'patrol round': '巡查轮次',
  'staff vehicle': '人员车辆',
  'alert-service': '预警服务',
  'camera-ingest-service': '摄像机服务',
  'case-service': '案件服务',
  'population-service': '人口服务',
  'rental-service': '出租屋服务',
  'Sign-in': '登录服务',
  'The live feed': '实时消息',
  'given to a unit': '派警',
  reached: '标为到场',
  'closed before it is resolved': '在办结前归档',
  'all plates of a place': '一处的全部车牌',
};

const FIGURES: readonly [RegExp, string][] = [
  [/^more than (\d+) plates match$/, '匹配超过 $1 个车牌'],
  [/^more than (\d+) searches of the same plate in (\d+) hours$/, '$2 小时内查询同一号牌超过 $1 次'],
  [
    /^with your other searches of this plate, the whole county over more than (\d+) hours$/,
    '与你对同一号牌的其他查询合计，全县超过 $1 小时',
  ],
  [/^followed for more than (\d+) hours in (\d+) days$/, '在 $2 天内跟踪超过 $1 小时'],
  [/^the whole county over more than (\d+) hours$/, '全县超过 $1 小时'],
];

const chinese: Translate = (key, params) => translate('zh', key, params);

/** A value in the middle of a sentence; what has no word (a plate, a name, a figure) stays as it is. */
export function valueInChinese(value: string): string {
  const by = /^(.+) by (\S+)$/.exec(value);
  if (by) return `${valueInChinese(by[1] ?? '')}（${by[2]}）`;
  const known = VALUES[value];
  if (known) return known;
  const [, what = '', id = ''] = /^([a-z][a-z -]*) ([\w-]+)$/.exec(value) ?? [];
  if (VALUES[what]) return `${VALUES[what]} ${id}`;
  const figure = FIGURES.find(([pattern]) => pattern.test(value));
  if (figure) return value.replace(...figure);
  for (const group of GROUPS) {
    const word = wordOf(chinese, group, value);
    if (word !== value) return word;
  }
  return value;
}
