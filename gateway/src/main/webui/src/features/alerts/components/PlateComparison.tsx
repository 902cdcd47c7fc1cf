import { Button } from 'antd';
import type { WatchLead } from '@/api/types';
import { useT } from '@/lib/i18n';
import { viewBox } from '../api/viewBox';
import styles from './PlateComparison.module.css';

interface PlateComparisonProps {
  lead: WatchLead;
  snapshotUrl?: string | null;
  onSame: () => void;
  onOther: () => void;
  onCancel: () => void;
}

/** A hit is a lead, never a verdict: the picture beside the registered plate, and a person's word. */
export function PlateComparison({ lead, snapshotUrl, onSame, onOther, onCancel }: PlateComparisonProps) {
  const t = useT();
  return (
    <div role="group" aria-label={t('desk.compareTitle')} className={styles.compare}>
      <div className={styles.head}>
        <strong>{t('desk.compareTitle')}</strong>
        <Button size="small" type="text" onClick={onCancel}>
          {t('common.cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
      <div className={styles.sides}>
        {snapshotUrl?.startsWith('/api/') && (
          <img
            src={snapshotUrl}
            alt={t('desk.platePicture')}
            className={styles.crop}
            style={lead.box ? { objectViewBox: viewBox(lead.box) } : undefined}
          />
        )}
        <dl className={styles.plates}>
          <dt>{t('desk.readByCamera')}</dt>
          <dd>{lead.readPlate}</dd>
          <dt>{t('desk.registered')}</dt>
          <dd>{lead.plate}</dd>
        </dl>
      </div>
      {!lead.exact && <p className={styles.warning}>{t('desk.confusable')}</p>}
      <div className={styles.buttons}>
        <Button size="large" type="primary" onClick={onSame}>
          {t('desk.samePlate')} <kbd>C</kbd>
        </Button>
        <Button size="large" onClick={onOther}>
          {t('desk.otherPlate')} <kbd>D</kbd>
        </Button>
      </div>
    </div>
  );
}
