import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { SidePanel } from '@/components/Dialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { formatTime } from '@/lib/time';
import { draftOf, planOf, refusedRows, unfinishedDates, weekFaults, type Draft } from '../api/shiftDraft';
import { useEndPlan, useSavePlan, type RosterLine } from '../api/shifts';
import { DateFields } from './DateFields';
import { WeekFields } from './WeekFields';
import styles from './Shifts.module.css';

/** One unit's shifts: those of every week, and the days that differ. Faults stand at their row while one types. */
export function ShiftEditor({ line, onClose }: { line: RosterLine; onClose: () => void }) {
  const t = useT();
  // What was there when the editor was opened: a plan that changes meanwhile is refused by its version, not overwritten.
  const [opened] = useState(line);
  const [draft, setDraft] = useState<Draft>(() => draftOf(opened));
  const save = useSavePlan();
  const end = useEndPlan();
  const change = (part: Partial<Draft>) => {
    save.reset();
    setDraft({ ...draft, ...part });
  };
  const faults = weekFaults(draft.week);
  const refused = refusedRows(save.error, draft);
  const named = refused.week.size + refused.dates.size > 0;
  const empty = draft.week.length + draft.dates.length === 0;
  return (
    <SidePanel
      open
      size={560}
      title={t('shift.of', { unit: opened.callSign })}
      onClose={onClose}
      extra={
        <Button
          type="primary"
          disabled={empty || faults.size > 0 || unfinishedDates(draft.dates)}
          loading={save.isPending}
          onClick={() => save.mutate({ line: opened, plan: planOf(draft) }, { onSuccess: onClose })}
        >
          {t('shift.save')}
        </Button>
      }
      footer={
        opened.planned && (
          <div className={styles.footer}>
            <small className="muted">
              {t('shift.changed', { time: formatTime(opened.changedAt), by: opened.changedBy ?? '—' })}
            </small>
            <Popconfirm
              title={t('shift.endTitle')}
              description={t('shift.endText')}
              okText={t('shift.end')}
              cancelText={t('common.cancel')}
              onConfirm={() => end.mutate(opened, { onSuccess: onClose })}
            >
              <Button danger loading={end.isPending}>
                {t('shift.end')}
              </Button>
            </Popconfirm>
          </div>
        )
      }
    >
      <div className={styles.form}>
        {save.isError && !(named && asProblem(save.error).status === 400) && (
          <ProblemAlert error={save.error} onClose={save.reset} />
        )}
        {end.isError && <ProblemAlert error={end.error} onClose={end.reset} />}
        <WeekFields rows={draft.week} faults={faults} refused={refused.week} onChange={(week) => change({ week })} />
        <DateFields rows={draft.dates} refused={refused.dates} onChange={(dates) => change({ dates })} />
        <p className="muted">{t('shift.note')}</p>
      </div>
    </SidePanel>
  );
}
