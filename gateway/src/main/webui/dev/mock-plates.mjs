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

export function makePlates() {
  const count = Number(process.env.MOCK_WATCH ?? 12);
  return { watch: Array.from({ length: count }, (_, n) => entry(n)) };
}

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
  if (verb === 'withdraw') return Object.assign(found, { status: 'WITHDRAWN', endedAt: iso(0), endedBy: role });
  if (verb === 'renew') return Object.assign(found, { renewal: { ...body, requestedBy: role, requestedAt: iso(0) } });
  const yes = verb === 'approve';
  const decided = { decidedBy: role, decidedAt: iso(0) };
  if (found.renewal)
    return Object.assign(found, decided, yes && { validTo: found.renewal.validTo, renewals: found.renewals + 1 }, {
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

/** Answers a path of the watch list, sightings or tracks; undefined for others. */
export function answerPlates(asked) {
  const [, , , kind, id, sub, more] = asked.path.split('/');
  if (kind === 'watchlist') return watchlist({ ...asked, id, sub, more });
  return undefined;
}
