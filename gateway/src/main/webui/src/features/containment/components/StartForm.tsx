import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Incident, Location } from '@/api/types';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import type { NewContainment, useContainmentActions } from '../api/containment';
import styles from './Containment.module.css';

interface StartFormProps {
  incident: Incident;
  plate?: string;
  /** Chosen on the map; else the plate's last sighting or the incident's place counts. */
  origin?: Location;
  sightedAt?: string;
  start: Pick<ReturnType<typeof useContainmentActions>['start'], 'isPending' | 'isError' | 'error' | 'reset'> & {
    mutate: (request: NewContainment, onStarted: () => void) => void;
  };
}

/** Where it was last seen, by plate, by the map or by the incident; and why, for the audit trail. */
export function StartForm({ incident, plate: known, origin, sightedAt, start }: StartFormProps) {
  const t = useT();
  const [plate, setPlate] = useState(known ?? '');
  const [reason, setReason, clearReason] = useDraft(`containment.${incident.id}`, '');
  const begin = sightedAt ? 'Seen' : origin ? 'Map' : plate.trim() ? 'Plate' : 'Incident';
  const from = t(`contain.from${begin}`);
  const nowhere = !origin && !plate.trim() && !incident.location;
  const submit = () => {
    const request: NewContainment = { incidentId: incident.id, reason: reason.trim() };
    if (plate.trim()) request.plate = plate.trim().toUpperCase();
    if (origin) request.origin = origin;
    if (origin && sightedAt) request.sightedAt = sightedAt;
    start.mutate(request, clearReason);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="muted">{t('contain.intro')}</p>
      <label className={styles.form}>
        <span>{t('contain.plate')}</span>
        <Input value={plate} maxLength={10} placeholder="豫A08120" onChange={(event) => setPlate(event.target.value)} />
      </label>
      <span className="muted">{nowhere ? t('contain.needPlace') : from}</span>
      <label className={styles.form}>
        <span>{t('contain.reason')}</span>
        <Input.TextArea
          rows={2}
          maxLength={500}
          value={reason}
          placeholder={t('contain.reasonHint')}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {start.isError && <ProblemAlert error={start.error} onClose={start.reset} />}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        disabled={reason.trim() === '' || nowhere}
        loading={start.isPending}
      >
        {t('contain.start')}
      </Button>
    </form>
  );
}
