// Duty rosters for the stand-in gateway, from the county's own seeds.
import { readFileSync } from 'node:fs';

const A_DAY = 86_400_000;
const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const plans = new Map(
  JSON.parse(
    readFileSync(new URL('../../../../../seeds/src/main/resources/county/shift-plans.json', import.meta.url)),
  ).map(({ id, weekly }) => [
    id,
    { version: 1, planned: true, weekly, dates: [], changedAt: new Date().toISOString(), changedBy: 'seeds' },
  ]),
);

function turns({ weekly, dates }) {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  return Array.from({ length: 9 }, (_, n) => new Date(Date.parse(today) + (n - 1) * A_DAY)).flatMap((day) => {
    const date = day.toISOString().slice(0, 10);
    const name = DAYS[(day.getUTCDay() + 6) % 7];
    const hours = dates.find((one) => one.date === date)?.shifts ?? weekly.filter((one) => one.day === name);
    return hours.map(({ from, to }) => {
      const end = Date.parse(`${date}T${to}:00+08:00`) + (to <= from ? A_DAY : 0);
      return { from: new Date(`${date}T${from}:00+08:00`).toISOString(), to: new Date(end).toISOString() };
    });
  });
}

function line(unit) {
  const plan = plans.get(unit.id) ?? { version: 0, planned: false, weekly: [], dates: [] };
  const spans = turns(plan).sort((a, b) => a.from.localeCompare(b.from));
  const { id: unitId, callSign, kind, townshipCode } = unit;
  const now = new Date().toISOString();
  const onShift = plan.version === 0 || spans.some(({ from, to }) => from <= now && now < to);
  return { unitId, callSign, kind, townshipCode, onShift, outOfService: false, ...plan, turns: spans };
}

export function answerShifts({ method, path, body, state }) {
  const [, , , kind, id] = path.split('/');
  if (kind !== 'shift-plans') return undefined;
  if (!id) return { items: state.units.map(line), nextCursor: null };
  const unit = state.units.find((one) => one.id === id);
  if (method === 'DELETE') plans.delete(id);
  if (method === 'PUT')
    plans.set(id, {
      ...plans.get(id),
      ...body,
      planned: true,
      version: (plans.get(id)?.version ?? 0) + 1,
      changedBy: 'dispatcher',
    });
  return method === 'DELETE' ? { $status: 204 } : line(unit);
}
