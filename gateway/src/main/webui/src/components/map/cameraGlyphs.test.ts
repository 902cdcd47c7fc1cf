import { GLYPH_SIZES, glyphOfZoom, lineWidth } from './cameraGlyphs';

test('no line of a glyph is thinner than what the screen can show, from afar either', () => {
  for (const { size } of GLYPH_SIZES) {
    expect(lineWidth('NOT_CONNECTED', size)).toBeGreaterThanOrEqual(1.5);
    expect(lineWidth('ONLINE', size)).toBeGreaterThanOrEqual(1.5);
  }
});

test('each zoom has a picture of its own, which is never made smaller', () => {
  expect(glyphOfZoom()).toEqual([
    'step',
    ['zoom'],
    ['concat', ['get', 'icon'], '-far'],
    11,
    ['concat', ['get', 'icon'], '-mid'],
    14,
    ['concat', ['get', 'icon'], '-near'],
  ]);
});
