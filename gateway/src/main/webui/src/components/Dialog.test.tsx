import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button, ConfigProvider, Input } from 'antd';
import { useState } from 'react';
import { Dialog, Sheet, SidePanel } from './Dialog';

/** Without motion: jsdom never tells that a transition has ended. */
const STILL = { token: { motion: false } };

function Page({ as: Asked }: { as: typeof Dialog | typeof SidePanel }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <ConfigProvider theme={STILL}>
      <Button onClick={() => setOpen(true)}>ask</Button>
      {open && (
        <Asked open title="why" onCancel={close} onClose={close}>
          <Input type="hidden" />
          <Input disabled aria-label="not this one" />
          <Input aria-label="reason" />
        </Asked>
      )}
    </ConfigProvider>
  );
}

test.each([
  ['a dialog', Dialog],
  ['a panel at the side', SidePanel],
])('%s begins in the first field that can be filled, and gives the keyboard back when it is gone', async (_, asked) => {
  render(<Page as={asked} />);
  const ask = screen.getByRole('button', { name: 'ask' });
  await userEvent.click(ask);
  await waitFor(() => expect(screen.getByLabelText('reason')).toHaveFocus());
  await userEvent.keyboard('because{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(ask).toHaveFocus();
});

test('a sheet begins on its first choice, not in a field over which a keyboard would rise', async () => {
  render(
    <ConfigProvider theme={STILL}>
      <Sheet open title="why" onClose={() => undefined}>
        <Button>first</Button>
        <Input aria-label="words" />
      </Sheet>
    </ConfigProvider>,
  );
  await waitFor(() => expect(screen.getByRole('button', { name: 'first' })).toHaveFocus());
});
