import { pairs } from './pairs';

export const cases = pairs({
  'case.title': ['案件', 'Cases'],
  'case.number': ['案号', 'Case no.'],
  'case.kind': ['类型', 'Kind'],
  'case.opened': ['受理', 'Opened'],
  'case.emptyTitle': ['还没有案件', 'No cases yet'],
  'case.emptyText': [
    '事件以违法犯罪处置后会自动建案。',
    'One opens by itself when an incident is resolved with an offence.',
  ],
  'case.detail': ['案件详情', 'Case'],
  'case.fromIncident': ['来源事件', 'From incident'],
  'case.occurred': ['发生', 'Occurred'],
  'case.outcome': ['现场结果', 'Outcome on scene'],
  'case.evidence': ['关联画面', 'Linked picture'],
  'case.filterIncident': ['只看事件 {id}', 'Only incident {id}'],
  'case.search': ['案号、类型', 'Case number, kind'],
});
