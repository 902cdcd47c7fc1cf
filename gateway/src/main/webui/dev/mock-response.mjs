// Invented answers for taking calls in, duplicates, plans, containment, pictures and latency. Development only.
const CENTRE = { lon: 113.2, lat: 33.4 };
const soon = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();
const ring = (metres) =>
  Array.from({ length: 25 }, (_, i) => {
    const angle = (2 * Math.PI * i) / 24;
    const wobble = metres * (1 + 0.25 * Math.sin(3 * angle));
    return {
      lon: CENTRE.lon + (Math.sin(angle) * wobble) / 92_900,
      lat: CENTRE.lat + (Math.cos(angle) * wobble) / 111_320,
    };
  });
const at = (east, north) => ({ lon: CENTRE.lon + east / 92_900, lat: CENTRE.lat + north / 111_320 });

function containmentPlan(units, ordered) {
  const post = (n, name, east, north, margin) => ({
    junction: `J${n}`,
    name,
    location: at(east, north),
    vehicleAt: soon(150 + n * 20),
    unitId: units[n].id,
    callSign: units[n].callSign,
    unitAt: soon(150 + n * 20 - margin),
    travelSeconds: 80,
    marginSeconds: margin,
    ordered,
    positionAgeSeconds: n === 2 ? 7_320 : 20,
  });
  return {
    computedAt: soon(-2),
    origin: CENTRE,
    road: '滨河大道',
    sightedAt: soon(-38),
    complete: false,
    areas: [0, 60, 120, 300].map((afterSeconds) => ({
      afterSeconds,
      at: soon(afterSeconds),
      outer: ring(500 + afterSeconds * 9),
      inner: [],
    })),
    points: [
      post(0, '东门卡口', 2600, 200, 95),
      post(1, '青石镇中心小学大门外人行横道与公交站之间路口', -1900, 1500, 42),
      post(2, '河堤公园南口', 300, -2700, 66),
    ],
    gaps: [{ junction: 'G1', name: '北环路口', location: at(200, 3000), vehicleAt: soon(120), lateSeconds: 25 }],
    cameras: [
      { cameraId: 'c1', name: '滨河大道东段', location: at(1200, 100), from: soon(20), to: soon(70) },
      { cameraId: 'c2', name: '汽车站广场', location: at(-900, 700), from: soon(35), to: soon(110) },
    ],
    unitsConsidered: 14,
    tookMillis: 23,
    exitsGuessed: true,
  };
}

const plan = {
  id: '0190bead-0000-7000-8000-000000000001',
  version: 1,
  name: '抢劫抢夺（城区）',
  enabled: true,
  kinds: ['ROBBERY', 'FIGHT'],
  severities: ['CRITICAL', 'HIGH'],
  units: [
    { kind: 'PATROL_CAR', count: 2 },
    { kind: 'SPECIAL', capability: 'ARMED', count: 1 },
  ],
  message: '两人以上同时接近，注意自身安全，先封控出口。',
  cameras: 4,
  autoNext: true,
  updatedAt: soon(-86_400),
  updatedBy: 'supervisor',
};

let containment;

export function answerResponse({ method, path, query, state, body }) {
  const [, , , kind, id, sub] = path.split('/');
  if (method === 'GET' && path === '/api/v1/incidents/duplicates')
    return { items: duplicates(state), nextCursor: null };
  if (method === 'GET' && kind === 'incidents' && sub === 'duplicates')
    return { items: duplicates(state).filter(({ incident }) => incident.id !== id), nextCursor: null };
  if (method === 'GET' && path === '/api/v1/incidents/stage-latency') return latency(query.get('by'));
  if (method === 'GET' && kind === 'incidents' && sub === 'plan') return proposal(state);
  if (method === 'GET' && kind === 'incidents' && sub === 'pictures') return pictures(id);
  if (method === 'POST' && path === '/api/v1/incidents') return open(state, body);
  if (method === 'POST' && kind === 'incidents' && sub === 'amend') return amend(state, id, body);
  if (method === 'POST' && kind === 'units' && sub === 'service') return serve(state, id, body);
  if (kind === 'response-plans')
    return {
      items: [
        plan,
        {
          ...plan,
          id: `${plan.id}2`,
          name: '走失人员',
          kinds: ['MISSING_PERSON'],
          severities: [],
          enabled: false,
          autoNext: false,
          townshipCode: 'T02',
        },
      ],
      nextCursor: null,
    };
  if (kind === 'units' && id === 'mine') return { items: state.units.slice(0, 1), nextCursor: null };
  if (kind === 'units' && id === 'positions') return { accepted: 1, outOfOrder: 0 };
  if (kind === 'containment') return contain(method, id, sub, query, state, body);
  return undefined;
}

function duplicates(state) {
  return state.incidents.slice(0, 3).map((incident, n) => ({
    incident,
    score: 0.94 - n * 0.17,
    metres: 46 + n * 210,
    secondsApart: 95 + n * 240,
  }));
}

function open(state, body) {
  const incident = {
    id: crypto.randomUUID(),
    version: 1,
    status: 'OPEN',
    openedAt: soon(0),
    openedBy: 'dispatcher',
    alertIds: [],
    tasks: [],
    clocks: [{ stage: 'DISPATCH', startedAt: soon(0), dueAt: soon(60) }],
    ...body,
  };
  state.incidents.unshift(incident);
  return { ...incident, $status: 201 };
}

function amend(state, id, body) {
  const incident = state.incidents.find((one) => one.id === id);
  return Object.assign(incident, body, { version: incident.version + 1 });
}

function serve(state, id, { inService }) {
  const unit = state.units.find((one) => one.id === id);
  return Object.assign(unit, { outOfService: !inService, status: inService ? 'AVAILABLE' : 'OUT_OF_SERVICE' });
}

function proposal(state) {
  const unit = (n, kind) => ({
    need: { kind, count: 1 },
    unit: { unitId: state.units[n].id, callSign: state.units[n].callSign, etaSeconds: 150 + n * 90, reasons: [] },
  });
  return {
    plan,
    units: [unit(0, 'PATROL_CAR'), unit(1, 'PATROL_CAR')],
    missing: [{ kind: 'SPECIAL', capability: 'ARMED', count: 1 }],
    cameras: state.cameras.slice(0, 3).map(({ id, name }, n) => ({ cameraId: id, name, metres: 80 + n * 140 })),
  };
}

function pictures(id) {
  const one = (n) => ({
    id: `p${n}`,
    callSign: '巡101',
    takenAt: soon(-400 + n * 60),
    receivedAt: soon(-120),
    atSource: 'DEVICE',
    takenBy: 'officer',
    sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
    bytes: 240_000,
    url: `/api/v1/incidents/${id}/pictures/p${n}`,
  });
  return { items: [one(0), one(1)], nextCursor: null };
}

function latency(by) {
  const groups = {
    TOWNSHIP: ['T01', 'T02', 'T03', 'T04', 'T05'].map((townshipCode) => ({ townshipCode })),
    DAY: Array.from({ length: 7 }, (_, n) => ({ day: soon(-86_400 * n).slice(0, 10) })),
  };
  const rows =
    by === 'ALL' ? [{}] : (groups[by] ?? ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'].map((severity) => ({ severity })));
  const items = ['WARN', 'DISPATCH', 'DEPLOY', 'RESPOND'].flatMap((stage, s) =>
    rows.map((group, n) => ({
      ...group,
      stage,
      count: 12 + n * 7,
      p50Seconds: [6, 28, 14, 190][s] * (1 + (by === 'DAY' ? 0.5 + Math.sin(n * 1.3 + s) / 2 : n * 0.3)),
      p90Seconds: [13, 71, 33, 420][s] * (1 + (by === 'DAY' ? 0.5 + Math.cos(n * 1.7 + s) / 2 : n * 0.4)),
      breached: n,
      openLate: n % 2,
    })),
  );
  return { items, nextCursor: null };
}

/** Each look at it finds a newer plan, as after a further sighting. */
function moved(state) {
  containment = { ...containment, version: containment.version + 1, plan: containmentPlan(state.units, false) };
}

function contain(method, id, sub, query, state, body) {
  if (method === 'GET' && containment?.status === 'ACTIVE') moved(state);
  if (method === 'GET') return { items: containment ? [containment] : [], nextCursor: null };
  if (!id)
    containment = {
      id: 'k1',
      version: 1,
      incidentId: body.incidentId,
      status: 'ACTIVE',
      plate: body.plate,
      reason: body.reason,
      createdAt: soon(0),
      createdBy: 'dispatcher',
      plan: containmentPlan(state.units, false),
    };
  if (sub === 'order') {
    containment = { ...containment, plan: containmentPlan(state.units, true) };
    return { containment, tasks: [{}, {}], alreadyThere: [], outOfReach: [state.units[2].callSign] };
  }
  if (sub === 'end') containment = { ...containment, status: 'ENDED', endedAt: soon(0) };
  return containment;
}
