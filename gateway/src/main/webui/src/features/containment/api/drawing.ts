import type { Location } from '@/api/types';
import type { Area, Pin } from '@/components/map';
import { boundsAround } from '@/lib/geo';
import type { Language } from '@/lib/i18n';
import { formatDuration, formatTime } from '@/lib/time';
import type { ContainmentPlan } from './containment';

/** The areas from the furthest ahead to now, so that what is certain lies on top. */
export function areasOf(plan: ContainmentPlan | null | undefined): Area[] {
  const last = plan?.areas.at(-1)?.afterSeconds ?? 0;
  return (plan?.areas ?? [])
    .map((area) => ({
      id: String(area.afterSeconds),
      ring: area.outer,
      ahead: last === 0 ? 0 : area.afterSeconds / last,
    }))
    .reverse();
}

/** Posts with their margin, ways out that stay open, cameras with the time of passing. */
export function pinsOf(plan: ContainmentPlan | null | undefined, language: Language): Pin[] {
  if (!plan) return [];
  const span = (seconds: number) => formatDuration(seconds * 1000, language);
  return [
    ...plan.cameras.map(({ cameraId, name, location, from }) => ({
      id: `camera/${cameraId}`,
      location,
      label: formatTime(from),
      tone: 'watch' as const,
      title: name,
    })),
    ...plan.gaps.map(({ junction, name, location, lateSeconds }) => ({
      id: `gap/${junction}`,
      location,
      label: lateSeconds == null ? '—' : `−${span(lateSeconds)}`,
      tone: 'open' as const,
      title: name ?? junction,
    })),
    ...plan.points.map(({ junction, name, location, callSign, marginSeconds, ordered }) => ({
      id: `point/${junction}`,
      location,
      label: `${callSign} +${span(marginSeconds)}`,
      tone: ordered ? ('ordered' as const) : ('held' as const),
      title: name ?? junction,
    })),
  ];
}

/** Where the vehicle was last seen with all that closes it off, as text: the same for the same posts, whatever else is new. */
export function postsOf(plan: ContainmentPlan | null | undefined): string {
  return JSON.stringify(plan ? [plan.origin, ...[...plan.points, ...plan.gaps].map(({ location }) => location)] : []);
}

export function aroundPosts(posts: string) {
  const places = JSON.parse(posts) as Location[];
  return places.length > 1 ? boundsAround(places) : undefined;
}

/** What can still be ordered; those sent already stand where they are. */
export function openPoints(plan: ContainmentPlan | null | undefined): string[] {
  return (plan?.points ?? []).filter(({ ordered }) => !ordered).map(({ junction }) => junction);
}
