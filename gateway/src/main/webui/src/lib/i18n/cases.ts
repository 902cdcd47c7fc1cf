import { pairs } from './pairs';

export const cases = pairs({
  'case.title': ['案件', 'Cases'],
  'case.number': ['案号', 'Case no.'],
  'case.kind': ['类型', 'Kind'],
  'case.opened': ['受理', 'Opened'],
  'case.emptyTitle': ['还没有案件', 'No cases yet'],
  'case.emptyText': [
    '警情以违法犯罪处置后会自动建案。',
    'One opens by itself when an incident is resolved with an offence.',
  ],
  'case.detail': ['案件详情', 'Case'],
  'case.fromIncident': ['来源警情', 'From incident'],
  'case.occurred': ['发生', 'Occurred'],
  'case.outcome': ['现场结果', 'Outcome on scene'],
  'case.evidence': ['关联画面', 'Linked picture'],
  'evidence.title': ['证据', 'Evidence'],
  'evidence.none': ['没有现场照片移交到本案。', 'No pictures of the scene were handed on to this case.'],
  'evidence.kind.SCENE_PICTURE': ['现场照片', 'Picture of the scene'],
  'evidence.look': ['查看（记入保管链）', 'Look (enters the chain)'],
  'evidence.custody': ['保管链', 'Custody'],
  'evidence.act.TAKEN_IN': ['平台收存', 'Taken in'],
  'evidence.act.TAKEN_OVER': ['移交本案', 'Taken over'],
  'evidence.act.VIEWED': ['查看', 'Viewed'],
  'evidence.act.FOUND_BROKEN': ['校验不符', 'Found broken'],
  'case.filterIncident': ['只看警情 {id}', 'Only incident {id}'],
  'case.search': ['案号、类型', 'Case number, kind'],
});
