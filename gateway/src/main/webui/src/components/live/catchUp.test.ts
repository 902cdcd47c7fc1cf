import { catchUp, lagMs, retryPause } from './catchUp';

const playhead = { currentTime: 10, playbackRate: 1, bufferedStart: 5, bufferedEnd: 10.4 };

describe('catchUp', () => {
  it('leaves a player alone that is near the live edge', () => {
    expect(catchUp(playhead)).toEqual({ playbackRate: 1 });
  });

  it('hurries when a little behind, and goes on hurrying until it is near', () => {
    expect(catchUp({ ...playhead, bufferedEnd: 11 }).playbackRate).toBeGreaterThan(1);
    expect(catchUp({ ...playhead, playbackRate: 1.12, bufferedEnd: 10.5 }).playbackRate).toBe(1.12);
    expect(catchUp({ ...playhead, playbackRate: 1.12, bufferedEnd: 10.25 }).playbackRate).toBe(1);
  });

  it('begins at the live edge, not with the key frame before it', () => {
    expect(catchUp({ ...playhead, currentTime: 8.6, beginning: true }).seekTo).toBeCloseTo(10.1);
    expect(catchUp({ ...playhead, currentTime: 8.6 }).seekTo).toBeUndefined();
    expect(catchUp({ ...playhead, beginning: true }).seekTo).toBeUndefined();
  });

  it('jumps when far behind, and into what is there when it stands outside', () => {
    expect(catchUp({ ...playhead, bufferedEnd: 20 }).seekTo).toBeCloseTo(19.7);
    expect(catchUp({ ...playhead, currentTime: 0 }).seekTo).toBeCloseTo(10.1);
    expect(catchUp({ ...playhead, currentTime: 12 }).seekTo).toBeCloseTo(10.1);
    expect(catchUp({ currentTime: 0, playbackRate: 1, bufferedStart: 3, bufferedEnd: 3.1 }).seekTo).toBe(3);
  });
});

describe('lagMs', () => {
  it('adds the delay of the service, what is buffered, and the time since it was said', () => {
    expect(lagMs({ mediaSeconds: 20, delayMs: 150, heardAt: 1_000 }, 19.7, 1_100)).toBeCloseTo(550);
    expect(lagMs({ mediaSeconds: 20, delayMs: 0, heardAt: 1_000 }, 30, 1_000)).toBe(0);
  });
});

describe('retryPause', () => {
  it('grows and then stays', () => {
    expect([0, 1, 2, 50].map(retryPause)).toEqual([300, 1_000, 2_000, 15_000]);
  });
});
