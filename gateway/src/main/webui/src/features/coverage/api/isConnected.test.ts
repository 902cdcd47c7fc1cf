import type { CoverageKind } from './coverage';
import { isConnected } from './isConnected';

const stretch = (kind: CoverageKind, from: string, to: string) => ({
  kind,
  from: `2026-11-25T${from}:00Z`,
  to: `2026-11-25T${to}:00Z`,
  findings: [],
});
const day = { from: '2026-11-25T00:00:00Z', to: '2026-11-25T12:00:00Z' };

test('a camera without a stream all day is not connected, also when its ledger began late', () => {
  expect(isConnected({ ...day, stretches: [stretch('NOT_CONNECTED', '00:00', '12:00')] })).toBe(false);
  expect(
    isConnected({
      ...day,
      stretches: [stretch('UNKNOWN', '00:00', '09:30'), stretch('NOT_CONNECTED', '09:30', '12:00')],
    }),
  ).toBe(false);
});

test('a camera that was seen, recorded or offline for a while is connected', () => {
  expect(isConnected({ ...day, stretches: [stretch('UNKNOWN', '00:00', '11:00')] })).toBe(true);
  expect(isConnected({ ...day, stretches: [stretch('OFFLINE', '00:00', '12:00')] })).toBe(true);
});
