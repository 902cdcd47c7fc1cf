import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Unit } from '@/api/types';
import { Dialog } from '@/components/Dialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { useUnitService } from '../api/service';

/** A car breaks down: whoever sends units takes it out, with the reason, before somebody counts on it. */
export function UnitInService({ unit }: { unit: Unit }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const service = useUnitService();
  const act = t(unit.outOfService ? 'unit.putBack' : 'unit.takeOut');
  const submit = () => service.mutate({ unit, reason: reason.trim() }, { onSuccess: () => setOpen(false) });
  return (
    <span onClick={(event) => event.stopPropagation()}>
      <Button size="small" onClick={() => setOpen(true)}>
        {act}
      </Button>
      <Dialog
        open={open}
        destroyOnHidden
        title={`${act} · ${unit.callSign}`}
        okText={act}
        cancelText={t('common.cancel')}
        okButtonProps={{ disabled: reason.trim() === '', loading: service.isPending, danger: !unit.outOfService }}
        onOk={submit}
        onCancel={() => setOpen(false)}
      >
        {service.isError && <ProblemAlert error={service.error} onClose={service.reset} />}
        {!unit.outOfService && (unit.activeTasks ?? 0) > 0 && <p className="muted">{t('unit.serviceText')}</p>}
        <Input
          aria-label={t('unit.serviceReason')}
          placeholder={t('unit.serviceReason')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Dialog>
    </span>
  );
}
