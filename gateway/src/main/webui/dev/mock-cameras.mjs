// The camera pages' part of the mock gateway: lists by filter, counts, forms, tests, imports, scenes, devices.
const STEPS = ['ADDRESS', 'CONNECTION', 'STREAM', 'KEY_FRAME', 'PICTURE', 'STEADINESS'];
const devices = new Map();
const TAGS = ['学校', '卡口', '河堤', '重点单位'];

export function dressUp(cameras) {
  const count = Number(process.env.MOCK_CAMERAS ?? cameras.length);
  const many = Array.from({ length: count }, (_, n) => {
    const camera = cameras[n % cameras.length];
    return n < cameras.length ? camera : { ...camera, id: `${camera.id.slice(0, -6)}${String(n).padStart(6, '0')}` };
  });
  return many.map((camera, n) => ({
    zones: [],
    lines: [],
    privacyMasks: [],
    analysis: { enabled: true, fps: 5 },
    streaming: camera.health !== 'NOT_CONNECTED',
    streamUrl: camera.health === 'NOT_CONNECTED' ? null : 'rtsp://10.0.4.7/Streaming/Channels/101',
    streamLoginSet: n % 2 === 0,
    subStreamLoginSet: false,
    ...camera,
    tags: n % 3 === 0 ? [TAGS[n % TAGS.length], TAGS[(n + 1) % TAGS.length]] : [],
    name:
      n === 4 ? `${camera.name}（城关镇中心小学大门外人行横道与公交站之间的立杆球机，朝东，夜间补光）` : camera.name,
  }));
}

/** @returns an answer, or undefined where the general part answers */
export function cameras(state, { method, id, sub, query, body }, { problem, now }) {
  if (method === 'GET' && !id) return list(state, query);
  if (id === 'counts') return { items: counts(state.cameras), nextCursor: null };
  if (id === 'import') return imported(body, query);
  const camera = state.cameras.find((candidate) => candidate.id === id);
  if (sub === 'device') return device(id, method, body, problem, now);
  if (method === 'POST' && !id) {
    const fresh = { ...body, id: crypto.randomUUID(), version: 0, health: 'NOT_CONNECTED' };
    state.cameras.unshift(fresh);
    return fresh;
  }
  if (!camera || method === 'GET') return undefined;
  if (method === 'DELETE') {
    state.cameras = state.cameras.filter((other) => other !== camera);
    return { $status: 204 };
  }
  if (body.name === 'conflict') {
    Object.assign(camera, { version: camera.version + 1, name: `${camera.name}（改）` });
    return problem(412, 'Precondition Failed', 'Somebody has changed this meanwhile. Load it again.');
  }
  return Object.assign(camera, body, { version: camera.version + 1 });
}

function list(state, query) {
  const q = (query.get('q') ?? '').toLowerCase();
  const all = state.cameras.filter(
    (c) =>
      (!query.get('tier') || c.tier === query.get('tier')) &&
      (!query.get('health') || c.health === query.get('health')) &&
      (!query.get('township') || c.townshipCode === query.get('township')) &&
      (!query.get('tag') || c.tags.includes(query.get('tag'))) &&
      (q === '' || `${c.name} ${c.code} ${c.tags?.join(' ')}`.toLowerCase().includes(q)),
  );
  const from = Number(query.get('cursor') || 0);
  const size = Number(query.get('size') ?? 20);
  return { items: all.slice(from, from + size), nextCursor: from + size < all.length ? String(from + size) : null };
}

function counts(all) {
  const rows = new Map();
  for (const { townshipCode, tier, health } of all) {
    const key = [townshipCode, tier, health].join('/');
    rows.set(key, { townshipCode, tier, health, cameras: (rows.get(key)?.cameras ?? 0) + 1 });
  }
  return [...rows.values()].sort((a, b) => (a.townshipCode < b.townshipCode ? -1 : 1));
}

function imported(text, query) {
  const rows = String(text).trim().split('\n').length - 1;
  return {
    dryRun: query.get('dryRun') === 'true',
    encoding: 'GB18030',
    rows,
    created: rows - 3,
    updated: 1,
    unchanged: 0,
    skipped: 0,
    failed: 2,
    problems: [
      { line: 4, code: 'WC-017', field: 'lon', message: 'must be a number, such as 113.25' },
      { line: 9, code: null, field: 'code', message: 'must not be blank: repeated imports find the camera by it' },
    ],
    unknownColumns: ['备注'],
  };
}

function device(id, method, body, problem, now) {
  if (method === 'DELETE') return (devices.delete(id), { $status: 204 });
  if (method === 'PUT') {
    const made = !devices.has(id) && !body.secret;
    devices.set(id, {
      ...body,
      secret: undefined,
      version: 0,
      status: 'ONLINE',
      lastSeenAt: now(),
      clockAheadSeconds: -74,
    });
    return { ...devices.get(id), secret: made ? 'kZ7pQ2mWxT4rYc9nHb3d' : undefined };
  }
  return devices.get(id) ?? problem(404, 'Not found', 'There is no such device.');
}

/** Steps a second apart; an address with "fail" fails at the third, one with "265" warns. */
export function connectionTest(request, response) {
  const url = String(request.streamUrl ?? '');
  const line = (value) => response.write(`${JSON.stringify(value)}\n`);
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  STEPS.forEach((step, n) => {
    if (url.includes('fail') && n > 2) return;
    const passed = !(url.includes('fail') && n === 2);
    setTimeout(() => line({ step, passed, millis: 12 + n * 340, fault: passed ? null : 'UNAUTHORISED' }), n * 600);
  });
  setTimeout(() => {
    line({
      ok: !url.includes('fail'),
      fault: url.includes('fail') ? 'UNAUTHORISED' : null,
      stream: url.includes('fail')
        ? null
        : {
            codec: url.includes('265') ? 'hevc' : 'h264',
            width: 2560,
            height: 1440,
            fps: 25,
            keyFrameSeconds: 2,
            firstPictureMillis: 740,
          },
      warnings: url.includes('265') ? [{ code: 'NO_H264_SUB_STREAM', message: '' }] : [],
    });
    response.end();
  }, STEPS.length * 600);
}
