import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { TimeField } from '@/components/TimeField';
import { useClear } from '@/components/useClear';
import { useT, valuesOf, wordOf } from '@/lib/i18n';
import { fromTimeField, toTimeField } from '@/lib/time';
import type { LookFilter } from '../api/audit';
import styles from './Audit.module.css';

interface LookFiltersProps {
  onSearch: (filter: LookFilter) => void;
  searching: boolean;
}

/** By person, object, what was done and when; what was done is chosen in words, never typed as a code. */
export function LookFilters({ onSearch, searching }: LookFiltersProps) {
  const t = useT();
  const clear = useClear();
  const [draft, setDraft] = useState<LookFilter>({});
  const set = (change: LookFilter) => setDraft({ ...draft, ...change });
  const text = (name: 'actor' | 'objectId') => (
    <Input
      allowClear={clear}
      aria-label={t(`audit.filter.${name}`)}
      placeholder={t(`audit.filter.${name}`)}
      value={draft[name] ?? ''}
      maxLength={200}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  const time = (name: 'from' | 'to') => (
    <TimeField
      to="minute"
      optional
      prefix={t(`audit.filter.${name}`)}
      aria-label={t(`audit.filter.${name}`)}
      value={draft[name] && toTimeField(Date.parse(draft[name]))}
      onChange={(at) => set({ [name]: fromTimeField(at) })}
    />
  );
  return (
    <form
      className={styles.filters}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch({ ...draft, actor: draft.actor?.trim(), objectId: draft.objectId?.trim() });
      }}
    >
      {text('actor')}
      {text('objectId')}
      <Select
        allowClear={clear}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('audit.filter.action')}
        placeholder={t('audit.filter.action')}
        value={draft.action}
        onChange={(action: string | undefined) => set({ action })}
        options={valuesOf('audit.action').map((value) => ({ value, label: wordOf(t, 'audit.action', value) }))}
      />
      {time('from')}
      {time('to')}
      <Button type="primary" htmlType="submit" loading={searching}>
        {t('audit.search')}
      </Button>
    </form>
  );
}
