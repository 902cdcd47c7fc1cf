import { translate } from '.';

test('English words follow the number', () => {
  expect(translate('en', 'rules.cameraCount', { count: 1 })).toBe('1 camera');
  expect(translate('en', 'rules.cameraCount', { count: 0 })).toBe('0 cameras');
  expect(translate('en', 'rules.cameraCount', { count: 21 })).toBe('21 cameras');
  expect(translate('zh', 'rules.cameraCount', { count: 1 })).toBe('1 台摄像机');
});

test('a place without its value stays as it is, for somebody to notice', () => {
  expect(translate('en', 'rules.cameraCount')).toBe('{count} cameras');
});
