import type { Location } from '@/api/types';

const METRES_PER_DEGREE = 111_320;

/** The wedge a camera looks into, as a closed ring of longitude and latitude; flat-earth sums are exact enough for 200 m. */
export function viewWedge(at: Location, heading: number, fieldOfView: number, metres: number): [number, number][] {
  const steps = 12;
  const ring: [number, number][] = [[at.lon, at.lat]];
  for (let i = 0; i <= steps; i++) {
    const bearing = ((heading - fieldOfView / 2 + (fieldOfView * i) / steps) * Math.PI) / 180;
    const east = Math.sin(bearing) * metres;
    const north = Math.cos(bearing) * metres;
    ring.push([
      at.lon + east / (METRES_PER_DEGREE * Math.cos((at.lat * Math.PI) / 180)),
      at.lat + north / METRES_PER_DEGREE,
    ]);
  }
  ring.push([at.lon, at.lat]);
  return ring;
}

/** A circle as a closed ring of longitude and latitude. */
export function circleRing(at: Location, metres: number): [number, number][] {
  const steps = 48;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / steps;
    return [
      at.lon + (Math.sin(angle) * metres) / (METRES_PER_DEGREE * Math.cos((at.lat * Math.PI) / 180)),
      at.lat + (Math.cos(angle) * metres) / METRES_PER_DEGREE,
    ];
  });
}

/** The rectangle around places as west, south, east, north; nothing where there are none. */
export function boundsAround(places: readonly Location[]): [number, number, number, number] | undefined {
  if (places.length === 0) return undefined;
  const lons = places.map(({ lon }) => lon);
  const lats = places.map(({ lat }) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** A link which the phone opens in the map application that its owner prefers. */
export function geoLink(at: Location, label: string): string {
  return `geo:${at.lat},${at.lon}?q=${at.lat},${at.lon}(${encodeURIComponent(label)})`;
}

/** Whether a place lies inside a ring of longitude and latitude (even-odd rule; the ring need not be closed). */
export function isInside(at: Location, ring: readonly (readonly number[])[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[j] ?? [];
    if (y1 > at.lat !== y2 > at.lat && at.lon < ((x2 - x1) * (at.lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Metres between two places; flat-earth sums, right to a metre within a county. */
export function metresBetween(a: Location, b: Location): number {
  const middle = (((a.lat + b.lat) / 2) * Math.PI) / 180;
  return Math.hypot((a.lon - b.lon) * Math.cos(middle), a.lat - b.lat) * METRES_PER_DEGREE;
}
