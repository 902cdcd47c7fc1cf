import type { components } from '@/api/generated/alert-service';
import type { Location } from '@/api/types';
import type { Purpose } from '@/components/PurposeDialog';
import type { MessageKey } from '@/lib/i18n';
import { namedCharacters, normalPlate } from '@/lib/plates';
import { fromTimeField } from '@/lib/time';

export type SearchRequest = components['schemas']['SearchSightingsRequest'];

const HOUR = 3_600_000;
/** How far back the ready spans reach; a day is the most that one person may ask of the whole county. */
export const SPANS = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR } as const;
export type Span = keyof typeof SPANS | 'own';
export type Place = 'anywhere' | 'township' | 'cameras' | 'area';

/** What the form holds; times as date-and-time fields do. */
export interface SearchValues {
  plate: string;
  span: Span;
  from: string;
  to: string;
  place: Place;
  townshipCode?: string;
  cameraIds: string[];
  center?: Location;
  radiusMetres: number;
}

export const START: SearchValues = {
  plate: '',
  span: 'day',
  from: '',
  to: '',
  place: 'anywhere',
  cameraIds: [],
  radiusMetres: 1000,
};

/** The first thing that keeps the search from being asked, by the field it stands under. */
export interface Fault {
  field: 'plate' | 'time' | 'place';
  message: MessageKey;
}

export function faultOf(values: SearchValues, now: number): Fault | undefined {
  const { plate, place, townshipCode, cameraIds, center } = values;
  if (plate.trim() && namedCharacters(plate) < 3) return { field: 'plate', message: 'sight.fewLetters' };
  const [from, to] = spanOf(values, now);
  if (!(to > from) || to - from > 31 * 24 * HOUR) return { field: 'time', message: 'sight.badTime' };
  if (place === 'township' && !townshipCode) return { field: 'place', message: 'sight.noTownship' };
  if (place === 'cameras' && cameraIds.length === 0) return { field: 'place', message: 'sight.noCameras' };
  if (place === 'area' && !center) return { field: 'place', message: 'sight.noCenter' };
  if (!plate.trim() && place !== 'cameras' && place !== 'area')
    return { field: 'plate', message: 'sight.plateOrPlace' };
  return undefined;
}

/** Beginning and end in milliseconds; not a number where a field is half filled. */
export function spanOf({ span, from, to }: SearchValues, now: number): [from: number, to: number] {
  if (span !== 'own') return [now - SPANS[span], now];
  return [Date.parse(fromTimeField(from) ?? ''), to ? Date.parse(fromTimeField(to) ?? '') : now];
}

export function toSearchRequest(values: SearchValues, purpose: Purpose, now: number): SearchRequest {
  const { plate, place, townshipCode, cameraIds, center, radiusMetres } = values;
  const [from, to] = spanOf(values, now);
  return {
    plate: plate.trim() ? normalPlate(plate) : undefined,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    ...(place === 'township' && { townshipCode }),
    ...(place === 'cameras' && { cameraIds }),
    ...(place === 'area' && { area: { center, radiusMetres } }),
    purpose,
  };
}

/** A clock that is a little fast asks for no hours to come; the service takes it so too. */
const CLOCKS = 600_000;

/** Nothing was seen in the hours to come: whoever asks for them wants to follow the vehicle on. */
export function reachesAhead(values: SearchValues, now: number): boolean {
  return values.plate.trim() !== '' && spanOf(values, now)[1] > now + CLOCKS;
}

/**
 * Whether a second person is surely needed, so that nobody is sent to ask in vain. How many plates a part matches only the
 * service knows.
 */
export function surelyBroad(values: SearchValues, county: boolean, now: number): boolean {
  const [from, to] = spanOf(values, now);
  if (!values.plate.trim()) return values.place === 'cameras' || values.place === 'area';
  if (reachesAhead(values, now)) return true;
  return county && values.place === 'anywhere' && to - from > SPANS.day;
}
