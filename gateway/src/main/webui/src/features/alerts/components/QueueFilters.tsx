import { Input, Segmented, Tag, type InputRef } from 'antd';
import type { Ref } from 'react';
import { SEVERITIES, type Severity } from '@/api/types';
import { SeverityIcon } from '@/components/marks';
import { useClear } from '@/components/useClear';
import type { QueueScope } from '@/lib/deskLink';
import { useT, wordOf } from '@/lib/i18n';
import type { QueueFilter } from '../api/queueOrder';
import styles from './Queue.module.css';

interface QueueFiltersProps {
  filter: QueueFilter;
  /** How many are listed; absent while nothing could be read. */
  shown?: number;
  /** The rule of which alone alerts are shown. */
  ruleName?: string;
  searchRef: Ref<InputRef>;
  onEveryRule: () => void;
  onChange: (filter: QueueFilter) => void;
}

export function QueueFilters({ filter, shown, ruleName, searchRef, onEveryRule, onChange }: QueueFiltersProps) {
  const t = useT();
  const clear = useClear();
  const toggle = (severity: Severity) =>
    onChange({
      ...filter,
      severities: filter.severities.includes(severity)
        ? filter.severities.filter((other) => other !== severity)
        : [...filter.severities, severity],
    });
  return (
    <div className={styles.tools}>
      <div className={styles.line}>
        <h2>
          {t('desk.queue')} {shown !== undefined && <span className="muted">{shown}</span>}
        </h2>
        <Segmented<QueueScope>
          aria-label={t('common.status')}
          size="small"
          value={filter.scope}
          onChange={(scope) => onChange({ ...filter, scope })}
          options={[
            { value: 'active', label: t('desk.filterActive') },
            { value: 'confirmed', label: t('desk.filterConfirmed') },
            { value: 'closed', label: t('desk.filterClosed') },
            // Of one rule there are few enough to see them all.
            ...(filter.ruleId ? [{ value: 'all' as const, label: t('rules.all') }] : []),
          ]}
        />
      </div>
      {filter.ruleId && (
        <Tag closable className={styles.rule} title={ruleName} onClose={onEveryRule}>
          {t('desk.ofRule', { rule: ruleName ?? '…' })}
        </Tag>
      )}
      <div className={styles.severities}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.severity}
            aria-pressed={filter.severities.includes(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityIcon severity={severity} /> {wordOf(t, 'severity', severity)}
          </button>
        ))}
      </div>
      <Input
        ref={searchRef}
        allowClear={clear}
        value={filter.text}
        placeholder={t('desk.search')}
        aria-label={t('desk.search')}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </div>
  );
}
