import { readFileSync } from 'node:fs';

// Invented data for looking at the console without a backend. Development only; nothing in the build refers to it.
const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];
const RULES = [
  '夜间围墙闯入',
  '重点部位滞留',
  '人员聚集',
  '校门口车辆逆行',
  '仓库区有人进入并长时间徘徊不离开的情况提醒',
];
const PLACES = ['东门卡口', '河堤公园南口', '汽车站广场', '老粮库北侧围墙', '青石镇中心小学大门外人行横道与公交站之间'];
const CENTRE = { lon: 113.2, lat: 33.4 };

const iso = (msAgo) => new Date(Date.now() - msAgo).toISOString();
const after = (start, seconds) => new Date(Date.parse(start) + seconds * 1000).toISOString();
const uuid = (kind, n) => `0190${kind}-0000-7000-8000-${String(n).padStart(12, '0')}`;

const county = new URL('../../../../../seeds/src/main/resources/county/', import.meta.url);
const seed = (name) => JSON.parse(readFileSync(new URL(name, county), 'utf8'));

export function makeCameras() {
  return seed('cameras.json').map(({ streamUrl, ...camera }, n) => ({
    ...camera,
    version: 1,
    health: n === 1 ? 'DEGRADED' : n === 2 ? 'OFFLINE' : streamUrl ? 'ONLINE' : 'NOT_CONNECTED',
    healthReason:
      n === 1 ? 'BLURRED 18 < 40' : n === 2 ? 'the camera refused the connection: is the port right?' : null,
  }));
}

const WATCHED = {
  entryId: 'w-1',
  plate: '豫A08120',
  readPlate: '豫AO8120',
  exact: false,
  box: { x: 0.35, y: 0.25, w: 0.3, h: 0.45 },
  cropUrl: '/api/v1/cameras/c-1/snapshots/plate',
  confirmedAt: null,
};

const lastBy = ({ id, name, townshipCode, location }) => ({
  cameraId: id,
  cameraName: name,
  townshipCode,
  location,
});

export function makeAlert(cameras, n, msAgo, change = {}) {
  const camera = cameras[n % 5];
  const severity = SEVERITIES[(n * 7 + 3) % 4];
  const raisedAt = iso(msAgo);
  const limit = severity === 'CRITICAL' || severity === 'HIGH' ? 15 : 45;
  const lost = n === 2 && {
    outage: {
      together: true,
      lost: 300,
      out: 288,
      cameras: cameras.slice(0, 300).map(({ id, name }, i) => ({
        cameraId: id,
        cameraName: name,
        reason: 'connection refused',
        lostAt: raisedAt,
        backAt: i < 12 ? iso(1_000) : null,
      })),
    },
    eventKind: null,
    objectClass: null,
    zone: null,
    snapshotUrl: null,
    count: 300,
  };
  return {
    id: uuid('a1e7', n),
    version: 1,
    status: 'OPEN',
    severity,
    ruleId: uuid('4a1e', n % 5),
    ruleName: RULES[n % RULES.length],
    cameraId: camera.id,
    cameraName: camera.name,
    townshipCode: camera.townshipCode,
    location: camera.location,
    eventKind: 'ENTERED_ZONE',
    objectClass: n % 4 === 3 ? 'car' : 'person',
    zone: n % 2 ? '围墙' : '仓库区',
    confidence: 0.62 + (n % 30) / 100,
    raisedAt,
    lastSeenAt: iso(msAgo / 2),
    count: 1 + (n % 9),
    snapshotUrl: `/api/v1/cameras/${camera.id}/snapshots/${n}`,
    clocks: [{ stage: 'WARN', startedAt: raisedAt, dueAt: after(raisedAt, limit), doneAt: null, breachedAt: null }],
    ...(n === 3 && { ruleName: '布控车辆经过', plate: WATCHED.plate, watch: WATCHED, latest: lastBy(cameras[7]) }),
    ...lost,
    ...(n % 5 === 1 && { clearedAt: iso(60_000) }),
    ...change,
  };
}

export function makeUnits() {
  return seed('units.json').map((unit, n) => ({
    ...unit,
    version: 1,
    status: n === 5 ? 'EN_ROUTE' : 'AVAILABLE',
    positionAt: iso(n * 40_000),
    activeTasks: n === 5 ? 1 : 0,
  }));
}

export function makeCases(count = 24) {
  return Array.from({ length: count }, (_, n) => ({
    id: uuid('ca5e', n),
    version: 1,
    number: `天案〔2026〕${String(1203 + n)}`,
    kind: ['THEFT', 'ROBBERY', 'FRAUD', 'PUBLIC_ORDER'][n % 4],
    status: ['REPORTED', 'FILED', 'UNDER_INVESTIGATION', 'SOLVED'][n % 4],
    title: `${RULES[n % RULES.length]}（${PLACES[n % PLACES.length]}）`,
    townshipCode: `T0${(n % 9) + 1}`,
    location: CENTRE,
    place: PLACES[n % PLACES.length],
    incidentId: uuid('1c1d', n),
    outcome: 'ARREST',
    note: '现场抓获一人。',
    snapshotUrl: '/api/v1/cameras/x/snapshots/1',
    occurredAt: iso(3_600_000 * n + 900_000),
    openedAt: iso(3_600_000 * n + 60_000),
  }));
}

export function baseMap(file) {
  return seed(`basemap/${file}`);
}

/** Eleven townships in the dark. */
export function makeOutage(all) {
  const cameras = all.slice(0, 60).map(({ id, name }, n) => ({
    cameraId: id,
    cameraName: name,
    reason: ['the camera did not answer in time', 'the camera stopped sending'][n % 2],
    lostAt: new Date(Date.now() - 100_000 + n * 700).toISOString(),
    ...(n % 9 === 0 && { backAt: new Date().toISOString() }),
  }));
  return {
    ...makeAlert(all, 900, 40_000),
    severity: 'CRITICAL',
    status: 'OPEN',
    ruleName: 'Cameras lost county-wide',
    townshipCode: undefined,
    location: undefined,
    objectClass: undefined,
    zone: undefined,
    plate: undefined,
    watch: undefined,
    snapshotUrl: undefined,
    count: 286,
    outage: { together: true, lost: 286, out: 279, townships: 11, cameras },
  };
}
