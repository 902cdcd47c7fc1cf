import { Marker, type Map as MapLibre } from 'maplibre-gl';
import type { Location, Severity } from '@/api/types';
import { parse } from '@/lib/time';
import styles from './CountyMap.module.css';
import { placeLabels } from './labels';

const CLEAR = 11;

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

interface Named {
  marker: Marker;
  name: HTMLElement;
  /** Half the width of its mark. */
  half: number;
}

/**
 * HTML markers for what moves and what is decided on, above everything drawn. Their names make room for one another after
 * each move of the map: the posts to close first, then units that were sent, other units, and cameras on the way.
 */
export function showNamed(map: MapLibre, pins: readonly Pin[], units: readonly UnitPoint[]): () => void {
  const named = [
    ...pins.filter(({ tone }) => tone !== 'watch').map(pinMarker),
    ...units.filter(({ assigned }) => assigned).map(unitMarker),
    ...units.filter(({ assigned }) => !assigned).map(unitMarker),
    ...pins.filter(({ tone }) => tone === 'watch').map(pinMarker),
  ];
  named.forEach(({ marker }) => marker.addTo(map));
  const place = () => placeNames(map, named);
  place();
  map.on('moveend', place);
  return () => {
    map.off('moveend', place);
    named.forEach(({ marker }) => marker.remove());
  };
}

function unitMarker(unit: UnitPoint): Named {
  const element = document.createElement('div');
  element.className = `${styles.unit} ${unit.assigned ? styles.assigned : ''}`;
  element.style.opacity = isOld(unit.at) ? '0.6' : '1';
  const arrow = document.createElement('span');
  arrow.className = styles.arrow ?? '';
  return named(element, arrow, unit.age ? `${unit.callSign} · ${unit.age}` : unit.callSign, unit.location, 5);
}

const PIN_SIGNS: Record<Pin['tone'], string> = { held: '■', ordered: '✔', open: '▲', watch: '◉', other: '●' };

function pinMarker(pin: Pin): Named {
  const element = document.createElement('div');
  element.className = `${styles.pin} ${styles[pin.tone]}`;
  const sign = document.createElement('span');
  sign.textContent = PIN_SIGNS[pin.tone];
  const shown = named(element, sign, pin.label, pin.location, 8);
  if (pin.title) element.title = `${pin.label} · ${pin.title}`;
  return shown;
}

function named(element: HTMLElement, mark: HTMLElement, words: string, at: Location, half: number): Named {
  mark.setAttribute('aria-hidden', 'true');
  const name = document.createElement('span');
  name.className = styles.name ?? '';
  name.textContent = words;
  element.title = words;
  element.append(mark, name);
  return { marker: new Marker({ element }).setLngLat([at.lon, at.lat]), name, half };
}

function placeNames(map: MapLibre, all: readonly Named[]): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const seen = all.flatMap(({ marker, name, half }) => {
    const { x, y } = map.project(marker.getLngLat());
    const inside = x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight;
    return inside ? [{ x, y, name, half, width: name.offsetWidth }] : [];
  });
  placeLabels(seen, { width: clientWidth, height: clientHeight }).forEach((beside, index) => {
    const { name } = seen[index]!;
    name.dataset.crowded = String(beside === undefined);
    const { dx, dy } = beside ?? { dx: CLEAR, dy: 0 };
    name.style.transform = `translate(${dx}px, calc(-50% + ${dy}px))`;
  });
}

const OLD_MS = 5 * 60_000;

function isOld(at: string | null | undefined): boolean {
  const reported = parse(at);
  return reported !== undefined && Date.now() - reported > OLD_MS;
}

export function focusMarker(map: MapLibre, focus: Focus): () => void {
  const element = document.createElement('div');
  element.className = `${styles.focus} ${styles[focus.severity]} ${focus.pulse ? styles.pulse : ''}`;
  const marker = new Marker({ element }).setLngLat([focus.location.lon, focus.location.lat]).addTo(map);
  return () => marker.remove();
}
