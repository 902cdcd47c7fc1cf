import { pageOf } from './roles';

test('an address belongs to its page, the details too, and to none that only begins alike', () => {
  expect(pageOf('/incidents/i-1/containment')).toBe('incidents');
  expect(pageOf('/cameras')).toBe('cameras');
  expect(pageOf('/wall-view')).toBe('wallView');
  expect(pageOf('/casesx')).toBeUndefined();
  expect(pageOf('/home')).toBeUndefined();
});
