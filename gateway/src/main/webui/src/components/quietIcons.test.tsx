import { LockOutlined, WarningFilled } from '@ant-design/icons';
import { render, screen } from '@testing-library/react';
import { Alert, Button, Tag } from 'antd';
import { quietIcons } from './quietIcons';

beforeAll(quietIcons);

test('an icon beside words is not read out, within Ant Design’s own components neither', () => {
  render(
    <>
      <Button icon={<LockOutlined />}>锁定</Button>
      <Alert type="warning" showIcon title="注意" />
    </>,
  );

  expect(screen.getByRole('button')).toHaveAccessibleName('锁定');
  expect(document.querySelectorAll('.anticon')).toHaveLength(2);
  expect(screen.queryAllByRole('img')).toEqual([]);
});

test('an icon that was given a name keeps it, and so does the cross that is itself the button', () => {
  render(
    <>
      <WarningFilled aria-label="位置可疑" />
      <Tag closable closeIcon={<LockOutlined aria-label="不再按规则" />}>
        规则
      </Tag>
    </>,
  );

  expect(screen.getByRole('img', { name: '位置可疑' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '不再按规则' })).toBeInTheDocument();
});
