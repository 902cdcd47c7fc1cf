import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { SidePanel } from '@/components/Dialog';
import { DraftNotice } from '@/components/DraftNotice';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useDraft } from '@/lib/draft';
import { useT, wordOf } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { formatTime } from '@/lib/time';
import { draftOf, planOf, refusedRows, unfinishedDates, weekFaults, type Draft } from '../api/shiftDraft';
import { useEndPlan, useSavePlan, type RosterLine } from '../api/shifts';
import { DateFields } from './DateFields';
import { WeekFields } from './WeekFields';
import styles from './Shifts.module.css';

/** What was begun, and the plan that it was begun on. */
interface Begun {
  version: number;
  draft: Draft;
}

const NOTHING: Begun | null = null;

/** One unit's shifts: those of every week, and the days that differ. Faults stand at their row while one types. */
export function ShiftEditor({ line, onClose }: { line: RosterLine; onClose: () => void }) {
  const t = useT();
  const [begun, keep, drop] = useDraft<Begun | null>(`shift.${line.unitId}`, NOTHING);
  const [restored, setRestored] = useState(begun !== null);
  // What was there when it was begun: a plan that changes meanwhile is refused by its version, not overwritten.
  const [base, setBase] = useState(line);
  const opened = { ...base, version: begun?.version ?? base.version };
  const draft = begun?.draft ?? draftOf(base);
  const save = useSavePlan();
  const end = useEndPlan();
  const change = (part: Partial<Draft>) => {
    save.reset();
    keep({ version: opened.version, draft: { ...draft, ...part } });
  };
  const done = () => {
    drop();
    onClose();
  };
  const startAgain = () => {
    drop();
    save.reset();
    setRestored(false);
    setBase(line);
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
          onClick={() => save.mutate({ line: opened, plan: planOf(draft) }, { onSuccess: done })}
        >
          {t('shift.save')}
        </Button>
      }
      footer={
        opened.planned && (
          <div className={styles.footer}>
            <small className="muted">
              {t('shift.changed', { time: formatTime(opened.changedAt), by: wordOf(t, 'actor', opened.changedBy) })}
            </small>
            <Popconfirm
              title={t('shift.endTitle')}
              description={t('shift.endText')}
              okText={t('shift.end')}
              cancelText={t('common.cancel')}
              onConfirm={() => end.mutate(opened, { onSuccess: done })}
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
        {restored && <DraftNotice onDiscard={startAgain} />}
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
