import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { SEVERITIES } from '@/api/types';
import { useT, wordOf } from '@/lib/i18n';
import { EVENT_KINDS } from '../api/ruleTypes';
import type { RuleValues } from '../api/ruleForm';
import styles from './Rules.module.css';

const CLASSES = ['person', 'car', 'truck', 'bus', 'motorcycle', 'bicycle'];

/** What a rule warns of, and how loudly. */
export function RuleFields() {
  const t = useT();
  const required = [{ required: true, message: t('rules.required') }];
  return (
    <fieldset className={styles.group}>
      <legend>{t('rules.basic')}</legend>
      <Form.Item<RuleValues>
        name="name"
        label={t('rules.name')}
        rules={[{ required: true, whitespace: true, message: t('rules.required') }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item<RuleValues> name="severity" label={t('common.severity')} rules={required}>
          <Select options={SEVERITIES.map((value) => ({ value, label: wordOf(t, 'severity', value) }))} />
        </Form.Item>
        <Form.Item<RuleValues>
          name="groupingMinutes"
          label={t('rules.grouping')}
          tooltip={t('rules.groupingHelp')}
          rules={required}
        >
          <InputNumber min={0.1} max={1440} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item<RuleValues> name="clearMinutes" label={t('rules.clear')} tooltip={t('rules.clearHelp')}>
          <InputNumber min={0.2} max={1440} placeholder={t('rules.clearDefault')} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item<RuleValues> name="eventKinds" label={t('rules.kinds')} rules={required}>
        <Checkbox.Group options={EVENT_KINDS.map((value) => ({ value, label: wordOf(t, 'eventKind', value) }))} />
      </Form.Item>
      <Form.Item<RuleValues> name="objectClasses" label={t('rules.classes')}>
        <Select mode="tags" options={CLASSES.map((value) => ({ value, label: wordOf(t, 'object', value) }))} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item<RuleValues> name="confidencePercent" label={t('rules.confidence')}>
          <InputNumber min={0} max={100} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item<RuleValues> name="minDwellSeconds" label={t('rules.dwell')}>
          <InputNumber min={0} max={86_400} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </fieldset>
  );
}
