import { Button, Input } from 'antd';
import { OUTCOMES, type Outcome } from '@/api/types';
import { Choices } from '@/components/Choices';
import { Sheet } from '@/components/Dialog';
import { useDraft } from '@/lib/draft';
import { useT, wordOf } from '@/lib/i18n';
import styles from './Tasks.module.css';

interface Report {
  outcome?: Outcome;
  note: string;
}

interface CompleteSheetProps {
  taskId: string;
  onClose: () => void;
  onSubmit: (body: Record<string, unknown>) => void;
}

const EMPTY: Report = { note: '' };

export function CompleteSheet({ taskId, onClose, onSubmit }: CompleteSheetProps) {
  const t = useT();
  const [report, setReport, clear] = useDraft<Report>(`complete.${taskId}`, EMPTY);
  const submit = () => {
    const note = report.note.trim();
    onSubmit({ outcome: report.outcome, ...(note && { note }) });
    clear();
  };
  return (
    <Sheet open title={t('task.completeTitle')} onClose={onClose}>
      <div className={styles.sheet}>
        <Choices<Outcome>
          className={styles.choices}
          button={styles.big}
          label={t('task.outcome')}
          values={OUTCOMES}
          words={(outcome) => wordOf(t, 'outcome', outcome)}
          value={report.outcome}
          onChange={(outcome) => setReport({ ...report, outcome })}
        />
        <Input.TextArea
          rows={3}
          maxLength={1000}
          placeholder={t('task.note')}
          aria-label={t('task.note')}
          value={report.note}
          onChange={(event) => setReport({ ...report, note: event.target.value })}
        />
        <Button type="primary" className={styles.big} disabled={!report.outcome} onClick={submit}>
          {t('task.submit')}
        </Button>
      </div>
    </Sheet>
  );
}
