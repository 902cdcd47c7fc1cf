import { Button, Tag } from 'antd';
import { useState } from 'react';
import { PurposeDialog, type Purpose } from '@/components/PurposeDialog';
import { useT } from '@/lib/i18n';
import styles from './Queue.module.css';

interface PastPlatesProps {
  /** What the old ones are listed for; absent while they are left out. */
  purpose?: Purpose;
  onPurpose: (purpose: Purpose | undefined) => void;
}

/** Alerts of plates tell for a year where a vehicle was: those that outlive its sightings are listed for a purpose only. */
export function PastPlates({ purpose, onPurpose }: PastPlatesProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  return (
    <div className={`${styles.tools} muted`}>
      {purpose ? (
        <Tag closable className={styles.rule} title={purpose.reason} onClose={() => onPurpose(undefined)}>
          {t('desk.pastPlatesFor', { reference: purpose.reference })}
        </Tag>
      ) : (
        <span>
          {t('desk.pastPlates')}{' '}
          <Button type="link" size="small" onClick={() => setAsking(true)}>
            {t('desk.pastPlatesList')}
          </Button>
        </span>
      )}
      {asking && (
        <PurposeDialog
          title={t('desk.pastPlatesTitle')}
          okText={t('desk.pastPlatesOk')}
          onClose={() => setAsking(false)}
          onSubmit={(stated) => {
            setAsking(false);
            onPurpose(stated);
          }}
        >
          <p className="muted">{t('desk.pastPlatesText')}</p>
        </PurposeDialog>
      )}
    </div>
  );
}
