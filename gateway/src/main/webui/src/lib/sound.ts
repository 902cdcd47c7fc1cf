/** Two short tones for a critical alert, made on the spot: no file to load, and nothing that could be mistaken for a siren. */
let context: AudioContext | undefined;

/** Browsers allow sound only after a first touch of the page; called from such a touch. */
export function unlockSound(): void {
  context ??= typeof AudioContext === 'undefined' ? undefined : new AudioContext();
  void context?.resume();
}

export function playCritical(): void {
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
