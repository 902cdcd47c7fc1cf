import { bodyOf, differences, draftOf, fieldOf, valuesOf } from './cameraForm';
import type { CameraFull } from './cameraTypes';

const CAMERA = {
  id: '1',
  version: 3,
  name: '北门',
  tier: 'COUNTY',
  townshipCode: 'T01',
  location: { lon: 113.2, lat: 33.4 },
  streamUrl: 'rtsp://10.0.0.5/live',
  zones: [{ name: 'z', kind: 'CROWD', polygon: [] }],
  lines: [],
  privacyMasks: [],
  tags: ['学校'],
} as CameraFull;

test('saving an untouched form sends the camera as it was, and no login', () => {
  const body = bodyOf(valuesOf(CAMERA), CAMERA);
  expect(body).toMatchObject({ name: '北门', zones: CAMERA.zones, tags: ['学校'], streamUrl: CAMERA.streamUrl });
  expect(body.streamLogin).toBeUndefined();
});

test('recording, key frames alone and plate reading are set in the form, and kept by saving it untouched', () => {
  const camera = {
    ...CAMERA,
    analysis: { enabled: true, fps: 5, profile: 'KEYFRAMES' as const, plates: false },
    recording: { enabled: false },
  };
  const values = valuesOf(camera);
  expect(bodyOf(values, camera)).toMatchObject({ analysis: camera.analysis, recording: camera.recording });
  const changed = bodyOf({ ...values, profile: 'FULL', plates: true, recorded: true }, camera);
  expect(changed.analysis).toMatchObject({ profile: 'FULL', plates: true });
  expect(changed.recording).toEqual({ enabled: true });
  expect(differences(camera, { ...camera, recording: { enabled: true } })).toEqual(['recorded']);
});

test('what the form does not show is not reset by saving', () => {
  const camera = { ...CAMERA, analysis: { enabled: true, fps: 5, profile: 'KEYFRAMES' as const, plates: false } };
  expect(bodyOf({ ...valuesOf(camera), fps: 2 }, camera).analysis).toEqual({ ...camera.analysis, fps: 2 });
});

test('a login is sent only when it is set, and taken away by a blank user', () => {
  const values = valuesOf(CAMERA);
  expect(
    bodyOf({ ...values, streamLogin: 'set', streamUser: 'root', streamPassword: 'x' }, CAMERA).streamLogin,
  ).toEqual({ user: 'root', password: 'x' });
  expect(bodyOf({ ...values, streamLogin: 'remove' }, CAMERA).streamLogin).toEqual({ user: '' });
});

test('a draft never holds a password', () => {
  const draft = draftOf({ name: 'x', streamPassword: 'secret', subStreamPassword: 'secret' });
  expect(JSON.stringify(draft)).not.toContain('secret');
});

test('what the service names is found in the form', () => {
  expect(fieldOf('location.lon')).toBe('lon');
  expect(fieldOf('streamUrl')).toBe('streamUrl');
  expect(fieldOf('tags[3]')).toBe('tags');
});

test('a conflict names what the other one changed', () => {
  expect(differences(CAMERA, { ...CAMERA, name: '南门', tags: [] })).toEqual(['name', 'tags']);
});
