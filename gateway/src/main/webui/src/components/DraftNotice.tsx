import { Alert, Button } from 'antd';
import { useT } from '@/lib/i18n';

/** Above a form that opens with what somebody had begun before: nothing is filled in that he does not know of. */
export function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const t = useT();
  return (
    <Alert
      type="info"
      showIcon
      title={t('draft.restored')}
      action={
        <Button size="small" onClick={onDiscard}>
          {t('draft.discard')}
        </Button>
      }
    />
  );
}
