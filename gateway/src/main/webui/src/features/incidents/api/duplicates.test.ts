import type { Incident } from '@/api/types';
import { survivorOf } from './duplicates';

const incident = (id: string, status: string, openedAt: string) => ({ id, status, openedAt }) as Incident;

test('the one further along stays, of equals the older', () => {
  const early = incident('a', 'OPEN', '2026-03-02T04:00:00Z');
  const late = incident('b', 'OPEN', '2026-03-02T04:05:00Z');
  const sent = incident('c', 'DISPATCHED', '2026-03-02T04:09:00Z');
  expect(survivorOf(late, early).id).toBe('a');
  expect(survivorOf(early, sent).id).toBe('c');
  expect(survivorOf(sent, early).id).toBe('c');
});
