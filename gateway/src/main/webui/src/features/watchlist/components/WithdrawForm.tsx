import { Form, Input } from 'antd';
import { Dialog } from '@/components/Dialog';
import { PlateText } from '@/components/PlateText';
import { FormProblem } from '@/components/FormProblem';
import { useT } from '@/lib/i18n';
import { useWithdrawWatch, type WatchEntry } from '../api/watchlist';

interface Values {
  reason: string;
}

/** Stops the looking out at once; the reason stands in the audit trail before it counts. */
export function WithdrawForm({ entry, onClose }: { entry: WatchEntry; onClose: (done: boolean) => void }) {
  const t = useT();
  const withdraw = useWithdrawWatch();
  const [form] = Form.useForm<Values>();
  return (
    <Dialog
      open
      title={
        <>
          {t('watch.withdraw')} <PlateText plate={entry.plate} />
        </>
      }
      okText={t('watch.withdrawNow')}
      okButtonProps={{ danger: true }}
      cancelText={t('common.cancel')}
      confirmLoading={withdraw.isPending}
      onOk={form.submit}
      onCancel={() => onClose(false)}
    >
      <p className="muted">{t('watch.sureWithdraw')}</p>
      {withdraw.isError && <FormProblem form={form} error={withdraw.error} onClose={withdraw.reset} />}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ reason: '' }}
        onFinish={({ reason }) => withdraw.mutate({ entry, reason: reason.trim() }, { onSuccess: () => onClose(true) })}
      >
        <Form.Item
          name="reason"
          label={t('watch.withdrawReason')}
          rules={[{ required: true, whitespace: true, message: t('watch.needed') }]}
        >
          <Input.TextArea autoFocus maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
