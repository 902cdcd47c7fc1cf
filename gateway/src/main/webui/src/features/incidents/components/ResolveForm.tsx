import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { OFFENCE_KINDS, OUTCOMES, type Incident, type OffenceKind, type Outcome } from '@/api/types';
import { Choices } from '@/components/Choices';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useClear } from '@/components/useClear';
import { useDraft } from '@/lib/draft';
import { useT, wordOf } from '@/lib/i18n';
import { useResolve } from '../api/dispatch';
import styles from './Dispatch.module.css';

interface Draft {
  outcome?: Outcome;
  offenceKind?: OffenceKind;
  note: string;
}

const EMPTY: Draft = { note: '' };

/** How it ended. With an offence a case opens by itself, and the form says so before, not after. */
export function ResolveForm({ incident }: { incident: Incident }) {
  const t = useT();
  const clear = useClear();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [draft, setDraft, clearDraft] = useDraft<Draft>(`resolve.${incident.id}`, EMPTY);
  const resolve = useResolve(incident);
  if (!open) {
    return (
      <Button block size="large" onClick={() => setOpen(true)}>
        {t('dispatch.resolve')}
      </Button>
    );
  }
  const submit = () => {
    setTried(true);
    if (!draft.outcome) return;
    const { outcome, offenceKind, note } = draft;
    resolve.mutate(
      { outcome, ...(offenceKind && { offenceKind }), ...(note.trim() && { note: note.trim() }) },
      { onSuccess: clearDraft },
    );
  };
  return (
    <section className={styles.form} aria-label={t('dispatch.resolveTitle')}>
      <h2>{t('dispatch.resolveTitle')}</h2>
      <Choices<Outcome>
        className={styles.choices}
        label={t('dispatch.outcome')}
        values={OUTCOMES}
        words={(outcome) => wordOf(t, 'outcome', outcome)}
        value={draft.outcome}
        onChange={(outcome) => setDraft({ ...draft, outcome })}
      />
      {tried && !draft.outcome && (
        <span className={styles.bad} role="alert">
          {t('dispatch.outcomeNeeded')}
        </span>
      )}
      <label className={styles.field}>
        <span className="muted">{t('dispatch.offence')}</span>
        <Select<OffenceKind>
          allowClear={clear}
          aria-label={t('dispatch.offence')}
          placeholder={t('dispatch.offenceNone')}
          value={draft.offenceKind}
          onChange={(offenceKind) => setDraft({ ...draft, offenceKind })}
          options={OFFENCE_KINDS.map((kind) => ({ value: kind, label: wordOf(t, 'offence', kind) }))}
        />
      </label>
      <label className={styles.field}>
        <span className="muted">{t('common.note')}</span>
        <Input.TextArea
          aria-label={t('common.note')}
          autoSize={{ minRows: 2, maxRows: 4 }}
          maxLength={1000}
          value={draft.note}
          onChange={(event) => setDraft({ ...draft, note: event.target.value })}
        />
      </label>
      {resolve.isError && <ProblemAlert error={resolve.error} onClose={resolve.reset} />}
      <div className={styles.head}>
        <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
        <Button type="primary" loading={resolve.isPending} onClick={submit}>
          {t('dispatch.resolve')}
        </Button>
      </div>
    </section>
  );
}
