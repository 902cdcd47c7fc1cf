// A stand-in for the gateway, for developing the console and for its screenshots. NOT part of the product: it is not
// built, not shipped, and keeps everything in memory. `node dev/mock-server.mjs [port]`, then MOCK_ROLE, MOCK_ALERTS,
// MOCK_FAIL (e.g. "alerts:500"), MOCK_PICTURE (a JPEG), MOCK_FEED=off, and those of mock-extremes.mjs vary what it shows.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decideReview, readAudit } from './mock-audit.mjs';
import { answerPlates, makePlates } from './mock-plates.mjs';
import { toExtremes } from './mock-extremes.mjs';
import { custody, evidence, history, moveCase } from './mock-evidence.mjs';
import { answerResponse } from './mock-response.mjs';
import { timeline } from './mock-timeline.mjs';
import { answerUpkeep, makePatrols } from './mock-upkeep.mjs';
import { answerRecordings, dressRecordings } from './mock-recordings.mjs';
import { answerRules, makeRules } from './mock-rules.mjs';
import { answerShifts } from './mock-shifts.mjs';
import { cameras as cameraPages, connectionTest, dressUp } from './mock-cameras.mjs';
import { baseMap, makeAlert, makeCameras, makeCases, makeOutage, makeUnits } from './mock-data.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const port = Number(process.argv[2] ?? 8090);
const role = process.env.MOCK_ROLE ?? 'dispatcher';
const [failing, failStatus] = (process.env.MOCK_FAIL ?? ':').split(':');
const picture = process.env.MOCK_PICTURE && readFileSync(process.env.MOCK_PICTURE);

const state = {
  cameras: dressUp(makeCameras()),
  units: makeUnits(),
  cases: makeCases(Number(process.env.MOCK_CASES ?? 24)),
};
state.alerts = Array.from({ length: Number(process.env.MOCK_ALERTS ?? 14) }, (_, n) =>
  makeAlert(state.cameras, n, 4_000 + n * 23_000),
);
if (process.env.MOCK_OUTAGE) state.alerts.unshift(makeOutage(state.cameras));
state.patrols = makePatrols(state.cameras);
dressRecordings(state.cameras);
state.plates = makePlates(state.cameras);
state.rules = makeRules(state.cameras, Number(process.env.MOCK_RULES ?? 14));
state.incidents = [];
state.tasks = [];
const viewers = new Set();
let eventId = 0;

function publish(event, view) {
  viewers.forEach((response) => response.write(`id: ${++eventId}\nevent: ${event}\ndata: ${JSON.stringify(view)}\n\n`));
}

const now = () => new Date().toISOString();
const soon = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();
const done = (clocks, stage) => clocks.map((c) => (c.stage === stage && !c.doneAt ? { ...c, doneAt: now() } : c));
const clock = (stage, seconds) => ({ stage, startedAt: now(), dueAt: soon(seconds), doneAt: null, breachedAt: null });

function replace(list, view) {
  view.version += 1;
  list[list.findIndex(({ id }) => id === view.id)] = view;
  return view;
}

function changeAlert(alert, change) {
  const view = replace(state.alerts, { ...alert, clocks: done(alert.clocks, 'WARN'), ...change });
  publish('alert', view);
  return view;
}

function changeIncident(incident, change) {
  const view = replace(state.incidents, { ...incident, ...change });
  publish('incident', view);
  return view;
}

function confirm(alert) {
  const incident = {
    id: alert.id.replace('a1e7', '1c1d'),
    version: 1,
    status: 'OPEN',
    severity: alert.severity,
    source: 'ALERT',
    title: `${alert.ruleName}（${alert.cameraName}）`,
    townshipCode: alert.townshipCode,
    location: alert.location,
    place: alert.cameraName,
    alertIds: [alert.id],
    cameraId: alert.cameraId,
    cameraName: alert.cameraName,
    snapshotUrl: alert.snapshotUrl,
    openedAt: now(),
    tasks: [],
    clocks: [clock('DISPATCH', 60)],
  };
  state.incidents.unshift(incident);
  publish('incident', incident);
  const by = { acknowledgedAt: alert.acknowledgedAt ?? now(), acknowledgedBy: role, incidentId: incident.id };
  return { alert: changeAlert(alert, { status: 'CONFIRMED', ...by }), incident };
}

function send(incident, { unitId, instructions, reserve }) {
  const unit = state.units.find(({ id }) => id === unitId);
  const task = {
    id: `${incident.id.slice(0, -4)}${String(state.tasks.length).padStart(4, '0')}`.replace('1c1d', '7a5c'),
    version: 1,
    incidentId: incident.id,
    incidentTitle: incident.title,
    severity: incident.severity,
    unitId,
    callSign: unit.callSign,
    crew: unit.crew,
    status: reserve ? 'RESERVED' : 'ISSUED',
    reservedAt: now(),
    instructions,
    townshipCode: incident.townshipCode,
    location: incident.location,
    place: incident.place,
    cameraName: incident.cameraName,
    snapshotUrl: incident.snapshotUrl,
    issuedAt: reserve ? undefined : now(),
    clocks: reserve ? [] : [clock('DEPLOY', 30)],
  };
  state.tasks.push(task);
  publish('task', task);
  const sent = !reserve && { status: 'DISPATCHED', dispatchedAt: now(), clocks: done(incident.clocks, 'DISPATCH') };
  changeIncident(incident, { tasks: [...incident.tasks, task], ...sent });
  return task;
}

const STEPS = {
  issue: () => ({ status: 'ISSUED', issuedAt: now(), clocks: [clock('DEPLOY', 30)] }),
  accept: (task) => ({
    status: 'ACCEPTED',
    acceptedAt: now(),
    clocks: [...done(task.clocks, 'DEPLOY'), clock('RESPOND', 300)],
  }),
  depart: () => ({ status: 'EN_ROUTE', departedAt: now() }),
  arrive: (task) => ({ status: 'ON_SCENE', arrivedAt: now(), clocks: done(task.clocks, 'RESPOND') }),
  complete: (_, body) => ({ status: 'DONE', endedAt: now(), ...body }),
  refuse: (_, body) => ({ status: 'REFUSED', endedAt: now(), ...body }),
  cancel: (_, body) => ({ status: 'CANCELLED', endedAt: now(), ...body }),
};
const ALLOWED = { issue: 'RESERVED', accept: 'ISSUED', depart: 'ACCEPTED', arrive: 'EN_ROUTE', complete: 'ON_SCENE' };

function stepTask(task, step, body) {
  if (ALLOWED[step] && task.status !== ALLOWED[step])
    return problem(409, 'Not possible any more', `The task is ${task.status}.`);
  const view = replace(state.tasks, { ...task, ...STEPS[step](task, body) });
  publish('task', view);
  const incident = state.incidents.find(({ id }) => id === task.incidentId);
  if (incident) {
    const tasks = incident.tasks.map((t) => (t.id === view.id ? view : t));
    changeIncident(incident, { tasks, ...(step === 'arrive' && { status: 'ON_SCENE', onSceneAt: now() }) });
  }
  return view;
}

function problem(status, title, detail) {
  return { $status: status, status, title, detail, type: 'about:blank', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' };
}

function recommendations(incident) {
  const items = state.units.map((unit, n) => {
    const metres = Math.round(600 + n * 1370);
    return {
      unitId: unit.id,
      callSign: unit.callSign,
      kind: unit.kind,
      status: unit.status,
      etaSeconds: Math.round(metres / 9),
      distanceMetres: metres,
      reasons: [
        { code: 'DISTANCE', value: metres, unit: 'm', text: `${metres} m away` },
        { code: 'POSITION_AGE', value: n * 40, unit: 's', text: `position ${n * 40} s old` },
        { code: 'LOAD', value: unit.activeTasks, unit: 'tasks', text: `${unit.activeTasks} tasks` },
        { code: 'SHIFT', value: null, unit: null, text: 'on shift' },
      ],
    };
  });
  return { items: incident ? items : [], nextCursor: null };
}

function page(items, query) {
  const from = Number(query.get('cursor') ?? 0);
  const size = Number(query.get('size') ?? 20);
  const next = from + size;
  return { items: items.slice(from, next), nextCursor: next < items.length ? String(next) : null };
}

const narrowed = (query) => (item) =>
  ['status', 'kind', 'severity'].every((name) => !query.get(name) || query.get(name).split(',').includes(item[name]));

function read(kind, id, sub, query) {
  const one = (list) =>
    list.find((item) => item.id === id) ?? problem(404, 'Not found', 'There is nothing at this address.');
  if (kind === 'audit') return readAudit(id, query, page);
  switch (`${kind}${id ? '/1' : ''}${sub ? `/${sub}` : ''}`) {
    case 'session':
      return { user: role, name: role, roles: [role, 'offline_access'], jurisdiction: ['*'], expiresAt: soon(3600) };
    case 'alerts': {
      const wanted = (a) =>
        (!query.get('status') || query.get('status').split(',').includes(a.status)) &&
        (!query.get('cameraId') || a.cameraId === query.get('cameraId')) &&
        (!query.get('ruleId') || a.ruleId === query.get('ruleId'));
      return page(state.alerts.filter(wanted), query);
    }
    case 'incidents/1':
      return id === 'overdue-stages' ? overdue() : one(state.incidents);
    case 'grids/1/alerts':
      return page(state.alerts, query);
    case 'cases/1/evidence':
      return { items: evidence(id), nextCursor: null };
    case 'cases/1/timeline':
      return page(history(one(state.cases)), query);
    case 'evidence/1/custody':
      return { items: custody(), nextCursor: null };
    case 'incidents/1/recommendations':
      return recommendations(state.incidents.find((i) => i.id === id));
    case 'incidents/1/timeline': {
      const incident = state.incidents.find((i) => i.id === id);
      return page(incident ? timeline(incident, role).reverse() : [], query);
    }
    case 'cameras/1/live': {
      // No video here: the ways in which there is none, one camera after the other.
      const refusals = [
        problem(409, 'Conflict', 'There is no live picture of this camera now: the camera stopped sending.'),
        problem(503, 'Unavailable', 'As many people look at this camera as it may be shown to at once (32).'),
        problem(403, 'Forbidden', 'You have no running task at this camera.'),
        problem(500, 'Internal error', 'Something went wrong on our side.'),
      ];
      return refusals[state.cameras.findIndex((camera) => camera.id === id) % refusals.length];
    }
    case 'alerts/1':
    case 'tasks/1':
    case 'cases/1':
    case 'cameras/1':
      return one(state[kind]);
    case 'incidents':
    case 'cases':
      return page(state[kind].filter(narrowed(query)), query);
    case 'tasks':
    case 'cameras':
    case 'units':
      return page(state[kind], query);
    default:
      return problem(404, 'Not found', 'There is nothing at this address.');
  }
}

function write(kind, id, verb, body) {
  if (kind === 'audit') return decideReview(verb, body, role);
  const alert = state.alerts.find((a) => a.id === id);
  const incident = state.incidents.find((i) => i.id === id);
  const task = state.tasks.find((t) => t.id === id);
  if (kind === 'alerts' && verb === 'viewers')
    return {
      items: (process.env.MOCK_VIEWERS ?? '')
        .split(',')
        .filter(Boolean)
        .map((user) => ({ user })),
      nextCursor: null,
    };
  if (kind === 'alerts' && alert) {
    if (verb === 'acknowledge')
      return changeAlert(alert, { status: 'ACKNOWLEDGED', acknowledgedAt: now(), acknowledgedBy: role });
    if (verb === 'dismiss')
      return changeAlert(alert, { status: 'DISMISSED', closedAt: now(), closedBy: role, dismissReason: body.reason });
    if (verb === 'confirm') return confirm(alert);
  }
  if (kind === 'incidents' && incident) {
    if (verb === 'tasks') return send(incident, body);
    if (verb === 'resolve')
      return changeIncident(incident, {
        status: 'RESOLVED',
        resolvedAt: now(),
        outcome: body.outcome,
        offenceKind: body.offenceKind,
        resolutionNote: body.note,
      });
    if (verb === 'close') return changeIncident(incident, { status: 'CLOSED', closedAt: now() });
  }
  const file = verb === 'status' && state.cases.find((c) => c.id === id);
  if (kind === 'cases' && file) return moveCase(file, body, role);
  if (kind === 'tasks' && task && STEPS[verb]) return stepTask(task, verb, body);
  if (kind === 'mock' && id === 'containment') {
    publish('containment', { id: 'k1', incidentId: body.incidentId, version: body.version });
    return {};
  }
  if (kind === 'mock' && id === 'alert') {
    const fresh = makeAlert(state.cameras, state.alerts.length, 0, body);
    state.alerts.push(fresh);
    publish('alert', fresh);
    return fresh;
  }
  return problem(404, 'Not found', 'There is nothing at this address.');
}

// MOCK_BREACH=2 tells of a stage that is overdue, at that step.
function overdue() {
  const step = Number(process.env.MOCK_BREACH ?? 0);
  const breach = {
    id: `b-${step}`,
    alertId: state.alerts?.[0]?.id ?? 'a',
    townshipCode: 'T01',
    clock: { ...clock('DISPATCH', 60), dueAt: soon(-35) },
    step,
    at: now(),
    nextAt: soon(3600),
  };
  return { items: step > 0 ? [breach] : [], nextCursor: null };
}

function live(response) {
  response.writeHead(process.env.MOCK_FEED === 'off' ? 503 : 200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
  });
  if (process.env.MOCK_FEED === 'off') return response.end();
  viewers.add(response);
  const ping = () => response.write(`event: ping\ndata: {"at":"${now()}"}\n\n`);
  ping();
  const timer = setInterval(ping, 5_000);
  response.on('close', () => (clearInterval(timer), viewers.delete(response)));
}

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

function file(path, response) {
  const wanted = join(dist, path);
  const found = path !== '/' && existsSync(wanted) ? wanted : join(dist, 'index.html');
  response.writeHead(200, { 'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream' });
  createReadStream(found).pipe(response);
}

// The gateway's own policy, so that what it would forbid fails here too.
const POLICY =
  "default-src 'self'; script-src 'self'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
  "img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'";

const server = createServer((request, response) => {
  response.setHeader('Content-Security-Policy', POLICY);
  const url = new URL(request.url, 'http://localhost');
  const [, api, v1, kind, id, sub] = url.pathname.split('/').map(decodeURIComponent);
  if (api === 'map') return json(response, baseMap(v1));
  if (api !== 'api') return file(url.pathname, response);
  if (kind === 'live') return live(response);
  if (kind === 'session' && role === 'nobody') return json(response, problem(401, 'Unauthenticated'));
  if (kind === failing)
    return json(response, problem(Number(failStatus), 'Internal error', 'The failure is recorded under the trace id.'));
  if (sub?.startsWith('snapshot') || url.pathname.endsWith('/picture')) {
    response.writeHead(picture ? 200 : 404, { 'Content-Type': 'image/jpeg' });
    return response.end(picture || undefined);
  }
  let text = '';
  request.on('data', (chunk) => (text += chunk));
  request.on('end', () => {
    const asked = { method: request.method, path: url.pathname, query: url.searchParams, state, role, page };
    const parsed = { ...asked, body: text.startsWith('{') ? JSON.parse(text) : {} };
    const answered =
      answerRecordings(parsed) ??
      answerResponse(parsed) ??
      answerShifts(parsed) ??
      answerUpkeep(parsed) ??
      answerPlates(parsed) ??
      answerRules(parsed, problem);
    if (answered) return json(response, answered);
    const { method } = request;
    if (kind === 'cameras' && id === 'connection-test') return connectionTest(JSON.parse(text), response);
    const body = text.startsWith('{') ? JSON.parse(text) : text;
    const own =
      kind === 'cameras' && cameraPages(state, { method, id, sub, query: url.searchParams, body }, { problem, now });
    if (own) return json(response, own);
    json(
      response,
      request.method === 'GET'
        ? read(kind, id, sub, url.searchParams)
        : write(kind, id, sub, text ? JSON.parse(text) : {}),
    );
  });
});

function json(response, body) {
  const { $status = 200, ...rest } = toExtremes(body, response.req.url.split('?')[0]);
  response.writeHead($status, { 'Content-Type': $status < 400 ? 'application/json' : 'application/problem+json' });
  response.end($status === 204 ? undefined : JSON.stringify(rest));
}

// A stand-in that dies of one path it does not know well would show a dead console instead of an error.
process.on('uncaughtException', (error) => process.stderr.write(`${error.stack}\n`));

server.listen(port, '127.0.0.1', () => process.stdout.write(`mock gateway on http://localhost:${port} as ${role}\n`));
