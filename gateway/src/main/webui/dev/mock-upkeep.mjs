// Invented upkeep, coverage and patrol data for looking at the console. Development only. MOCK_UPKEEP=empty shows none.
const iso = (ms) => new Date(ms).toISOString();
const HOUR = 3_600_000;
const empty = process.env.MOCK_UPKEEP === 'empty';
const KINDS = ['COVERED', 'BLURRED', 'MOVED', 'FROZEN', 'BLACK', 'OVEREXPOSED', 'NO_SIGNAL'];
const REASONS = {
  COVERED: 'the view is covered',
  BLURRED: 'the picture is out of focus',
  MOVED: 'the camera no longer looks where it did',
  FROZEN: 'the picture stands still',
  BLACK: 'the picture is black',
  OVEREXPOSED: 'the picture is too bright',
  NO_SIGNAL: 'the encoder sends an empty picture: it has no signal from the camera',
};

function stateOf(n) {
  if (n % 9 === 2) return 'OFFLINE';
  if (n % 7 === 1) return 'DEGRADED';
  return n > 220 ? 'NOT_CONNECTED' : 'ONLINE';
}

function finding(camera, n, cleared, pictures) {
  const url = (sid) => (pictures ? `/api/v1/cameras/${camera.id}/snapshots/${sid}` : null);
  return {
    id: `f${n}-${cleared}`,
    kind: KINDS[n % KINDS.length],
    value: 0.912,
    limit: 0.7,
    raisedAt: iso(Date.now() - (n + 1) * 700_000),
    clearedAt: cleared ? iso(Date.now() - n * 60_000) : null,
    snapshotUrl: url('bad'),
    referenceUrl: url('good'),
  };
}

function line(camera, n, pictures) {
  const health = stateOf(n);
  const kind = KINDS[n % KINDS.length];
  return {
    cameraId: camera.id,
    code: camera.code,
    name: camera.name,
    tier: camera.tier,
    townshipCode: camera.townshipCode,
    health,
    reason:
      health === 'DEGRADED'
        ? REASONS[kind]
        : health === 'OFFLINE'
          ? 'the camera refused the connection: is the port right?'
          : null,
    since: iso(Date.now() - (n + 1) * 1_300_000),
    lastFrameAt: health === 'NOT_CONNECTED' ? null : iso(Date.now() - n * 60_000),
    findings: health === 'DEGRADED' ? [finding(camera, n, false, pictures)] : [],
    uptime: health === 'NOT_CONNECTED' ? {} : { day: n % 3 ? 1 : 0.874, week: 0.9911, month: 1 - (n % 17) / 100 },
  };
}

function coverage(camera, n, day) {
  const start = Date.parse(`${day}T00:00:00+08:00`);
  const end = Math.min(start + 24 * HOUR, Date.now());
  const stretches = [];
  const add = (kind, from, to, reason, findings = []) =>
    start + to * HOUR <= end || from * HOUR + start < end
      ? stretches.push({
          kind,
          from: iso(start + from * HOUR),
          to: iso(Math.min(end, start + to * HOUR)),
          reason,
          findings,
        })
      : 0;
  if (stateOf(n) === 'NOT_CONNECTED') {
    stretches.push({ kind: 'NOT_CONNECTED', from: iso(start), to: iso(end), reason: null, findings: [] });
  } else {
    add('RECORDED', 0, n % 4 ? 24 : 5.5, null);
    if (n % 4 === 0) add('NOT_RECORDED', 5.5, 7, 'DISK_FULL');
    if (n % 3 === 0)
      add('OFFLINE', 2 + (n % 5), 3.2 + (n % 5), 'the camera refused the connection: is the port right?');
    if (n % 5 === 1) add('OBSTRUCTED', 1, 1.8, 'the view is covered', ['COVERED']);
    [0.5, 2.5, 4.5, 6.5].forEach((hour) => add('PATROLLED', hour, hour + 0.01, 'by itself'));
  }
  const seconds = (kind) =>
    stretches
      .filter((s) => s.kind === kind)
      .reduce((sum, s) => sum + (Date.parse(s.to) - Date.parse(s.from)) / 1000, 0);
  return {
    cameraId: camera.id,
    cameraName: camera.name,
    tier: camera.tier,
    townshipCode: camera.townshipCode,
    from: iso(start),
    to: iso(end),
    recordedSeconds: seconds('RECORDED'),
    blindSeconds: Math.round(seconds('OFFLINE') + seconds('OBSTRUCTED')),
    patrols: stretches.filter((s) => s.kind === 'PATROLLED').length,
    stretches,
  };
}

export function makePatrols(cameras) {
  const plan = (n, name, count, schedule) => ({
    id: `plan-${n}`,
    version: 1,
    name,
    townshipCode: n ? 'T01' : null,
    cameraIds: cameras.slice(0, count).map(({ id }) => id),
    secondsEach: 20,
    schedule,
    enabled: true,
    nextDue: schedule.length ? iso(Date.now() + HOUR) : null,
  });
  const plans = empty
    ? []
    : [
        plan(0, '城区重点部位例行巡查', 12, [{ days: ['MONDAY'], from: '08:00', to: '20:00', everyMinutes: 120 }]),
        plan(1, '学校周边上下学时段巡查（名称很长的计划也要放得下，不能把按钮挤出去）', 3, []),
      ];
  return { plans, rounds: empty ? [] : plans.flatMap((p) => [0, 1, 2, 3].map((n) => round(p, n, cameras))) };
}

function round(plan, n, cameras, running = false) {
  const status = running ? 'RUNNING' : ['FINISHED', 'MISSED', 'ABANDONED', 'FINISHED'][n];
  const checks = plan.cameraIds.map((id, position) => ({
    position,
    cameraId: id,
    cameraName: cameras.find((c) => c.id === id).name,
    status: running
      ? 'PENDING'
      : status === 'MISSED'
        ? 'MISSED'
        : ['CHECKED', 'CHECKED', 'UNREACHABLE', 'CHECKED', 'MISSED'][position % 5],
    checkedAt: running ? null : iso(Date.now() - n * HOUR),
    snapshotUrl: running ? null : `/api/v1/cameras/${id}/snapshots/p`,
    quality: position === 3 ? ['COVERED'] : [],
    reason: position % 5 === 2 && !running ? 'no picture came' : null,
  }));
  const count = (s) => checks.filter((c) => c.status === s).length;
  return {
    round: {
      id: `round-${plan.id}-${running ? Date.now() : n}`,
      planId: plan.id,
      planName: plan.name,
      townshipCode: plan.townshipCode,
      kind: running || n % 2 === 0 ? 'PERSON' : 'AUTOMATIC',
      status,
      startedBy: running || n % 2 === 0 ? 'investigator' : null,
      startedAt: iso(Date.now() - n * HOUR),
      secondsEach: plan.secondsEach,
      reason: status === 'MISSED' ? 'the platform was not running when this round was due' : null,
      coverage: {
        cameras: checks.length,
        checked: count('CHECKED'),
        missed: count('MISSED'),
        unreachable: count('UNREACHABLE'),
        findings: n === 0 && !running ? 1 : 0,
      },
    },
    checks,
    findings:
      n === 0 && !running
        ? [
            {
              id: 'found',
              roundId: `round-${plan.id}-0`,
              cameraId: checks[0].cameraId,
              cameraName: checks[0].cameraName,
              location: { lon: 113.2, lat: 33.4 },
              note: '路边有人倒地，旁边停着一辆白色面包车',
              notedBy: 'investigator',
              notedAt: iso(Date.now() - HOUR),
              snapshotUrl: checks[0].snapshotUrl,
              incidentId: null,
            },
          ]
        : [],
  };
}

/** Answers a path of upkeep, coverage or patrol; undefined for others. */
export function answerUpkeep({ method, path, query, body, state, role, page }) {
  const pictures = role === 'investigator' || role === 'dispatcher';
  const cameras = empty ? [] : state.cameras;
  const [, , , kind, id, sub, more] = path.split('/');
  if (kind === 'cameras' && id === 'health-report') {
    const lines = cameras.map((camera, n) => line(camera, n, pictures));
    if (sub)
      return page(query.get('only') ? lines.filter((l) => ['OFFLINE', 'DEGRADED'].includes(l.health)) : lines, query);
    const counts = {};
    lines.forEach(({ health }) => (counts[health] = (counts[health] ?? 0) + 1));
    const tiers = ['COUNTY', 'TOWNSHIP', 'COMMUNITY'].map((tier) => ({
      tier,
      cameras: lines.filter((l) => l.tier === tier).length,
      uptime: empty ? {} : { day: 0.9987, week: 0.9921, month: 0.9875 },
    }));
    const worst = lines.filter((l) => l.uptime.month).sort((a, b) => a.uptime.month - b.uptime.month);
    return { at: iso(Date.now()), counts, tiers, worst: worst.slice(0, 10) };
  }
  if (kind === 'cameras' && id === 'coverage')
    return page(
      cameras.map((camera, n) => coverage(camera, n, query.get('day'))),
      query,
    );
  if (kind === 'cameras' && sub === 'findings') {
    const camera = state.cameras.find((c) => c.id === id);
    return { items: [finding(camera, 0, false, pictures), finding(camera, 3, true, pictures)] };
  }
  if (kind === 'cameras' && sub === 'health-history')
    return {
      items: [0, 1, 2, 3].map((n) => ({
        id: String(n),
        health: n % 2 ? 'ONLINE' : 'DEGRADED',
        reason: n % 2 ? null : 'the view is covered',
        findings: [],
        from: iso(Date.now() - (n + 1) * 7 * HOUR),
        to: n ? iso(Date.now() - n * 7 * HOUR) : null,
      })),
    };
  if (kind !== 'patrols') return undefined;
  const patrols = state.patrols;
  if (id === 'plans') return method === 'GET' ? page(patrols.plans, query) : { ...patrols.plans[0], ...body };
  if (method === 'POST' && !sub) {
    const started = round(
      patrols.plans.find((p) => p.id === body.planId),
      0,
      state.cameras,
      true,
    );
    patrols.rounds.unshift(started);
    return started;
  }
  if (!sub)
    return page(
      patrols.rounds.map((r) => r.round),
      query,
    );
  const found = patrols.rounds.find((r) => r.round.id === sub);
  if (more === 'advance') {
    const check = found.checks[body.position];
    if (check.status === 'PENDING') {
      check.status = body.outcome;
      found.round.coverage[body.outcome.toLowerCase()] += 1;
      if (!found.checks.some((c) => c.status === 'PENDING')) found.round.status = 'FINISHED';
    }
  }
  if (more === 'glimpses') {
    const { cameraId } = found.checks[body.position];
    return { pictureId: 'g', pictureUrl: `/api/v1/cameras/${cameraId}/snapshots/g` };
  }
  if (more === 'findings') {
    const noted = {
      id: 'n',
      roundId: sub,
      note: body.note,
      cameraName: found.checks[body.position].cameraName,
      location: { lon: 113.2, lat: 33.4 },
    };
    found.round.coverage.findings += 1;
    return noted;
  }
  return structuredClone(found);
}
