import { Button, Input } from 'antd';
import type { UseMutationResult } from '@tanstack/react-query';
import { INCIDENT_KINDS, type IncidentKind } from '@/api/response';
import { SEVERITIES, type Location, type Severity } from '@/api/types';
import { Choices } from '@/components/Choices';
import { ProblemAlert } from '@/components/ProblemAlert';
import { TownshipSelect } from '@/components/TownshipSelect';
import { useT, wordOf } from '@/lib/i18n';
import styles from './Intake.module.css';

export interface IntakeDraft {
  kind?: IncidentKind;
  severity: Severity;
  location?: Location;
  townshipCode?: string;
  place: string;
  words: string;
  title: string;
  tried?: boolean;
}

export const EMPTY_INTAKE: IntakeDraft = { severity: 'HIGH', place: '', words: '', title: '' };

/** What must be there before anything can be opened. */
export function missingOf(draft: IntakeDraft): ('kind' | 'township')[] {
  return [...(draft.kind ? [] : ['kind' as const]), ...(draft.townshipCode ? [] : ['township' as const])];
}

interface IntakeFormProps {
  draft: IntakeDraft;
  /** Townships for which calls may be taken. */
  jurisdiction: readonly string[];
  onChange: (draft: IntakeDraft) => void;
  open: Pick<
    UseMutationResult<unknown, unknown, { into?: string }>,
    'isPending' | 'isError' | 'error' | 'reset' | 'variables'
  >;
  onSubmit: () => void;
}

export function IntakeForm({ draft, jurisdiction, onChange, open, onSubmit }: IntakeFormProps) {
  const t = useT();
  const set = (change: Partial<IntakeDraft>) => onChange({ ...draft, ...change });
  const missing = draft.tried ? missingOf(draft) : [];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={styles.field}>
        <span>{t('intake.what')}</span>
        <Choices<IncidentKind>
          className={styles.choices}
          label={t('intake.what')}
          values={INCIDENT_KINDS}
          words={(kind) => wordOf(t, 'incidentKind', kind)}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        {missing.includes('kind') && <Missing text={t('intake.kindNeeded')} />}
      </div>
      <div className={styles.field}>
        <span>{t('intake.severity')}</span>
        <Choices<Severity>
          className={styles.choices}
          label={t('intake.severity')}
          values={SEVERITIES}
          words={(severity) => wordOf(t, 'severity', severity)}
          value={draft.severity}
          onChange={(severity) => set({ severity })}
        />
      </div>
      <div className={styles.field}>
        <span>{t('intake.where')}</span>
        <Input
          aria-label={t('intake.where')}
          maxLength={300}
          placeholder={t('intake.placePlaceholder')}
          value={draft.place}
          onChange={(event) => set({ place: event.target.value })}
        />
        {/* Follows from the place on the map, and can be set by hand where nobody knows the place. */}
        <TownshipSelect
          value={draft.townshipCode}
          jurisdiction={jurisdiction}
          placeholder={t('common.township')}
          onChange={(townshipCode) => set({ townshipCode })}
        />
        {missing.includes('township') && <Missing text={t('intake.townshipNeeded')} />}
      </div>
      <label className={styles.field}>
        <span>{t('intake.words')}</span>
        <Input.TextArea
          autoSize={{ minRows: 4, maxRows: 8 }}
          maxLength={2000}
          value={draft.words}
          onChange={(event) => set({ words: event.target.value })}
        />
        <span className="muted">{t('intake.privacy')}</span>
      </label>
      <label className={styles.field}>
        <span>{t('intake.headline')}</span>
        <Input maxLength={200} value={draft.title} onChange={(event) => set({ title: event.target.value })} />
      </label>
      {open.isError && <ProblemAlert error={open.error} onClose={open.reset} />}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        loading={open.isPending && !open.variables?.into}
        disabled={open.isPending}
      >
        {t('intake.open')}
      </Button>
    </form>
  );
}

function Missing({ text }: { text: string }) {
  return (
    <span className={styles.bad} role="alert">
      {text}
    </span>
  );
}
