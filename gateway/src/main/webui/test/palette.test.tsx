import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { on, openConsole, page, signedIn } from './app';

const UNIT = { id: 'u-1', callSign: '巡逻01', kind: 'PATROL_CAR', status: 'AVAILABLE' };

async function palette(role: string) {
  openConsole(
    '/desk',
    signedIn(role),
    on('GET', '/api/v1/alerts', page([])),
    on('GET', '/api/v1/cameras', page([])),
    on('GET', '/api/v1/units', page([UNIT])),
  );
  await screen.findByRole('navigation');
  await userEvent.keyboard('{Control>}k{/Control}');
  return screen.findByRole('combobox');
}

const entries = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

test('pages stand there by their names alone, and are found by those of the address too', async () => {
  await userEvent.type(await palette('dispatcher'), 'latency');
  expect(entries()).toEqual(['时效页面']);
});

test('a unit is found by its call sign and shown on the map of units', async () => {
  await userEvent.type(await palette('dispatcher'), '巡逻');
  await waitFor(() => expect(entries()).toEqual(['巡逻01空闲 · 警力']));
  await userEvent.keyboard('{Enter}');
  expect(window.location.pathname + window.location.search).toBe('/units?unit=u-1');
});

test('a plate leads who may draw tracks to its own, and stands in no address', async () => {
  await userEvent.type(await palette('investigator'), '豫a·12345');
  expect(entries()).toEqual(['豫A12345车辆轨迹（须说明事由）']);
  await userEvent.keyboard('{Enter}');
  expect(window.location.pathname).toBe('/tracks');
  expect(window.location.href).not.toContain('12345');
});

test('to others a plate is a text like any other', async () => {
  await userEvent.type(await palette('dispatcher'), '豫A12345');
  expect(screen.queryByRole('option')).toBeNull();
});
