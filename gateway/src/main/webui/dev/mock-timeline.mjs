// Invented stamps of an incident, oldest first, in the sentences that the services write.
const STAMPS = [
  ['ALERT_RAISED', 'RULE', '夜间闯入', null],
  ['ALERT_ACKNOWLEDGED', 'USER', null, null],
  ['INCIDENT_OPENED', 'USER', null, null],
  ['STAGE_BREACHED', 'CLOCK', 'stage clock', (at) => `DISPATCH is overdue since ${at}, step 1`],
  ['TASK_ISSUED', 'SYSTEM', 'response plan', () => '巡逻101: 封控南口'],
  ['TASK_TIMED_OUT', 'CLOCK', 'answer clock', () => '巡逻101'],
  ['NEXT_PROPOSED', 'SYSTEM', 'response', () => '巡逻102 is next'],
  ['TASK_REFUSED', 'USER', 'li', () => '巡逻102: TOO_FAR'],
  ['NO_UNIT_LEFT', 'SYSTEM', 'response', () => 'no free unit is left that was not asked'],
  ['CONTAINMENT_MOVED', 'SYSTEM', 'containment', (at) => `seen at ${at}`],
  ['CONTAINMENT_ORDERED', 'USER', null, () => '4 points'],
  ['TIME_DOUBTED', 'USER', 'li', (at) => `the phone says ${at}, ahead of our clock`],
  ['TASK_CONFLICT', 'USER', 'li', () => 'ACCEPTED came too late: the task was TIMED_OUT'],
  ['TASK_DONE', 'USER', 'li', () => '巡逻103: ARREST, 两名男子'],
  ['FOLLOW_ENDED', 'CLOCK', 'follow', () => '豫A08120 · TIME'],
  ['INCIDENT_RESOLVED', 'USER', null, () => 'ARREST, offence THEFT: 人赃并获'],
];

export function timeline(incident, role, count = Number(process.env.MOCK_STAMPS ?? STAMPS.length)) {
  const from = Date.parse(incident.openedAt);
  return Array.from({ length: count }, (_, n) => {
    const [type, source, actor, text] = STAMPS[n % STAMPS.length];
    const at = new Date(from + n * 20_000).toISOString();
    return {
      id: `s-${n}`,
      at,
      recordedAt: at,
      atSource: 'SERVER',
      type,
      source,
      actor: actor ?? role,
      text: text?.(at),
    };
  });
}
