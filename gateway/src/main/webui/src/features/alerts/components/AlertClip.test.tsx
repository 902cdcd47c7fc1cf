import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { AlertClip } from './AlertClip';

test('footage that the browser cannot play says so and leads on', async () => {
  vi.stubGlobal('fetch', async () => new Response('video'));
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <AlertClip alert={{ id: 'a-1', cameraId: 'c-1', raisedAt: '2026-03-01T00:00:00Z' }} name="东门" />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  fireEvent.error(await screen.findByLabelText(/东门/));
  expect(await screen.findByRole('status')).toHaveTextContent('播放不了这段录像');
  expect(screen.getByRole('link')).toHaveAttribute('href', expect.stringContaining('/recordings/c-1'));
});
