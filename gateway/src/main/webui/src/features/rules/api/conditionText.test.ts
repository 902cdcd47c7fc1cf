import { describe, expect, it } from 'vitest';
import { faultOf, offsetOf } from './conditionText';

const error = (line: number, column: number) => ({ line, column, code: 'OTHER', message: '' });

describe('the place of a fault', () => {
  it('is found on the first and on a later line', () => {
    expect(offsetOf('speed > 3', error(1, 1))).toBe(0);
    expect(offsetOf('count > 5 &&\n  speed > 3', error(2, 3))).toBe(15);
  });

  it('is the whole word, or one character, or the end', () => {
    expect(faultOf('count > 5 &&\n  speed > 3', error(2, 3))).toEqual([15, 20]);
    expect(faultOf('(a', error(1, 1))).toEqual([0, 1]);
    expect(faultOf('count >', error(1, 99))).toEqual([7, 8]);
  });
});
