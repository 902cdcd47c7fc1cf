import { describe, expect, it } from 'vitest';
import { ALWAYS, gridOf, hoursOf, NEVER, painted, windowsOf } from './weekGrid';

describe('the weekly grid', () => {
  it('takes no windows for always, and gives none back', () => {
    expect(hoursOf(gridOf([]))).toBe(168);
    expect(windowsOf(ALWAYS)).toEqual([]);
  });

  it('lets a window run into the next day, from Sunday into Monday', () => {
    const grid = gridOf([{ days: ['SUNDAY'], from: '22:00', to: '06:00' }]);

    expect(hoursOf(grid)).toBe(8);
    expect(windowsOf(grid)).toEqual([
      { days: ['MONDAY'], from: '00:00', to: '06:00' },
      { days: ['SUNDAY'], from: '22:00', to: '24:00' },
    ]);
  });

  it('gathers days of the same hours, whatever the windows were', () => {
    const windows = [
      { days: ['MONDAY', 'TUESDAY'], from: '08:00', to: '12:15' },
      { days: ['TUESDAY', 'MONDAY'], from: '12:15', to: '18:00' },
    ];

    expect(windowsOf(gridOf(windows))).toEqual([{ days: ['MONDAY', 'TUESDAY'], from: '08:00', to: '18:00' }]);
  });

  it('says the same after any number of translations', () => {
    const windows = [
      { days: ['MONDAY', 'FRIDAY'], from: '23:45', to: '00:15' },
      { days: ['SATURDAY'], from: '00:00', to: '24:00' },
    ];
    const once = windowsOf(gridOf(windows));

    expect(windowsOf(gridOf(once))).toEqual(once);
    expect(gridOf(once)).toEqual(gridOf(windows));
  });

  it('paints the rectangle between two corners, either way round', () => {
    const there = painted(NEVER, { day: 1, step: 8 }, { day: 2, step: 11 }, true);
    const back = painted(NEVER, { day: 2, step: 11 }, { day: 1, step: 8 }, true);

    expect(there).toEqual(back);
    expect(hoursOf(there)).toBe(2);
    expect(hoursOf(painted(there, { day: 0, step: 0 }, { day: 6, step: 95 }, false))).toBe(0);
  });
});
