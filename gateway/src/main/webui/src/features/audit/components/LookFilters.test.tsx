import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { translate, wordOf, type Translate } from '@/lib/i18n';
import { javaAuditActions, javaAuditObjects } from '../../../../test/javaMessages';
import { looksQuery, type LookFilter } from '../api/audit';
import { LookFilters } from './LookFilters';

const zh: Translate = (key, params) => translate('zh', key, params);

test('an action is chosen in words and a time is meant on the county\u2019s clock', async () => {
  const asked: LookFilter[] = [];
  render(<LookFilters onSearch={(filter) => asked.push(filter)} searching={false} />);
  const action = screen.getByRole('combobox', { name: '行为' });
  fireEvent.mouseDown(action);
  fireEvent.change(action, { target: { value: '车辆轨迹' } });
  fireEvent.click(await screen.findByText('查看车辆轨迹', { selector: '.ant-select-item-option-content' }));
  await userEvent.type(screen.getByLabelText('从'), '2026-03-01 08:00');
  await userEvent.tab();
  await userEvent.click(screen.getByRole('button', { name: /查\s?询/ }));
  expect(asked).toEqual([{ action: 'TRACK_VIEWED', from: '2026-03-01T00:00:00.000Z' }]);
});

test('a whole plate means the vehicle, whatever was typed to find it', () => {
  expect(looksQuery({ objectId: '豫a·12345', actor: 'li' }).toString()).toBe(
    new URLSearchParams({ actor: 'li', plate: '豫A12345' }).toString(),
  );
  expect(looksQuery({ objectId: 'A123*' }).get('objectId')).toBe('A123*');
});

test('everything that the services look at is said in Chinese', () => {
  const objects = javaAuditObjects();
  expect(objects).toContain('plate');
  expect(objects.length).toBeGreaterThan(12);
  const missing = objects.filter((kind) => !/[\u4e00-\u9fff]/.test(wordOf(zh, 'audit.object', kind)));
  expect(missing, 'add audit.object.… to lib/i18n/audit.ts').toEqual([]);
});

test('everything that the services write into the trail is said in Chinese', () => {
  const actions = javaAuditActions();
  expect(actions).toContain('PLATE_WATCHED');
  expect(actions.length).toBeGreaterThan(25);
  const missing = actions.filter((action) => !/[\u4e00-\u9fff]/.test(wordOf(zh, 'audit.action', action)));
  expect(missing, 'add audit.action.… to lib/i18n/audit.ts').toEqual([]);
});
