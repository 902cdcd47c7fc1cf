import { Checkbox, Form, Select } from 'antd';
import { nameOf, useBaseMap } from '@/components/map/baseData';
import { useClear } from '@/components/useClear';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { useRuleCameras } from '../api/rules';
import type { RuleValues } from '../api/ruleForm';
import { TIERS } from '../api/ruleTypes';
import styles from './Rules.module.css';

/** Where a rule looks. Tags and zones are offered from the cameras there are, and any other can be typed. */
export function ScopeFields() {
  const t = useT();
  const clear = useClear();
  const english = useLanguage() === 'en';
  const cameras = useRuleCameras();
  const { data: map } = useBaseMap();
  const chosen = Form.useWatch<string[] | undefined>('cameraIds');
  const all = cameras.data ?? [];
  const within = chosen?.length ? all.filter(({ id }) => chosen.includes(id)) : all;
  const zones = distinct(within.flatMap(({ zones: drawn }) => drawn?.map(({ name }) => name) ?? []));
  const tags = distinct(all.flatMap(({ tags: own }) => own ?? []));
  return (
    <fieldset className={styles.group}>
      <legend>{t('rules.scope')}</legend>
      <Form.Item<RuleValues> name="cameraIds" label={t('rules.cameras')}>
        <Select
          mode="multiple"
          allowClear={clear}
          maxTagCount={12}
          loading={cameras.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={all.map(({ id, name, code }) => ({ value: id, label: code ? `${name} ${code}` : name }))}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item<RuleValues> name="tags" label={t('rules.tags')}>
          <Select mode="tags" options={tags.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item<RuleValues> name="zoneNames" label={t('rules.zones')}>
          <Select mode="tags" options={zones.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item<RuleValues> name="townshipCodes" label={t('rules.townships')}>
          <Select
            mode="tags"
            optionFilterProp="label"
            options={(map?.townships.features ?? []).map(({ properties }) => ({
              value: String(properties?.code),
              label: nameOf(properties, english),
            }))}
          />
        </Form.Item>
        <Form.Item<RuleValues> name="tiers" label={t('rules.tiers')}>
          <Checkbox.Group options={TIERS.map((value) => ({ value, label: wordOf(t, 'tier', value) }))} />
        </Form.Item>
      </div>
    </fieldset>
  );
}

function distinct(words: string[]): string[] {
  return [...new Set(words)].sort();
}
