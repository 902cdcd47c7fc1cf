import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Choices } from './Choices';

const KINDS = ['theft', 'fight', 'help'] as const;

function Page({ start }: { start?: (typeof KINDS)[number] }) {
  const [kind, setKind] = useState(start);
  return (
    <>
      <Choices label="what" values={KINDS} words={(each) => each} value={kind} onChange={setKind} />
      <button type="button">next</button>
    </>
  );
}

const chosen = () => screen.getAllByRole('radio', { checked: true }).map(({ textContent }) => textContent);

test('the keyboard comes to the chosen one, the arrows choose another, the next stop lies behind them all', async () => {
  render(<Page start="fight" />);
  await userEvent.tab();
  expect(screen.getByRole('radio', { name: 'fight' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(chosen()).toEqual(['help']);
  expect(screen.getByRole('radio', { name: 'help' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  expect(chosen()).toEqual(['theft']);
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'next' })).toHaveFocus();
});

test.each([
  ['{ArrowRight}', 'theft'],
  ['{ArrowLeft}', 'help'],
])('with none chosen %s chooses %s', async (key, name) => {
  render(<Page />);
  await userEvent.tab();
  await userEvent.keyboard(key);
  expect(chosen()).toEqual([name]);
});
