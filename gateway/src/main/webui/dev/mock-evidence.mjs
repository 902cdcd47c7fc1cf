// Invented evidence and steps of a case. Development only.
const HASH = '9b74c9897bac770ffc029102a200c5de9f86d081884c7d659a2feaa0c55ad015';
const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

export function evidence(caseId) {
  return [4, 9].map((minutes, n) => ({
    id: `e${n}`,
    caseId,
    kind: 'SCENE_PICTURE',
    callSign: '澜门01',
    takenAt: ago(60 - minutes),
    atSource: 'DEVICE',
    takenBy: 'officer',
    receivedAt: ago(58 - minutes),
    takenOverAt: ago(20),
    mediaType: 'image/jpeg',
    sha256: n === 0 ? HASH : HASH.split('').reverse().join(''),
    bytes: 412_000,
    contentUrl: `/api/v1/cameras/c/snapshots/e${n}`,
  }));
}

export function custody() {
  return [
    { id: 'a', at: ago(51), actor: 'officer', action: 'TAKEN_IN', sha256: HASH },
    { id: 'b', at: ago(20), actor: 'case-service', action: 'TAKEN_OVER', sha256: HASH },
    { id: 'c', at: ago(3), actor: 'case-officer', action: 'VIEWED', sha256: HASH },
  ];
}

const steps = new Map();

/** What happened to a case, oldest first. */
export function history(subject) {
  if (!steps.has(subject.id))
    steps.set(subject.id, [
      { id: 's0', at: subject.openedAt, kind: 'OPENED', actor: 'dispatcher', toStatus: 'REPORTED' },
    ]);
  return steps.get(subject.id);
}

/** Moves a case on without asking whether it may: that is the service's business. */
export function moveCase(subject, { status, reason }, actor) {
  const all = history(subject);
  all.push({ id: `s${all.length}`, at: ago(0), kind: 'STATUS_CHANGED', actor, toStatus: status, reason });
  return Object.assign(subject, { status, version: subject.version + 1, changedAt: ago(0) });
}
