import { describe, expect, it } from 'vitest';
import { dayStart } from '@/lib/time';
import { leftAndWidth } from './heatGeometry';

describe('heatGeometry', () => {
  const start = dayStart('2026-03-01');

  it('starts the day at the county’s midnight', () => {
    expect(new Date(start).toISOString()).toBe('2026-02-28T16:00:00.000Z');
  });

  it('places six to twelve o’clock in the second quarter', () => {
    expect(leftAndWidth(start, '2026-02-28T22:00:00Z', '2026-03-01T04:00:00Z')).toEqual({
      left: '25.0000%',
      width: 'max(2px, 25.0000%)',
    });
  });

  it('cuts off what lies outside the day', () => {
    expect(leftAndWidth(start, '2026-02-01T00:00:00Z', '2026-04-01T00:00:00Z')).toEqual({
      left: '0.0000%',
      width: 'max(2px, 100.0000%)',
    });
  });
});
