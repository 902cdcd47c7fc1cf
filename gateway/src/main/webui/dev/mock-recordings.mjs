// Invented recordings for looking at the console. Development only; there is no video here, only times and pictures.
const iso = (ms) => new Date(ms).toISOString();
const HOUR = 3_600_000;
const holds = [];
const clips = [];
const viewings = new Map();
const purpose = { reference: 'A4114002026110007', reason: '河堤公园南口盗窃案，核对嫌疑人离开方向' };

function timeline(query) {
  const start = Date.parse(query.get('from'));
  const end = Math.min(Date.parse(query.get('to')), Date.now());
  const cuts = [
    [0, 2.5, false, 'EXPIRED'],
    [2.5, 5.4, true, null],
    [5.4, 5.9, false, 'CAMERA_AWAY: the camera stopped sending'],
    [5.9, 9.2, true, null],
    [9.2, 10.1, false, 'DISK_FULL'],
    [10.1, 24, true, null],
  ];
  const intervals = cuts
    .map(([from, to, recorded, reason]) => ({
      from: iso(start + from * HOUR),
      to: iso(Math.min(end, start + to * HOUR)),
      recorded,
      reason,
    }))
    .filter(({ from, to }) => from < to);
  const events = Array.from({ length: 60 }, (_, n) => ({
    at: iso(start + (3 + n * 0.31 + (n % 7) * 0.05) * HOUR),
    snapshotUrl: `/api/v1/cameras/x/snapshots/${n}`,
  })).filter(({ at }) => Date.parse(at) < end);
  return { cameraId: query.get('cameraId'), from: iso(start), to: iso(start + 24 * HOUR), intervals, events };
}

function coverage(query) {
  const start = Date.parse(query.get('from'));
  return {
    stretches: [
      {
        kind: 'OFFLINE',
        from: iso(start + 5.4 * HOUR),
        to: iso(start + 5.9 * HOUR),
        reason: 'the camera stopped sending',
      },
      { kind: 'OBSTRUCTED', from: iso(start + 7 * HOUR), to: iso(start + 7.7 * HOUR), reason: 'the view is covered' },
    ],
  };
}

/** @returns an answer, or undefined where it is not about recordings */
export function answerRecordings({ method, path, query, state, role, page, body }) {
  const camera = (id) => state.cameras.find((candidate) => candidate.id === id) ?? {};
  const about = (id) => ({ cameraId: id, cameraName: camera(id).name, townshipCode: camera(id).townshipCode });
  if (/^\/api\/v1\/cameras\/[^/]+\/coverage$/.test(path)) return coverage(query);
  if (path === '/api/v1/recordings/timeline') return timeline(query);
  if (path === '/api/v1/recordings/status')
    return { fullSince: process.env.MOCK_DISK === 'full' ? iso(Date.now() - 700_000) : null };
  if (path === '/api/v1/recordings/viewings') {
    const id = crypto.randomUUID();
    viewings.set(id, body);
    return { id, ...body, masked: true, purpose: body.purpose.reason, expiresAt: iso(Date.now() + 8 * HOUR) };
  }
  if (path.endsWith('/segments')) return { items: [], nextCursor: null };
  if (path === '/api/v1/recordings/holds' && method === 'GET') return page(holds, query);
  if (path === '/api/v1/recordings/holds') {
    holds.unshift({
      id: crypto.randomUUID(),
      ...about(body.cameraId),
      ...body,
      heldBy: role,
      createdAt: iso(Date.now()),
    });
    return holds[0];
  }
  const [, holdId, verb] = /^\/api\/v1\/recordings\/holds\/([^/]+)\/(\w+)$/.exec(path) ?? [];
  if (holdId) {
    const hold = holds.find(({ id }) => id === holdId);
    return Object.assign(
      hold,
      verb === 'release' ? { releasedAt: iso(Date.now()), releasedBy: role } : { until: body.until },
    );
  }
  if (path === '/api/v1/evidence-clips' && method === 'GET') return page(clips.map(grown), query);
  if (path === '/api/v1/evidence-clips') {
    clips.unshift({
      id: crypto.randomUUID(),
      ...about(body.cameraId),
      ...body,
      requestedBy: role,
      requestedAt: iso(Date.now()),
      masked: false,
      expiresAt: iso(Date.now() + 30 * 24 * HOUR),
    });
    return grown(clips[0]);
  }
  return undefined;
}

function grown(clip) {
  const progress = Math.min(100, Math.floor((Date.now() - Date.parse(clip.requestedAt)) / 60));
  const ready = progress === 100;
  return {
    ...clip,
    progress,
    status: ready ? 'READY' : 'RUNNING',
    bytes: ready ? 38_412_339 : null,
    verified: ready && clip.kind === 'ORIGINAL',
    fileUrl: ready ? `/api/v1/evidence-clips/${clip.id}/file` : null,
  };
}

/** Some of each, for pictures of full lists. */
export function dressRecordings(cameras) {
  if (process.env.MOCK_RECORDINGS === 'empty') return;
  const about = ({ id, name, townshipCode }) => ({ cameraId: id, cameraName: name, townshipCode });
  for (let n = 0; n < 7; n++) {
    const from = Date.now() - (n + 2) * 5 * HOUR;
    const range = { from: iso(from), to: iso(from + (n + 1) * 97_000) };
    const base = { ...about(cameras[n % 5]), ...range, purpose };
    const requestedAt = iso(Date.now() - n * 4_000_000 - (n ? 60_000 : 2_000));
    clips.push({
      id: `c${n}`,
      ...base,
      kind: n % 2 ? 'SHARED' : 'ORIGINAL',
      requestedBy: 'investigator',
      requestedAt,
      masked: n === 2,
      expiresAt: iso(Date.now() + HOUR),
    });
    holds.push({
      id: `h${n}`,
      ...base,
      heldBy: 'investigator',
      createdAt: requestedAt,
      until: iso(Date.now() + (n - 2) * 30 * 24 * HOUR),
      releasedAt: n === 5 ? requestedAt : null,
      releasedBy: n === 5 ? 'supervisor' : null,
    });
  }
}
