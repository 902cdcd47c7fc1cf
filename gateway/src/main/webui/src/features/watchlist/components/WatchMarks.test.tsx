import { render } from '@testing-library/react';
import { setLanguage } from '@/lib/i18n';
import type { WatchEntry } from '../api/watchlist';
import { ReviewDue } from './WatchMarks';

const said = (entry: Partial<WatchEntry>) => {
  setLanguage('en');
  return render(<ReviewDue entry={entry as WatchEntry} />).container.textContent;
};

test('an entry in force whose review date has come says so in the list', () => {
  expect(said({ status: 'ACTIVE', reviewAt: '2026-01-01T00:00:00Z' })).toBe('review due');
  expect(said({ status: 'ACTIVE', reviewAt: '2099-01-01T00:00:00Z' })).toBe('');
  expect(said({ status: 'EXPIRED', reviewAt: '2026-01-01T00:00:00Z' })).toBe('');
});
