import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, test, vi } from 'vitest';
import userEvent from '@testing-library/user-event';
import { setLanguage } from '@/lib/i18n';
import type { Track } from '../api/tracks';
import { PointList } from './PointList';

const point = (id: string, seenAt: string, plate = '豫A08120') => ({
  id,
  plate,
  exact: plate === '豫A08120',
  seenAt,
  confidence: 0.9,
  cameraId: id,
  cameraName: `camera ${id}`,
});
const TRACK = {
  plate: '豫A08120',
  points: [
    point('a', '2026-11-25T06:00:00Z'),
    point('b', '2026-11-25T07:10:00Z', '豫AO8120'),
    point('c', '2026-11-25T07:11:00Z'),
  ],
  legs: [
    { from: 0, kind: 'GAP', seconds: 4200, metres: 4400, kmh: 4 },
    { from: 1, kind: 'IMPOSSIBLE', seconds: 60, metres: 9000, kmh: 540 },
  ],
  truncated: true,
  referenceFound: false,
} as Track;

const show = (onChoose: (id: string) => void) =>
  render(
    <MemoryRouter>
      <PointList track={TRACK} reached={2} onChoose={onChoose} incidentId="i-1" />
    </MemoryRouter>,
  );

test('should say what is doubtful: gaps, impossible jumps, confusable readings, what was left out', () => {
  setLanguage('en');
  show(() => undefined);

  expect(screen.getByText('unseen for 1h10m · 4.4 km')).toBeTruthy();
  expect(screen.getByText(/at least 540 km\/h: probably a misread or a cloned plate/)).toBeTruthy();
  expect(screen.getByText(/confusable/)).toBeTruthy();
  expect(screen.getByText('older sightings are left out')).toBeTruthy();
  expect(screen.getByText(/matches nothing live/)).toBeTruthy();
});

test('should mark where the slider stands and go to what is clicked', async () => {
  const choose = vi.fn();
  show(choose);

  expect(screen.getAllByRole('button').map((b) => b.getAttribute('aria-current'))).toEqual(['false', 'true', 'false']);
  await userEvent.click(screen.getByText('camera c'));
  expect(choose).toHaveBeenCalledWith('c');
});

test('leads from where the slider stands to the containment of the incident', () => {
  setLanguage('en');
  show(() => undefined);

  const link = screen.getByRole('link', { name: 'Contain from here' }).getAttribute('href');
  expect(link).toMatch(/^\/incidents\/i-1\/containment\?plate=/);
});
