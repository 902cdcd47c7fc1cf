import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select, Switch } from 'antd';
import { useState, type ReactNode } from 'react';
import { CAPABILITIES, UNIT_KINDS, type Plan, type UnitNeed } from '@/api/plans';
import { INCIDENT_KINDS, type IncidentKind } from '@/api/response';
import { SEVERITIES, type Severity } from '@/api/types';
import { SidePanel } from '@/components/Dialog';
import { DraftNotice } from '@/components/DraftNotice';
import { ProblemAlert } from '@/components/ProblemAlert';
import { TownshipSelect } from '@/components/TownshipSelect';
import { useClear } from '@/components/useClear';
import { useDraft } from '@/lib/draft';
import { useT, wordOf } from '@/lib/i18n';
import { draftOf, NEW_PLAN, useSavePlan, type PlanDraft } from '../api/plans';
import styles from './Plans.module.css';

interface Begun {
  version?: number;
  draft: PlanDraft;
}

const NOTHING: Begun | null = null;

interface PlanFormProps {
  plan?: Plan;
  /** Townships for which plans may be written. */
  jurisdiction: readonly string[];
  onClose: () => void;
}

/** A plan as a supervisor writes it: for which incidents, whom it calls for, in which words, how many cameras. */
export function PlanForm({ plan, jurisdiction, onClose }: PlanFormProps) {
  const t = useT();
  const [begun, keep, drop] = useDraft<Begun | null>(`response-plan.${plan?.id ?? 'new'}`, NOTHING);
  const [restored, setRestored] = useState(begun !== null);
  const draft = begun?.draft ?? (plan ? draftOf(plan) : NEW_PLAN);
  // The version that the draft was begun on: what somebody else changed meanwhile is not overwritten.
  const version = begun?.version ?? plan?.version;
  const save = useSavePlan();
  const set = (change: Partial<PlanDraft>) => keep({ version, draft: { ...draft, ...change } });
  const startAgain = () => {
    drop();
    save.reset();
    setRestored(false);
  };
  const store = () =>
    save.mutate(
      { plan: plan && { ...plan, version: version ?? plan.version }, draft },
      {
        onSuccess: () => {
          drop();
          onClose();
        },
      },
    );
  return (
    <SidePanel
      open
      size={520}
      title={plan?.name ?? t('plan.new')}
      onClose={onClose}
      extra={
        <Button
          type="primary"
          disabled={draft.name.trim() === '' || draft.units.length === 0}
          loading={save.isPending}
          onClick={store}
        >
          {t('plan.save')}
        </Button>
      }
    >
      <div className={styles.form}>
        {restored && <DraftNotice onDiscard={startAgain} />}
        {save.isError && <ProblemAlert error={save.error} onClose={save.reset} />}
        <Field label={t('plan.name')}>
          <Input maxLength={100} value={draft.name} onChange={(event) => set({ name: event.target.value })} />
        </Field>
        <Field label={t('plan.kinds')}>
          <Select<IncidentKind[]>
            mode="multiple"
            placeholder={t('plan.allKinds')}
            value={draft.kinds}
            options={INCIDENT_KINDS.map((kind) => ({ value: kind, label: wordOf(t, 'incidentKind', kind) }))}
            onChange={(kinds) => set({ kinds })}
          />
        </Field>
        <Field label={t('plan.severities')}>
          <Select<Severity[]>
            mode="multiple"
            placeholder={t('plan.allSeverities')}
            value={draft.severities}
            options={SEVERITIES.map((severity) => ({ value: severity, label: wordOf(t, 'severity', severity) }))}
            onChange={(severities) => set({ severities })}
          />
        </Field>
        <Field label={t('common.township')}>
          <TownshipSelect
            jurisdiction={jurisdiction}
            placeholder={t('top.wholeCounty')}
            value={draft.townshipCode ?? undefined}
            onChange={(townshipCode) => set({ townshipCode })}
          />
        </Field>
        <Needs needs={draft.units} onChange={(units) => set({ units })} />
        <Field label={t('plan.message')}>
          <Input.TextArea
            rows={3}
            maxLength={2000}
            value={draft.message ?? ''}
            onChange={(event) => set({ message: event.target.value })}
          />
        </Field>
        <Field label={t('plan.cameras')}>
          <InputNumber min={0} max={20} value={draft.cameras} onChange={(cameras) => set({ cameras: cameras ?? 0 })} />
        </Field>
        <Toggle label={t('plan.autoNext')} on={draft.autoNext} onChange={(autoNext) => set({ autoNext })} />
        <Toggle label={t('plan.enabled')} on={draft.enabled} onChange={(enabled) => set({ enabled })} />
      </div>
    </SidePanel>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span className="muted">{label}</span>
      {children}
    </label>
  );
}

function Toggle({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles.line}>
      <Switch checked={on} onChange={onChange} /> {label}
    </label>
  );
}

/** Whom it calls for, one line a need. */
function Needs({ needs, onChange }: { needs: UnitNeed[]; onChange: (needs: UnitNeed[]) => void }) {
  const t = useT();
  const clear = useClear();
  const change = (at: number, part: Partial<UnitNeed>) =>
    onChange(needs.map((need, index) => (index === at ? { ...need, ...part } : need)));
  return (
    <div className={styles.field}>
      <span className="muted">{t('plan.units')}</span>
      {needs.map((need, index) => (
        <div key={index} className={styles.need}>
          <InputNumber
            min={1}
            max={20}
            style={{ width: '100%' }}
            aria-label={t('plan.count')}
            value={need.count}
            onChange={(count) => change(index, { count: count ?? 1 })}
          />
          <Select<string>
            allowClear={clear}
            aria-label={t('plan.unitKind')}
            placeholder={t('plan.anyUnit')}
            value={need.kind ?? undefined}
            options={UNIT_KINDS.map((kind) => ({ value: kind, label: wordOf(t, 'unitKind', kind) }))}
            onChange={(kind?: string) => change(index, { kind })}
          />
          <Select<string>
            allowClear={clear}
            aria-label={t('plan.capability')}
            placeholder={t('plan.anyCapability')}
            value={need.capability ?? undefined}
            options={CAPABILITIES.map((value) => ({ value, label: wordOf(t, 'capability', value) }))}
            onChange={(capability?: string) => change(index, { capability })}
          />
          <Button
            aria-label={t('plan.removeNeed')}
            icon={<DeleteOutlined />}
            disabled={needs.length === 1}
            onClick={() => onChange(needs.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={needs.length >= 10}
        onClick={() => onChange([...needs, { count: 1 }])}
      >
        {t('plan.addNeed')}
      </Button>
    </div>
  );
}
