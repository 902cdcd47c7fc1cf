import { Button, Input } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useDraft } from '@/lib/draft';
import { useT, wordOf } from '@/lib/i18n';
import { useDecide, VERDICTS, type Review, type Verdict } from '../api/audit';
import styles from './Audit.module.css';

/** The word on a look. Anything but "justified" wants a note, and the form says so before it is sent. */
export function DecideForm({ review }: { review: Review }) {
  const t = useT();
  const [note, setNote, clearNote] = useDraft<{ text: string }>(`review.${review.id}`, { text: '' });
  const [missing, setMissing] = useState(false);
  const decide = useDecide();
  const say = (verdict: Verdict) => {
    const needsNote = verdict !== 'JUSTIFIED' && !note.text.trim();
    setMissing(needsNote);
    if (!needsNote) decide.mutate({ review, verdict, note: note.text }, { onSuccess: clearNote });
  };
  return (
    <div className={styles.decide}>
      <Input
        aria-label={t('common.note')}
        placeholder={t('audit.notePlaceholder')}
        maxLength={2000}
        status={missing ? 'error' : undefined}
        value={note.text}
        onChange={(event) => setNote({ text: event.target.value })}
      />
      {VERDICTS.map((verdict) => (
        <Button
          key={verdict}
          danger={verdict === 'MISUSE'}
          type={verdict === 'JUSTIFIED' ? 'primary' : 'default'}
          loading={decide.isPending && decide.variables.verdict === verdict}
          onClick={() => say(verdict)}
        >
          {wordOf(t, 'audit.verdict', verdict)}
        </Button>
      ))}
      {missing && (
        <span className={styles.refused} role="alert">
          {t('audit.noteNeeded')}
        </span>
      )}
      {decide.isError && <ProblemAlert error={decide.error} onClose={decide.reset} />}
    </div>
  );
}
