import type { Feature } from 'geojson';
import { namesSource } from './names';

function named(kind: string, nameEn?: string) {
  const feature: Feature = {
    type: 'Feature',
    properties: { kind, name: '桐堰', nameEn },
    geometry: { type: 'Point', coordinates: [113.2, 33.4] },
  };
  return namesSource({ labels: { type: 'FeatureCollection', features: [feature] } }).data.features[0]?.properties;
}

test('a township is called by its name alone, and keeps its Chinese one', () => {
  expect(named('TOWNSHIP', 'Tongyan Town')).toEqual({ kind: 'TOWNSHIP', name: '桐堰', nameEn: 'Tongyan' });
  expect(named('TOWNSHIP', 'Diwan Township')?.nameEn).toBe('Diwan');
});

test('what has no such ending, or no English name, stays as it is', () => {
  expect(named('TOWNSHIP', 'Townsend')?.nameEn).toBe('Townsend');
  expect(named('TOWNSHIP')).toEqual({ kind: 'TOWNSHIP', name: '桐堰', nameEn: undefined });
  expect(named('VILLAGE', 'Old Town')?.nameEn).toBe('Old Town');
});
