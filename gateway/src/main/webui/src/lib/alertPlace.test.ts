import { openAlert } from '../../test/fixtures/alerts';
import { cameraOf, placeOf } from './alertPlace';

const west = { cameraId: 'c-2', cameraName: '西桥', townshipCode: 'T02', location: { lon: 113.3, lat: 33.5 } };

test('a plate is shown where it was seen last', () => {
  expect(placeOf(openAlert({ latest: west }))).toEqual(west);
});

test('what did not move is shown where it was seen', () => {
  expect(placeOf(openAlert())).toMatchObject({ cameraId: 'c-1', location: { lon: 113.2, lat: 33.4 } });
});

test('a camera without a name is called by its id', () => {
  expect(cameraOf({ cameraId: 'c-9', cameraName: null })).toBe('c-9');
});
