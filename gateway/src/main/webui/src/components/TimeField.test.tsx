import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { TimeField, type TimeFieldProps } from './TimeField';

function Held({ onChange, ...props }: TimeFieldProps) {
  const [value, setValue] = useState(props.value);
  return (
    <TimeField
      {...props}
      aria-label="time"
      value={value}
      onChange={(next) => {
        setValue(next);
        onChange?.(next);
      }}
    />
  );
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'time' });

test('a time is shown in digits of one order, whatever the browser speaks', () => {
  render(<Held to="minute" value="2026-03-01T14:03" />);
  expect(field().value).toBe('2026-03-01 14:03');
});

test.each([
  ['minute', '2026-03-02 07:05', '2026-03-02T07:05'],
  ['minute', '2026/3/2 7:05', '2026-03-02T07:05'],
  ['day', '20260302', '2026-03-02'],
  ['second', '07:05:09', '07:05:09'],
] as const)('%s: what is typed as %s is told as %s', async (to, typed, told) => {
  const changed = vi.fn();
  render(<Held to={to} onChange={changed} />);
  await userEvent.type(field(), typed);
  await userEvent.tab();
  expect(changed).toHaveBeenLastCalledWith(told);
});

test('one that may be empty is emptied by its cross', () => {
  const changed = vi.fn();
  render(<Held to="day" optional value="2026-03-01" onChange={changed} />);
  fireEvent.click(screen.getByRole('button'));
  expect(changed).toHaveBeenLastCalledWith(undefined);
});

test('a day out of reach is not taken', async () => {
  const changed = vi.fn();
  render(<Held to="day" value="2026-03-01" max="2026-03-05" onChange={changed} />);
  await userEvent.clear(field());
  await userEvent.type(field(), '2026-03-06');
  await userEvent.tab();
  expect(changed).not.toHaveBeenCalledWith('2026-03-06');
});
