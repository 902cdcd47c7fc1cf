import { openAlert } from '../../test/fixtures/alerts';
import { cameraOf, placeOf, shownTo } from './alertPlace';

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

test('the first picture is shown to whoever may see it, and to the next township the one that its own camera took', () => {
  const there = {
    ...west,
    snapshotUrl: '/api/v1/cameras/c-2/snapshots/s-2',
    cropUrl: '/api/v1/cameras/c-2/snapshots/p-2',
  };
  const alert = openAlert({ latest: there, alsoSeenIn: ['T02'] });
  for (const jurisdiction of [['*'], ['T01'], ['T01', 'T02']]) {
    expect(shownTo(jurisdiction, alert)).toMatchObject({ elsewhere: false, snapshotUrl: alert.snapshotUrl });
  }
  expect(shownTo(['T02'], alert)).toEqual({
    elsewhere: true,
    where: there,
    snapshotUrl: there.snapshotUrl,
    cropUrl: there.cropUrl,
  });
});

test('where neither picture may be opened none is asked for', () => {
  const alert = openAlert({
    latest: { ...west, townshipCode: 'T03', snapshotUrl: '/api/x' },
    alsoSeenIn: ['T02', 'T03'],
  });
  expect(shownTo(['T02'], alert).snapshotUrl).toBeUndefined();
  expect(shownTo(['T02'], openAlert({ alsoSeenIn: ['T02'] })).snapshotUrl).toBeUndefined();
});
