import { render, screen } from '@testing-library/react';
import { Input, Select } from 'antd';
import { useClear } from './useClear';

function Fields() {
  const clear = useClear();
  return (
    <>
      <Input allowClear={clear} defaultValue="a" />
      <Select allowClear={clear} defaultValue="a" options={[{ value: 'a', label: 'a' }]} />
    </>
  );
}

test('the cross of a field and of a choice is named in the language of the console', () => {
  render(<Fields />);
  expect(screen.getAllByRole('button', { name: '清除' })).toHaveLength(2);
});
