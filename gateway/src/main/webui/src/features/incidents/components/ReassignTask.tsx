import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Incident, Recommendation, Task } from '@/api/types';
import { Dialog } from '@/components/Dialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT, type Translate } from '@/lib/i18n';
import { useReassign } from '../api/dispatch';
import { useRecommendations } from '../api/incidents';
import styles from './Dispatch.module.css';
import { notYetSent, shownFree } from './Recommendations';

/** One unit is called off and another sent in its place, both or neither. */
export function ReassignTask({ incident, task }: { incident: Incident; task: Task }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [unitId, setUnitId] = useState<string>();
  const [reason, setReason] = useState('');
  const units = notYetSent(incident, useRecommendations(incident.id, open).data ?? []);
  const reassign = useReassign(incident.id);
  const submit = () =>
    unitId &&
    reassign.mutate(
      { task, unitId, reason: reason.trim(), ifFree: shownFree(units, unitId) || undefined },
      { onSuccess: () => setOpen(false) },
    );
  return (
    <>
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        {t('dispatch.reassign')}
      </Button>
      <Dialog
        open={open}
        title={t('dispatch.reassignTitle', { unit: task.callSign ?? '' })}
        okText={t('dispatch.reassign')}
        cancelText={t('common.cancel')}
        okButtonProps={{ disabled: !unitId || reason.trim() === '', loading: reassign.isPending }}
        onOk={submit}
        onCancel={() => setOpen(false)}
      >
        <div className={styles.form}>
          {reassign.isError && <ProblemAlert error={reassign.error} onClose={reassign.reset} />}
          <Select<string>
            aria-label={t('dispatch.reassignTo')}
            placeholder={t('dispatch.reassignTo')}
            value={unitId}
            onChange={setUnitId}
            options={units.slice(0, 20).map((unit) => ({ value: unit.unitId, label: choice(unit, t) }))}
          />
          <Input
            aria-label={t('common.reason')}
            placeholder={t('common.reason')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </Dialog>
    </>
  );
}

/** Who it is, how far away, and whether another matter would lose it. */
function choice({ callSign, etaSeconds, reasons }: Recommendation, t: Translate): string {
  const load = reasons.find(({ code }) => code === 'LOAD')?.value ?? 0;
  return [
    callSign,
    etaSeconds != null && t('dispatch.eta', { minutes: Math.max(1, Math.round(etaSeconds / 60)) }),
    load > 0 && t('why.LOAD', { value: load }),
  ]
    .filter(Boolean)
    .join(' · ');
}
