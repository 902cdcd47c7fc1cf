import type { Language } from './i18n';

/** The county's clock, whatever the computer at hand is set to. */
const ZONE = 'Asia/Shanghai';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

export function formatClock(at: number): string {
  return clock.format(at);
}

/** `2026-03-01`, on the county's calendar. */
export function formatDay(at: number): string {
  return day.format(at);
}

/** The county's midnight of `2026-03-01`; Asia/Shanghai is eight hours ahead all year. */
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-03-01T14:03`, as a date-and-time field takes it, on the county's clock. */
export function toTimeField(at: number): string {
  return minute.format(at).replace(' ', 'T');
}

/** The instant that a date-and-time field means on the county's clock; nothing while it is half filled. */
export function fromTimeField(text: string | undefined): string | undefined {
  const at = text ? Date.parse(`${text.length === 16 ? `${text}:00` : text}+08:00`) : NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** `14:03:22` today, `11-23 14:03:22` on another day, `—` for nothing. */
export function formatTime(iso: string | null | undefined, now: number = Date.now()): string {
  const at = parse(iso);
  if (at === undefined) return '—';
  return day.format(at) === day.format(now) ? clock.format(at) : dated(at, now);
}

function dated(at: number, now: number): string {
  const date = day.format(at);
  const sameYear = date.slice(0, 4) === day.format(now).slice(0, 4);
  return `${sameYear ? date.slice(5) : date} ${clock.format(at)}`;
}

/** `14:03:22 – 14:05:00`; where one is of another day it is said of which. */
export function formatSpan(from: string, to: string, now: number = Date.now()): string {
  const [a, b] = [parse(from), parse(to)];
  if (a === undefined || b === undefined) return `${formatTime(from, now)} – ${formatTime(to, now)}`;
  if (day.format(a) === day.format(now) && day.format(b) === day.format(now)) {
    return `${clock.format(a)} – ${clock.format(b)}`;
  }
  const end = day.format(a) === day.format(b) ? clock.format(b) : dated(b, now);
  return `${dated(a, now)} – ${end}`;
}

/** Milliseconds of an ISO instant, or nothing when there is none or it is not one. */
export function parse(iso: string | null | undefined): number | undefined {
  if (!iso) return undefined;
  const at = Date.parse(iso);
  return Number.isNaN(at) ? undefined : at;
}

const UNITS: Record<Language, [string, string, string, string]> = {
  zh: ['秒', '分', '时', '天'],
  en: ['s', 'm', 'h', 'd'],
};

/** Two figures at most, with a steady width: `8秒`, `3分05秒`, `1时02分`, `2天`. Clocks that differ never show less than 0. */
export function formatDuration(milliseconds: number, language: Language): string {
  const [s, m, h, d] = UNITS[language];
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return `${seconds}${s}`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}${m}${two(seconds % 60)}${s}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours}${h}${two(minutes % 60)}${m}`;
  return `${Math.floor(hours / 24)}${d}`;
}

/** `0:08`, `3:05`, `1:02:05`: for the running clocks, where the eye compares digits. */
export function formatStopwatch(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = `${hours > 0 ? two(minutes) : minutes}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
