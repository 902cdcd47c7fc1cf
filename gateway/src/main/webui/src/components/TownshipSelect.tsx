import { Select } from 'antd';
import { useLanguage, useT } from '@/lib/i18n';
import { nameOf, useBaseMap } from './map/baseData';
import { useClear } from './useClear';

interface TownshipSelectProps {
  value?: string;
  onChange?: (code: string | undefined) => void;
  /** Townships that may be chosen; `*` for all. */
  jurisdiction: readonly string[];
  /** What it means to choose none. */
  placeholder: string;
  id?: string;
}

/** One township of those that the person may see, by name. */
export function TownshipSelect({ value, onChange, jurisdiction, placeholder, id }: TownshipSelectProps) {
  const t = useT();
  const clear = useClear();
  const english = useLanguage() === 'en';
  const { data } = useBaseMap();
  const options = (data?.townships.features ?? [])
    .map(({ properties }) => ({ value: String(properties?.code), label: nameOf(properties, english) }))
    .filter(({ value: code }) => jurisdiction.includes('*') || jurisdiction.includes(code));
  return (
    <Select<string>
      id={id}
      allowClear={clear}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      aria-label={t('common.township')}
      options={options}
    />
  );
}
