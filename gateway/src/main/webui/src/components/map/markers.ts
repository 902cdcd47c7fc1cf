import { Marker, type Map as MapLibre } from 'maplibre-gl';
import type { Location, Severity } from '@/api/types';
import { parse } from '@/lib/time';
import styles from './CountyMap.module.css';

export interface UnitPoint {
  id: string;
  callSign: string;
  location: Location;
  /** Sent to the incident in view. */
  assigned?: boolean;
  /** When the position was reported; an old one fades. */
  at?: string | null;
  /** How old the position is, in words, where that is to be shown. */
  age?: string;
}

export interface Pin {
  id: string;
  location: Location;
  label: string;
  /** What it is, by shape and colour: a post in time, one open, a camera, another incident. */
  tone: 'held' | 'open' | 'ordered' | 'watch' | 'other';
  title?: string;
}

export interface Focus {
  location: Location;
  severity: Severity;
  /** Pulses until somebody has taken the alert. */
  pulse: boolean;
}

/** HTML markers for what moves and what is pressed: above everything drawn. */
export function unitMarkers(map: MapLibre, units: readonly UnitPoint[]): Marker[] {
  return units.map((unit) => {
    const element = document.createElement('div');
    element.className = `${styles.unit} ${unit.assigned ? styles.assigned : ''}`;
    element.style.opacity = isOld(unit.at) ? '0.6' : '1';
    const arrow = document.createElement('span');
    arrow.className = styles.arrow ?? '';
    arrow.setAttribute('aria-hidden', 'true');
    element.append(arrow, unit.age ? `${unit.callSign} · ${unit.age}` : unit.callSign);
    return new Marker({ element, anchor: 'left', offset: [-5, 0] })
      .setLngLat([unit.location.lon, unit.location.lat])
      .addTo(map);
  });
}

const PIN_SIGNS: Record<Pin['tone'], string> = { held: '■', ordered: '✔', open: '▲', watch: '◉', other: '●' };

export function pinMarkers(map: MapLibre, pins: readonly Pin[], onPin?: (id: string) => void): Marker[] {
  return pins.map((pin) => {
    const element = document.createElement(onPin ? 'button' : 'div');
    element.className = `${styles.pin} ${styles[pin.tone]}`;
    element.textContent = `${PIN_SIGNS[pin.tone]} ${pin.label}`;
    if (pin.title) element.title = pin.title;
    if (onPin)
      element.addEventListener('click', (event) => {
        event.stopPropagation();
        onPin(pin.id);
      });
    return new Marker({ element, anchor: 'bottom' }).setLngLat([pin.location.lon, pin.location.lat]).addTo(map);
  });
}

const OLD_MS = 5 * 60_000;

function isOld(at: string | null | undefined): boolean {
  const reported = parse(at);
  return reported !== undefined && Date.now() - reported > OLD_MS;
}

export function focusMarker(map: MapLibre, focus: Focus): Marker {
  const element = document.createElement('div');
  element.className = `${styles.focus} ${styles[focus.severity]} ${focus.pulse ? styles.pulse : ''}`;
  return new Marker({ element }).setLngLat([focus.location.lon, focus.location.lat]).addTo(map);
}
