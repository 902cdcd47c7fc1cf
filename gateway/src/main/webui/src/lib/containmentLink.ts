import type { Location } from '@/api/types';

/** A vehicle to close in: what a sighting, a track or an alert knows of it. */
export interface Fugitive {
  plate?: string | null;
  location?: Location | null;
  at?: string | null;
}

/** The containment page, filled in already; without an incident the page where one is chosen first. */
export function containmentLink({ plate, location, at }: Fugitive, incidentId?: string | null): string {
  const query = new URLSearchParams();
  if (plate) query.set('plate', plate);
  if (location) {
    query.set('lon', String(location.lon));
    query.set('lat', String(location.lat));
    if (at) query.set('at', at);
  }
  const path = incidentId ? `/incidents/${encodeURIComponent(incidentId)}/containment` : '/containment';
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The same read back from the address; what makes no sense in it is left out. */
export function fugitiveIn(query: URLSearchParams): Fugitive {
  const lon = Number(query.get('lon'));
  const lat = Number(query.get('lat'));
  const placed = query.has('lon') && query.has('lat') && Number.isFinite(lon) && Number.isFinite(lat);
  return {
    plate: query.get('plate') ?? undefined,
    location: placed ? { lon, lat } : undefined,
    at: placed ? (query.get('at') ?? undefined) : undefined,
  };
}
