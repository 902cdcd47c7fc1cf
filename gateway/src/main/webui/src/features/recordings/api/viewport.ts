import type { Range } from './types';

const SHORTEST = 60_000;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800].map((s) => s * 1000);
const LABELS = 9;

/** The range seen after zooming by a factor around a moment that stays where it is, kept within the whole. */
export function zoom(view: Range, whole: Range, around: number, factor: number): Range {
  const length = clamp((view.to - view.from) * factor, SHORTEST, whole.to - whole.from);
  const share = (around - view.from) / (view.to - view.from);
  return within({ from: around - share * length, to: around + (1 - share) * length }, whole);
}

/** A range of this length with the moment in its middle. */
export function centred(around: number, length: number, whole: Range): Range {
  return within({ from: around - length / 2, to: around + length / 2 }, whole);
}

export function pan(view: Range, whole: Range, by: number): Range {
  return within({ from: view.from + by, to: view.to + by }, whole);
}

/** The playhead that leaves the picture takes the picture along. */
export function follow(view: Range, whole: Range, at: number): Range {
  if (at >= view.from && at < view.to) return view;
  const length = view.to - view.from;
  return within({ from: at - length / 10, to: at + (length * 9) / 10 }, whole);
}

function within({ from, to }: Range, whole: Range): Range {
  const shift = Math.max(0, whole.from - from) - Math.max(0, to - whole.to);
  return { from: from + shift, to: to + shift };
}

/** Round moments to write beside the line, nine at the most; whole hours of the county are whole hours of UTC. */
export function ticks(view: Range): number[] {
  const step = STEPS.find((candidate) => (view.to - view.from) / candidate <= LABELS) ?? STEPS[STEPS.length - 1]!;
  const first = Math.ceil(view.from / step) * step;
  return Array.from({ length: Math.floor((view.to - first) / step) + 1 }, (_, n) => first + n * step);
}

/** Where something lies on the line, as CSS; undefined when it lies outside. Never too thin to be seen. */
export function place(view: Range, from: number, to: number): { left: string; width: string } | undefined {
  if (to <= view.from || from >= view.to) return undefined;
  const share = (at: number) => clamp((at - view.from) / (view.to - view.from), 0, 1) * 100;
  return { left: `${share(from).toFixed(3)}%`, width: `max(1px, ${(share(to) - share(from)).toFixed(3)}%)` };
}

/** A marked range: the two ends in order, or nothing until there are two that differ. */
export function marked(one: number | undefined, other: number | undefined): Range | undefined {
  if (one === undefined || other === undefined || one === other) return undefined;
  return { from: Math.min(one, other), to: Math.max(one, other) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
