import { App, Button, Form, Input, Popconfirm, Table, type TableColumnsType } from 'antd';
import { FormProblem } from '@/components/FormProblem';
import { TimeWithAge } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { useT } from '@/lib/i18n';
import { problemLine } from '@/lib/problemText';
import { useEnterStaffVehicle, useRemoveStaffVehicle, useStaffVehicles, type StaffVehicle } from '../api/audit';
import styles from './Audit.module.css';

/** Vehicles of those who may look at vehicles: looks at one's own or a colleague's come up for review by themselves. */
export function StaffVehicles() {
  const t = useT();
  const query = useStaffVehicles();
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <p className={`muted ${styles.help}`}>{t('audit.staff.help')}</p>
      <EnterForm />
      {query.isPending && <SkeletonRows height={36} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && <EmptyState title={t('audit.staff.noneTitle')} text={t('audit.staff.noneText')} />}
      {rows && rows.length > 0 && <Register rows={rows} />}
      {query.hasNextPage && (
        <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function EnterForm() {
  const t = useT();
  const { message } = App.useApp();
  const enter = useEnterStaffVehicle();
  const [form] = Form.useForm<{ userName: string; plate: string }>();
  const needed = [{ required: true, whitespace: true, message: t('watch.needed') }];
  return (
    <>
      <Form
        form={form}
        className={styles.filters}
        requiredMark={false}
        onFinish={(values) =>
          enter.mutate(values, {
            onSuccess: ({ userName }) => {
              form.resetFields();
              void message.success(t('audit.staff.entered', { user: userName }));
            },
          })
        }
      >
        <Form.Item className={styles.field} name="userName" rules={needed}>
          <Input maxLength={200} placeholder={t('audit.staff.user')} aria-label={t('audit.staff.user')} />
        </Form.Item>
        <Form.Item className={styles.field} name="plate" rules={needed}>
          <Input maxLength={20} placeholder={t('audit.staff.plate')} aria-label={t('audit.staff.plate')} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={enter.isPending} className={styles.start}>
          {t('audit.staff.enter')}
        </Button>
      </Form>
      {enter.isError && (
        <div className={styles.help}>
          <FormProblem form={form} error={enter.error} onClose={enter.reset} />
        </div>
      )}
    </>
  );
}

function Register({ rows }: { rows: StaffVehicle[] }) {
  const t = useT();
  const { message } = App.useApp();
  const remove = useRemoveStaffVehicle();
  const takeOut = (id: string) => remove.mutate(id, { onError: (error) => void message.error(problemLine(error, t)) });
  const columns: TableColumnsType<StaffVehicle> = [
    { title: t('audit.staff.user'), ellipsis: true, dataIndex: 'userName' },
    { title: t('audit.staff.plate'), width: 160, render: (_, row) => `····${row.plateEnd}` },
    { title: t('audit.staff.enteredBy'), width: 200, ellipsis: true, dataIndex: 'enteredBy' },
    { title: t('audit.when'), width: 200, render: (_, row) => <TimeWithAge at={row.enteredAt} /> },
    {
      width: 110,
      align: 'right',
      render: (_, row) => (
        <Popconfirm title={t('audit.staff.removeSure')} onConfirm={() => takeOut(row.id)}>
          <Button type="text" size="small" danger loading={remove.isPending && remove.variables === row.id}>
            {t('audit.staff.remove')}
          </Button>
        </Popconfirm>
      ),
    },
  ];
  return (
    <Table<StaffVehicle>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 820 }}
    />
  );
}
