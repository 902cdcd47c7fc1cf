import { Button } from 'antd';
import { Sheet } from '@/components/Dialog';
import { useT } from '@/lib/i18n';
import styles from './Tasks.module.css';

const REASONS = ['BUSY', 'TOO_FAR', 'VEHICLE', 'OTHER'] as const;

export function RefuseSheet({ onClose, onRefuse }: { onClose: () => void; onRefuse: (reason: string) => void }) {
  const t = useT();
  return (
    <Sheet open title={t('task.refuseReason')} onClose={onClose}>
      <div className={styles.sheet}>
        {REASONS.map((reason) => (
          <Button key={reason} className={styles.big} onClick={() => onRefuse(reason)}>
            {t(`task.refuse.${reason}`)}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
