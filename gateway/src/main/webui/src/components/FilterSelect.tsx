import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useT, wordOf } from '@/lib/i18n';
import { useClear } from './useClear';

/** One choice that stands in the address, so that a reload, a link and the way back keep it; unknown words are none. */
export function useChoice<T extends string>(name: string, values: readonly T[]) {
  const [params, setParams] = useSearchParams();
  const value = values.find((candidate) => candidate === params.get(name));
  const choose = (chosen: T | undefined) =>
    setParams(
      (now) => {
        if (chosen) now.set(name, chosen);
        else now.delete(name);
        return now;
      },
      { replace: true },
    );
  return [value, choose] as const;
}

interface FilterSelectProps<T extends string> {
  label: string;
  /** The words of the values, as {@link wordOf} knows them. */
  group: string;
  values: readonly T[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
}

/** Narrows a list to one of a few states or kinds; none chosen means all. */
export function FilterSelect<T extends string>({ label, group, values, value, onChange }: FilterSelectProps<T>) {
  const t = useT();
  const clear = useClear();
  return (
    <Select<T>
      allowClear={clear}
      style={{ width: 128 }}
      popupMatchSelectWidth={false}
      value={value}
      placeholder={label}
      aria-label={label}
      options={values.map((each) => ({ value: each, label: wordOf(t, group, each) }))}
      onChange={onChange}
    />
  );
}
