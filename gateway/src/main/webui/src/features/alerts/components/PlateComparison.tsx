import { Button, Input } from 'antd';
import { useState } from 'react';
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
  onSame: (note?: string) => void;
  onOther: () => void;
  onCancel: () => void;
}

/** Fewer characters say nothing of how anything was compared. */
const SHORTEST = 4;

/**
 * A hit is a lead, never a verdict: the picture of the plate beside the registered one, and a person's word. Where every
 * picture of it is gone, a vehicle that is wanted must not get away for a lost file: then his word says how he compared.
 */
export function PlateComparison(props: PlateComparisonProps) {
  const { lead, snapshotUrl, shown, onShown, onLive, onSame, onOther, onCancel } = props;
  const t = useT();
  const [gone, setGone] = useState(false);
  const [how, setHow] = useState('');
  const word = how.trim();
  const ready = shown || (gone && word.length >= SHORTEST);
  return (
    <div role="group" aria-label={t('desk.compareTitle')} className={styles.compare}>
      <div className={styles.head}>
        <strong>{t('desk.compareTitle')}</strong>
        <Button size="small" type="text" onClick={onCancel}>
          {t('common.cancel')} <kbd>Esc</kbd>
        </Button>
      </div>
      <div className={styles.sides}>
        <PlatePicture lead={lead} snapshotUrl={snapshotUrl} onShown={onShown} onGone={setGone} onLive={onLive} />
        <dl className={styles.plates}>
          <dt>{t('desk.readByCamera')}</dt>
          <dd>{lead.readPlate}</dd>
          <dt>{t('desk.registered')}</dt>
          <dd>{lead.plate}</dd>
        </dl>
      </div>
      {gone && (
        <label className={styles.how}>
          {t('desk.compareHow')}
          <Input
            value={how}
            maxLength={200}
            placeholder={t('desk.compareHowExample')}
            onChange={(event) => setHow(event.target.value)}
          />
        </label>
      )}
      {!lead.exact && <p className={styles.warning}>{t('desk.confusable')}</p>}
      <div className={styles.buttons}>
        <Button
          size="large"
          type="primary"
          disabled={!ready}
          title={ready ? undefined : t(gone ? 'desk.compareHow' : 'desk.compareWait')}
          onClick={() => onSame(gone ? word : undefined)}
        >
          {t('desk.samePlate')} {!gone && <kbd>C</kbd>}
        </Button>
        <Button size="large" onClick={onOther}>
          {t('desk.otherPlate')} <kbd>D</kbd>
        </Button>
      </div>
    </div>
  );
}
