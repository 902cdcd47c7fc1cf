import { Button } from 'antd';
import type { WatchLead } from '@/api/types';
import { useT } from '@/lib/i18n';
import { PlatePicture } from './PlatePicture';
import styles from './PlateComparison.module.css';

interface PlateComparisonProps {
  lead: WatchLead;
  snapshotUrl?: string | null;
  /** Whether the picture is on the screen; before that nobody can have compared anything. */
  shown: boolean;
  onShown: (shown: boolean) => void;
  onLive: () => void;
  onSame: () => void;
  onOther: () => void;
  onCancel: () => void;
}

/** A hit is a lead, never a verdict: the picture of the plate beside the registered one, and a person's word. */
export function PlateComparison(props: PlateComparisonProps) {
  const { lead, snapshotUrl, shown, onShown, onLive, onSame, onOther, onCancel } = props;
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
        <PlatePicture lead={lead} snapshotUrl={snapshotUrl} onShown={onShown} onLive={onLive} />
        <dl className={styles.plates}>
          <dt>{t('desk.readByCamera')}</dt>
          <dd>{lead.readPlate}</dd>
          <dt>{t('desk.registered')}</dt>
          <dd>{lead.plate}</dd>
        </dl>
      </div>
      {!lead.exact && <p className={styles.warning}>{t('desk.confusable')}</p>}
      <div className={styles.buttons}>
        <Button
          size="large"
          type="primary"
          disabled={!shown}
          title={shown ? undefined : t('desk.compareWait')}
          onClick={onSame}
        >
          {t('desk.samePlate')} <kbd>C</kbd>
        </Button>
        <Button size="large" onClick={onOther}>
          {t('desk.otherPlate')} <kbd>D</kbd>
        </Button>
      </div>
    </div>
  );
}
