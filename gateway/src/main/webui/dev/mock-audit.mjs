// Invented looks, reviews and chains for the auditors' page.
import { makeCameras } from './mock-data.mjs';

const cameras = makeCameras();
const minutes = (n) => new Date(Date.now() - n * 60_000).toISOString();

const looks = Array.from({ length: 60 }, (_, i) => ({
  id: `look-${i}`,
  service: i % 3 ? 'camera-ingest-service' : 'alert-service',
  sequence: 400 - i,
  at: minutes(i * 7 + 1),
  actor: i % 4 ? 'investigator' : 'investigator-with-quite-a-long-user-name',
  roles: 'investigator',
  action: [
    i % 16 ? 'EVENT_PICTURE_VIEWED' : 'SOMETHING_NEW_READ',
    'SIGHTINGS_SEARCHED',
    'PICTURE_VIEWED',
    'RECORDING_VIEWED',
  ][i % 4],
  objectType: ['camera-snapshot', 'plate', 'camera', 'camera-recording'][i % 4],
  objectId: [
    `${cameras[i % 5].id}/0195524f-3c00-7000-8000-00000000beef`,
    i % 8 === 1 ? '豫A12345' : 'A1234*',
    i % 8 === 2 ? '0195524f-3c00-7000-8000-000000000007' : cameras[i % 5].id,
    `${cameras[i % 5].id}/${minutes(300)}/${minutes(240)}`,
  ][i % 4],
  purpose: i % 4 === 1 ? '案件 WC-2026-000042 嫌疑车辆行经路线' : '',
  outcome: i % 17 === 5 ? 'DENIED' : 'ALLOWED',
  remoteAddress: '10.0.0.17',
}));

const incident = '0195524f-3c00-7000-8000-0000000000a1';
const names = { [incident]: '集市抢夺 · 东街口' };
[
  ['INCIDENT_TIMELINE_READ', 'incident', incident, '', 'ALLOWED'],
  ['VEHICLE_FOLLOWED', 'plate', '豫A12345', `${incident}: 抢夺后驾车逃离 (incident ${incident}, 4 hours)`, 'ALLOWED'],
  ['SHIFTS_PLANNED', 'unit', incident.replace('a1', 'b2'), '巡逻101 — 7 weekly shifts, 0 days that differ', 'ALLOWED'],
  ['LOOK_REFUSED', 'case', incident.replace('a1', 'c3'), "GET /api/v1/cases/0195524f: not this person's", 'DENIED'],
  ['LOOK_REFUSED', 'track', '*', 'POST /api/v1/tracks: not in this role', 'DENIED'],
].forEach(([action, objectType, objectId, purpose, outcome], i) => {
  looks[i + 4] = { ...looks[i + 4], action, objectType, objectId, purpose, outcome, names };
});

const reviews = [['EMERGENCY', 'PURPOSE_UNMATCHED'], ['UNUSUAL_VOLUME'], ['SAMPLE']].map((reasons, i) => ({
  id: `review-${i}`,
  version: 0,
  status: 'OPEN',
  reasons,
  look: looks[i + 1],
  createdAt: minutes(30),
  dueAt: minutes(i === 0 ? 20 : -20_000),
}));

const services = ['alert', 'camera-ingest', 'case'].map((name, i) => ({
  service: `${name}-service`,
  whole: i !== 1,
  first: 1,
  followed: 400 - i * 90,
  followedAt: minutes(1),
  headSequence: i === 2 ? null : 398 - i * 90,
  headAt: i === 2 ? null : minutes(1),
  headKeyId: i === 2 ? null : '3f1c0a9be2d47785',
  findings: i === 1 ? [{ sequence: 117, kind: 'REWRITTEN', foundAt: minutes(12) }] : [],
}));

const staff = [
  ['investigator', '345', 40],
  ['张建国-刑侦大队-视频侦查中队', '0D7', 4000],
].map(([userName, plateEnd, age], i) => ({
  id: `staff-${i}`,
  userName,
  plateEnd,
  enteredBy: 'auditor',
  enteredAt: minutes(age),
}));

export function readAudit(id, query, page) {
  if (id === 'staff-vehicles') return { items: staff, nextCursor: null };
  if (id === 'looks')
    return page(
      looks.filter((l) => !query.get('actor') || l.actor === query.get('actor')),
      query,
    );
  if (id === 'chains') return { items: services, nextCursor: null };
  return page(
    reviews.filter((r) => (r.status === 'DECIDED') === (query.get('decided') === 'true')),
    query,
  );
}

export function decideReview(id, body, user) {
  const review = reviews.find((r) => r.id === id);
  return Object.assign(review, { status: 'DECIDED', ...body, decidedBy: user, decidedAt: minutes(0) });
}
