// Rules for looking at their page without a backend: kinds of states, long names, a condition check that knows a few
// faults, a dry run with examples. Development only.
const now = () => new Date().toISOString();
const ago = (ms) => new Date(Date.now() - ms).toISOString();
const KINDS = ['ENTERED_ZONE', 'DWELLED', 'CROWD_REACHED', 'CROSSED_LINE'];
const NAMES = [
  '夜间围墙闯入',
  '重点部位滞留',
  '人员聚集',
  '校门口车辆逆行',
  'People who enter the grain depot yard after hours and stay there for an unusually long time without leaving it',
  '仓库区有人进入并长时间徘徊不离开、且附近没有值班车辆的情况提醒（含周末与节假日）',
];

const outcomes = (alerts, confirmed, falseAlarms) => ({
  alerts,
  hits: alerts * 7,
  confirmed,
  falseAlarms,
  expired: Math.floor(alerts / 20),
  falseAlarmRate: confirmed + falseAlarms ? falseAlarms / (confirmed + falseAlarms) : null,
});

export function makeRules(cameras, count) {
  return Array.from({ length: count }, (_, n) => ({
    id: `01904a1e-0000-7000-8000-${String(n).padStart(12, '0')}`,
    version: 1,
    name: NAMES[n % NAMES.length] + (n < NAMES.length ? '' : ` ${n}`),
    enabled: n % 4 !== 3,
    severity: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'][n % 4],
    eventKinds: [KINDS[n % 4]],
    objectClasses: n % 3 ? ['person'] : ['car', 'truck', 'bus'],
    minConfidence: 0.5,
    minDwellSeconds: n % 4 === 1 ? 60 : null,
    scope: {
      cameraIds: n % 2 ? [cameras[0].id, cameras[1].id] : [],
      townshipCodes: n % 5 === 4 ? ['T01', 'T02'] : [],
      tiers: [],
      zoneNames: n % 2 ? ['围墙'] : [],
      tags: n % 3 === 2 ? ['学校', '河堤'] : [],
    },
    schedule: n % 3 === 0 ? [{ days: ['MONDAY', 'TUESDAY', 'SUNDAY'], from: '22:00', to: '06:00' }] : [],
    groupingSeconds: 300,
    condition: n % 3 === 2 ? 'count >= 30 && (hour >= 22 || hour < 6)' : null,
    townships: [],
    snooze:
      n % 6 === 1
        ? { from: ago(600_000), until: ago(-5_400_000), by: 'supervisor', reason: '庙会期间人多', suppressed: 128 }
        : null,
    week: outcomes([42, 310, 0, 7][n % 4], [30, 40, 0, 0][n % 4], [6, 190, 0, 0][n % 4]),
    month: outcomes([160, 1210, 2, 19][n % 4], [110, 150, 1, 6][n % 4], [31, 800, 1, 9][n % 4]),
    unanswered: n === 2 ? 318 : 0,
    createdBy: 'supervisor',
    updatedAt: ago(n * 7_000_000),
    updatedBy: n % 2 ? 'admin' : 'supervisor',
  }));
}

function check(text) {
  const lines = text.split('\n');
  const at = (word) => {
    const line = lines.findIndex((row) => row.includes(word));
    return { line: line + 1, column: lines[line].indexOf(word) + 1, subject: word, message: word };
  };
  const errors = [];
  if (text.includes('speed')) errors.push({ ...at('speed'), code: 'UNKNOWN_NAME' });
  if (text.includes('matches')) errors.push({ ...at('matches'), code: 'NOT_AVAILABLE' });
  if (/[>=&|]\s*$/.test(text))
    errors.push({ line: lines.length, column: lines.at(-1).length + 1, code: 'SYNTAX', message: 'missing' });
  return { valid: errors.length === 0, errors };
}

function dryRun(body, cameras) {
  const none = body.condition?.includes('count > 900');
  const flood = (body.minConfidence ?? 1) < 0.2;
  const alerts = none ? 0 : flood ? 412 : 9;
  return {
    from: ago(3_600_000),
    to: now(),
    detections: 1834,
    matched: alerts * 4,
    alerts,
    matchedByCamera: Object.fromEntries(cameras.slice(0, 7).map(({ id }, n) => [id, alerts * 2 - n * 3])),
    examples: Array.from({ length: Math.min(alerts, 20) }, (_, n) => ({
      cameraId: cameras[n % 7].id,
      cameraName: cameras[n % 7].name,
      townshipCode: cameras[n % 7].townshipCode,
      objectClass: 'person',
      zone: '围墙',
      firstSeenAt: ago(3_400_000 - n * 300_000),
      lastSeenAt: ago(3_300_000 - n * 300_000),
      count: 1 + n,
    })),
    conditionFailures: body.condition?.includes('/') ? 17 : 0,
    complete: !flood,
  };
}

function outcomesOf(subject, cameras) {
  const items = cameras.slice(0, 40).map(({ id, name, townshipCode }, n) => ({
    id,
    name: subject === 'cameras' ? name : `豫Q${String(12_345 + n * 7)}`,
    townshipCode,
    outcomes: outcomes(80 - n, n % 3 ? 20 : 0, Math.max(0, 50 - 2 * n)),
  }));
  return { items, nextCursor: null };
}

/** Nothing when the call is not about rules. */
export function answerRules({ method, path, query, body, state, role, page }, problem) {
  if (path.startsWith('/api/v1/alerts/outcomes')) return outcomesOf(path.split('/').at(-1), state.cameras);
  if (!path.startsWith('/api/v1/rules')) return undefined;
  const [, , , , id, verb] = path.split('/');
  if (id === 'condition-check') return check(body.condition ?? '');
  if (id === 'dry-run')
    return body.name === 'fail'
      ? problem(503, 'Unavailable', 'Two rules are being tried already.')
      : dryRun(body, state.cameras);
  if (!id && method === 'GET')
    return page(
      state.rules.filter(
        (rule) => Boolean(rule.archivedAt) === Boolean(query.get('archived')) && (!query.get('snoozed') || rule.snooze),
      ),
      query,
    );
  if (!id && method === 'POST' && body.name === 'bad')
    return {
      ...problem(400, 'Some fields are not valid', 'condition: line 1, column 1'),
      errors: [{ field: 'condition', message: "line 1, column 1: 'speed' is not known." }],
    };
  if (!id && method === 'POST') {
    const rule = {
      ...makeRules(state.cameras, 1)[0],
      ...body,
      id: `0190ffff-0000-7000-8000-${Date.now()}`.slice(0, 36),
    };
    state.rules.unshift({
      ...rule,
      snooze: null,
      week: outcomes(0, 0, 0),
      month: outcomes(0, 0, 0),
      updatedAt: now(),
      updatedBy: role,
    });
    return state.rules[0];
  }
  const at = state.rules.findIndex((rule) => rule.id === id);
  if (at < 0) return problem(404, 'Not found', 'There is nothing at this address.');
  const change =
    {
      enable: { enabled: true },
      disable: { enabled: false },
      wake: { snooze: null },
      archive: { enabled: false, archivedAt: now(), archivedBy: role },
      restore: { archivedAt: null },
    }[verb] ?? {};
  if (verb === 'snooze')
    change.snooze = { from: now(), until: body.until, by: role, reason: body.reason, suppressed: 0 };
  if (method === 'PUT') Object.assign(change, body);
  if (method !== 'GET')
    state.rules[at] = {
      ...state.rules[at],
      ...change,
      version: state.rules[at].version + 1,
      updatedAt: now(),
      updatedBy: role,
    };
  return state.rules[at];
}
