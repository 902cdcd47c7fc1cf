/**
 * Two short tones for a critical alert, made on the spot: no file to load, and nothing that could be mistaken for a siren.
 * Browsers are silent until the page is touched, and may fall silent again; whoever relies on the sound must see that.
 */
let context: AudioContext | undefined;
let silent = false;
const listeners = new Set<() => void>();

/** Called from a touch of the page, at each of them: a browser that has stopped the sound lets it go on then. */
export function unlockSound(): void {
  if (typeof AudioContext === 'undefined') return;
  if (!context) {
    context = new AudioContext();
    context.addEventListener('statechange', judgeSound);
  }
  if (context.state !== 'running') void context.resume().then(judgeSound, judgeSound);
}

/** Looks whether a sound would be heard now. */
export function judgeSound(): void {
  const now = typeof AudioContext !== 'undefined' && context?.state !== 'running';
  if (now === silent) return;
  silent = now;
  listeners.forEach((listener) => listener());
}

export const soundIsSilent = {
  get: (): boolean => silent,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export function playCritical(): void {
  judgeSound();
  if (!context || context.state !== 'running') return;
  tone(context, 880, 0);
  tone(context, 660, 0.18);
}

function tone(audio: AudioContext, frequency: number, delay: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const start = audio.currentTime + delay;
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(0.25, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.16);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.18);
}
