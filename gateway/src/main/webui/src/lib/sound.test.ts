import { judgeSound, soundIsSilent, unlockSound } from './sound';

test('a browser that lets no sound out is told of, until a touch lets it go on', async () => {
  let change = () => undefined as void;
  class Muted {
    state = 'suspended';
    addEventListener(_: string, listener: () => void) {
      change = listener;
    }
    resume() {
      this.state = 'running';
      return Promise.resolve();
    }
    suspend() {
      this.state = 'suspended';
      change();
    }
  }
  const made: Muted[] = [];
  vi.stubGlobal(
    'AudioContext',
    class extends Muted {
      constructor() {
        super();
        made.push(this);
      }
    },
  );
  judgeSound();
  expect(soundIsSilent.get()).toBe(true);

  unlockSound();
  await Promise.resolve();
  expect(soundIsSilent.get()).toBe(false);

  made[0]?.suspend();
  expect(soundIsSilent.get()).toBe(true);
  unlockSound();
  await Promise.resolve();
  expect(soundIsSilent.get()).toBe(false);
});
