// Invented watch list, sightings, searches and tracks for looking at their pages.
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const iso = (ms) => new Date(Date.now() + ms).toISOString();
const uuid = (kind, n) => `0190${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`;
const PLATES = ['豫A08120', '豫AD51234', '豫Q7K392', '豫A1234警', '豫D66E18'];
const REASONS = [
  '被盗抢机动车',
  '涉嫌肇事逃逸',
  '多次夜间在老粮库周边踩点后随即离开，疑与 11 月以来的系列盗窃农用物资案有关，发现后先跟踪、通知办案单位，不得单人拦截',
];

export function makePlates(cameras) {
  const count = Number(process.env.MOCK_WATCH ?? 12);
  return {
    watch: Array.from({ length: count }, (_, n) => entry(n)),
    searches: process.env.MOCK_SEARCHES === '0' ? [] : Array.from({ length: 6 }, (_, n) => search(n)),
    seen: Array.from({ length: 70 }, (_, n) => sighting(cameras, n)),
  };
}

const STATES = ['UNREVIEWED', 'REQUESTED', 'APPROVED', 'REVIEWED', 'RUN', 'UNREVIEWED'];

function search(n) {
  const status = STATES[n];
  const emergency = status.endsWith('REVIEWED') || status === 'UNREVIEWED';
  const late = n === 0 && process.env.MOCK_LATE !== 'no';
  return {
    id: uuid('5ea7', n),
    version: 1,
    kind: emergency ? 'EMERGENCY' : 'BROAD',
    status,
    plate: n === 1 ? null : n === 2 ? '豫Z8?R5*' : PLATES[n % 5],
    from: iso(-3 * DAY),
    to: iso(0),
    scope: `${n === 1 ? '800 m around 113.201,33.402' : n === 4 ? 'township T02 3 cameras' : 'everywhere'}, 2026-11-22T06:00:00Z to 2026-11-25T06:00:00Z`,
    reference: n === 1 ? '口头' : `A202611000${n}`,
    referenceFound: n !== 1,
    reason: n ? REASONS[n % 3] : '走失儿童被人带上车，家属提供号牌',
    breadth: emergency ? null : n === 1 ? 'all plates of a place' : 'the whole county over more than 24 hours',
    townshipCode: null,
    requestedBy: n === 5 ? 'dispatcher' : 'investigator',
    requestedAt: iso(late ? -26 * HOUR : -40 * 60_000),
    decidedBy: status === 'REVIEWED' || status === 'RUN' || status === 'APPROVED' ? 'supervisor' : null,
    decidedAt: iso(-20 * 60_000),
    decisionNote: status === 'REVIEWED' ? '家属报警在先，情况属实。' : null,
    ranAt: emergency || status === 'RUN' ? iso(-40 * 60_000) : null,
    dueAt: iso(late ? 22 * HOUR : status === 'APPROVED' ? 40 * 60_000 : 23 * HOUR),
    overdueSteps: late ? 1 : 0,
    justified: status === 'REVIEWED' ? true : null,
    watchers: [],
  };
}

function sighting(cameras, n) {
  const camera = cameras[(n * 7) % 40];
  return {
    id: uuid('5ee0', n),
    plate: n % 6 === 4 ? '豫AO8120' : '豫A08120',
    exact: n % 6 !== 4,
    seenAt: iso(-n * 11 * 60_000 - 50_000),
    confidence: 0.97 - (n % 9) / 30,
    cameraId: camera.id,
    cameraName: camera.name,
    townshipCode: camera.townshipCode,
    location: camera.location,
    snapshotUrl: `/api/v1/cameras/${camera.id}/snapshots/${n}`,
    cropUrl: n % 5 ? `/api/v1/cameras/${camera.id}/snapshots/crop-${n}` : null,
  };
}

function sightings({ id, sub, more, body, query, state, role, page }) {
  const { searches, seen } = state.plates;
  const answer = (found, items = seen) => ({
    ...page(items, query),
    referenceFound: body.purpose?.reference !== 'x',
    search: found,
  });
  if (id === 'search') {
    if (body.plate === '豫A') return undefined;
    if (body.plate?.includes('*'))
      return {
        $status: 403,
        status: 403,
        title: 'Forbidden',
        detail: 'This search is broad (more than 20 plates match) and needs a second person: narrow it.',
      };
    return answer(null, body.plate === '豫A00000' ? [] : seen);
  }
  if (id === 'emergency') {
    const made = { ...search(0), id: uuid('5ea7', 99), requestedBy: role, overdueSteps: 0, dueAt: iso(DAY) };
    searches.unshift(made);
    return answer(made);
  }
  if (!sub) return page(wanted(searches, query), query);
  const found = searches.find((s) => s.id === sub);
  if (more === 'run') return answer(Object.assign(found, found.kind === 'BROAD' && { status: 'RUN' }));
  const status = { approve: 'APPROVED', reject: 'REJECTED', review: 'REVIEWED' }[more];
  return Object.assign(found, { status, justified: body.justified, decisionNote: body.note, decidedBy: role });
}

const wanted = (searches, query) => searches.filter((s) => !query.get('status') || s.status === query.get('status'));

function entry(n) {
  const status = ['REQUESTED', 'ACTIVE', 'ACTIVE', 'REJECTED', 'ACTIVE', 'WITHDRAWN', 'EXPIRED'][n % 7];
  const over = ['REJECTED', 'WITHDRAWN', 'EXPIRED'].includes(status);
  return {
    id: uuid('3a7c', n),
    version: 2,
    plate: PLATES[n % PLATES.length],
    reason: REASONS[n % REASONS.length],
    authority: n % 3 === 2 ? '望川县公安局刑事侦查大队第二中队（青石镇责任区）' : '县公安局刑侦大队',
    caseNumber: `A20261100${String(n).padStart(2, '0')}`,
    severity: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'][n % 4],
    townshipCode: n % 3 ? `T0${(n % 9) + 1}` : null,
    status,
    validFrom: iso(-5 * DAY),
    validTo: iso(status === 'EXPIRED' ? -HOUR : (n + 1) * DAY - 3 * HOUR),
    reviewAt: iso(n === 2 ? -HOUR : n * DAY),
    groupingSeconds: 600,
    requestedBy: n === 7 ? 'supervisor' : 'investigator',
    requestedAt: iso(-n * 5 * HOUR - HOUR),
    decidedBy: status === 'REQUESTED' ? null : 'supervisor',
    decidedAt: status === 'REQUESTED' ? null : iso(-n * 5 * HOUR),
    endedBy: status === 'WITHDRAWN' ? 'investigator' : null,
    endedAt: over ? iso(-HOUR) : null,
    renewals: n === 4 ? 2 : 0,
    renewal:
      n === 1
        ? { validTo: iso(9 * DAY), reason: '车辆仍未追回', requestedBy: 'investigator', requestedAt: iso(-HOUR) }
        : null,
    batchId: n === 0 || n === 7 ? uuid('ba7c', 1) : null,
  };
}

const waits = (e) => e.status === 'REQUESTED' || e.renewal;

function list(watch, query) {
  const status = query.get('status')?.split(',');
  return watch.filter(
    (e) =>
      (!status || status.includes(e.status)) &&
      (!query.get('waiting') || waits(e)) &&
      (!query.get('plate') || e.plate === query.get('plate')) &&
      (!query.get('batchId') || e.batchId === query.get('batchId')),
  );
}

function step(found, verb, body, role) {
  found.version += 1;
  if (verb === 'withdraw')
    return Object.assign(found, { status: 'WITHDRAWN', endedAt: iso(0), endedBy: role, endReason: body.reason });
  if (verb === 'renew') return Object.assign(found, { renewal: { ...body, requestedBy: role, requestedAt: iso(0) } });
  const yes = verb === 'approve';
  const decided = { decidedBy: role, decidedAt: iso(0) };
  const renewed = { renewalDecidedBy: role, renewalDecidedAt: iso(0) };
  if (found.renewal)
    return Object.assign(found, renewed, yes && { validTo: found.renewal.validTo, renewals: found.renewals + 1 }, {
      renewal: null,
    });
  return Object.assign(found, decided, { status: yes ? 'ACTIVE' : 'REJECTED' });
}

function watchlist({ method, id, sub, more, body, query, state, role, page }) {
  const { watch } = state.plates;
  if (id === 'export') return undefined;
  if (id === 'import')
    return {
      batchId: uuid('ba7c', 1),
      requested: watch.slice(0, 2),
      rejected: [
        { line: 3, plate: '豫Q2222', field: 'plate', message: 'must be a whole plate of 7 or 8 characters' },
        { line: 7, plate: '豫Q22225', field: '', message: 'You have no business in township T02.' },
      ],
    };
  if (id === 'batches') return { batchId: sub, entries: more ? 2 : 0 };
  if (!id && method === 'GET') return page(list(watch, query), query);
  if (!id) {
    const made = { ...entry(0), ...body, id: uuid('3a7c', watch.length), requestedBy: role, requestedAt: iso(0) };
    watch.unshift({
      ...made,
      validFrom: body.validFrom ?? iso(0),
      reviewAt: body.reviewAt ?? body.validTo,
      batchId: null,
    });
    return watch[0];
  }
  const found = watch.find((e) => e.id === id);
  return found && sub ? step(found, sub, body, role) : found;
}

function track(state, count = 14) {
  const points = state.plates.seen
    .slice(0, count)
    .map((s, n) => ({ ...s, seenAt: iso(-(count - n) * 7 * 60_000 - (n < 5 ? HOUR : 0)) }));
  const legs = points.slice(1).map((p, n) => {
    const seconds = (Date.parse(p.seenAt) - Date.parse(points[n].seenAt)) / 1000;
    const kind = n === 4 ? 'GAP' : n === 8 ? 'IMPOSSIBLE' : n === 2 ? 'STAYED' : 'MOVED';
    return { from: n, kind, seconds, metres: 840 + n * 900, kmh: n === 8 ? 412 : 38 + n };
  });
  return { plate: '豫A08120', points, legs, truncated: false, referenceFound: true };
}

const follows = [];

function tracks({ method, id, sub, more, body, state, role, page, query }) {
  if (!id) {
    if (Date.parse(body.to) - Date.parse(body.from) > DAY && !body.searchId)
      return { $status: 403, status: 403, title: 'Forbidden', detail: 'This search is broad.' };
    return track(state, body.plate === '豫A00000' ? 0 : 14);
  }
  if (follows.length === 0 && process.env.MOCK_FOLLOWS !== '0')
    follows.push(
      follow(state, 0, '豫A08120', state.incidents[0]?.id),
      follow(state, 1, '豫Q7K392', state.incidents[0]?.id),
    );
  if (method === 'POST' && !sub) {
    // As if it had been followed for some hours already: a day more needs a second person.
    if (body.hours === 24 && !body.searchId)
      return { $status: 403, status: 403, title: 'Forbidden', detail: 'This vehicle would be followed for long.' };
    follows.unshift({
      ...follow(state, follows.length, body.plate, body.incidentId),
      startedBy: role,
      sightings: 0,
      last: null,
    });
    return follows[0];
  }
  if (!sub)
    return page(
      follows.filter((f) => !query.get('running') || !f.endedAt),
      query,
    );
  const found = follows.find((f) => f.id === sub);
  if (more === 'stop') return Object.assign(found, { endedAt: iso(0), endedBy: role, endReason: 'PERSON' });
  return track(state);
}

function follow(state, n, plate, incidentId = uuid('1c1d', 1)) {
  const seen = state.plates.seen[n * 3];
  return {
    id: uuid('f011', n),
    version: 1,
    plate,
    incidentId,
    reference: incidentId,
    reason: n ? '嫌疑车辆同行车' : '抢夺后驾车逃离，向东行驶',
    startedBy: 'investigator',
    startedAt: iso(-HOUR),
    endsAt: iso(3 * HOUR),
    sightings: n ? 0 : 14,
    last: n ? null : { ...seen, followId: uuid('f011', n), incidentId },
  };
}

/** Answers a path of the watch list, sightings or tracks; undefined for others. */
export function answerPlates(asked) {
  const [, , , kind, id, sub, more] = asked.path.split('/');
  if (kind === 'watchlist') return watchlist({ ...asked, id, sub, more });
  if (kind === 'alerts' && sub === 'watch-entry')
    return asked.state.plates.watch.find(({ status }) => status === 'ACTIVE');
  if (kind === 'tracks') return tracks({ ...asked, id, sub, more });
  if (kind === 'sightings') return sightings({ ...asked, id, sub, more });
  return undefined;
}
