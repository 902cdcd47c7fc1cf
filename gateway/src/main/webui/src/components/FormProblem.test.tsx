import { render, screen, waitFor } from '@testing-library/react';
import { Form, Input } from 'antd';
import { setLanguage } from '@/lib/i18n';
import { ApiProblem } from '@/lib/problem';
import { FormProblem, pathOf } from './FormProblem';

function Page({ errors }: { errors: { field?: string; message?: string }[] }) {
  const [form] = Form.useForm();
  return (
    <>
      <Form form={form}>
        <Form.Item name="reason" label="Why">
          <Input />
        </Form.Item>
      </Form>
      {errors.length > 0 && <FormProblem form={form} error={new ApiProblem(400, { title: 'Invalid', errors })} />}
    </>
  );
}

beforeEach(() => setLanguage('en'));
afterEach(() => setLanguage('zh'));

test('what is wrong with a field stands beside it and the keyboard is there; the rest is told in words', async () => {
  const { rerender } = render(<Page errors={[]} />);
  rerender(
    <Page
      errors={[
        { field: 'purpose.reason', message: 'must have at least 4 characters' },
        { field: 'until', message: 'must lie in the future' },
      ]}
    />,
  );
  const field = screen.getByLabelText('Why');
  await waitFor(() => expect(field).toBeInvalid());
  expect(field).toHaveAccessibleDescription('must have at least 4 characters');
  expect(field).toHaveFocus();
  expect(screen.getByText('Until: must lie in the future')).toBeInTheDocument();
  expect(screen.getAllByText('must have at least 4 characters')).toHaveLength(1);
});

test.each([
  ['reason', 'reason'],
  ['purpose.reason', 'reason'],
  ['cameraIds[3]', 'cameraIds'],
  ['schedule[0].from', 'schedule.0.from'],
  ['other', undefined],
  [undefined, undefined],
])('%s stands at %s', (field, at) => {
  const known = new Map(['reason', 'cameraIds', 'schedule.0.from'].map((name) => [name, name.split('.')]));
  expect(pathOf(field, known)?.join('.')).toBe(at);
});
