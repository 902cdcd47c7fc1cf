import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PurposeDialog } from './PurposeDialog';

async function fill(pending = false) {
  const asked = vi.fn();
  render(<PurposeDialog title="why" okText="go" pending={pending} onSubmit={asked} onClose={() => undefined} />);
  await userEvent.type(screen.getByLabelText('事由'), '查找被盗车辆');
  await userEvent.type(screen.getByLabelText('案件、警情或任务编号'), 'A1{Enter}');
  return asked;
}

test('Enter in the line asks, and asks once', async () => {
  const asked = await fill();
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked).toHaveBeenCalledTimes(1);
  expect(asked).toHaveBeenCalledWith({ reference: 'A1', reason: '查找被盗车辆' });
});

test('what is on its way is not asked for again: each emergency is one more review', async () => {
  const asked = await fill(true);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(asked).not.toHaveBeenCalled();
});
