import { Form, Input, InputNumber, Select } from 'antd';
import type { CameraTier } from '@/api/types';
import { nameOf, useBaseMap } from '@/components/map/baseData';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import type { CameraValues } from '../api/cameraForm';
import styles from './CameraForm.module.css';

const TIERS: CameraTier[] = ['COUNTY', 'TOWNSHIP', 'COMMUNITY'];

/** What a camera is called and where it hangs. */
export function BasicFields() {
  const t = useT();
  return (
    <fieldset className={styles.group}>
      <legend>{t('cams.form.basic')}</legend>
      <Form.Item<CameraValues>
        name="name"
        label={t('camera.name')}
        rules={[{ required: true, whitespace: true, message: t('cams.form.required') }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item<CameraValues> name="code" label={t('camera.code')} extra={t('cams.form.codeHint')}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item<CameraValues> name="tier" label={t('camera.tier')} rules={[{ required: true }]}>
          <Select options={TIERS.map((value) => ({ value, label: wordOf(t, 'tier', value) }))} />
        </Form.Item>
      </div>
      <TownshipField />
      <div className={styles.pair}>
        <NumberField name="lon" label={t('cams.form.lon')} min={-180} max={180} step={0.0001} required />
        <NumberField name="lat" label={t('cams.form.lat')} min={-90} max={90} step={0.0001} required />
        <NumberField name="heading" label={t('cams.form.heading')} min={0} max={360} />
        <NumberField name="fieldOfView" label={t('cams.form.fov')} min={1} max={360} />
      </div>
      <Form.Item<CameraValues> name="tags" label={t('cams.tags')}>
        <Select
          mode="tags"
          maxCount={20}
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', '，', ';', '；', '、']}
        />
      </Form.Item>
    </fieldset>
  );
}

/** The townships that the map knows; any other code can be typed. */
function TownshipField() {
  const t = useT();
  const english = useLanguage() === 'en';
  const { data } = useBaseMap();
  const options = (data?.townships.features ?? []).map(({ properties }) => ({
    value: String(properties?.code),
    label: `${nameOf(properties, english)} ${String(properties?.code)}`,
  }));
  return (
    <Form.Item<CameraValues>
      name="townshipCode"
      label={t('common.township')}
      rules={[{ required: true, pattern: /^[A-Za-z0-9_-]{1,32}$/, message: t('cams.form.required') }]}
    >
      {options.length > 0 ? <Select showSearch={{ optionFilterProp: 'label' }} options={options} /> : <Input />}
    </Form.Item>
  );
}

interface NumberFieldProps {
  name: keyof CameraValues;
  label: string;
  min: number;
  max: number;
  step?: number;
  required?: boolean;
}

export function NumberField({ name, label, min, max, step, required = false }: NumberFieldProps) {
  const t = useT();
  return (
    <Form.Item<CameraValues>
      name={name}
      label={label}
      rules={[{ required, type: 'number', min, max, message: t('cams.form.number', { min, max }) }]}
    >
      <InputNumber style={{ width: '100%' }} step={step} />
    </Form.Item>
  );
}
