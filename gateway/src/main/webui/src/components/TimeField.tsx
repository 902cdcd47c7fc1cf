import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { CSSProperties, ReactNode } from 'react';

/** How a time is kept, as `lib/time` reads it, and how it is shown; the others are understood when typed. */
const SHAPES = {
  day: { kept: 'YYYY-MM-DD', shown: ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY-M-D', 'YYYY/M/D'] },
  minute: {
    kept: 'YYYY-MM-DDTHH:mm',
    shown: ['YYYY-MM-DD HH:mm', 'YYYY-MM-DDTHH:mm', 'YYYY-M-D H:mm', 'YYYY/M/D H:mm', 'YYYYMMDD HHmm'],
  },
  second: { kept: 'HH:mm:ss', shown: ['HH:mm:ss', 'H:mm:ss', 'HHmmss', 'H:mm'] },
} as const;

export interface TimeFieldProps {
  /** A day, a minute of a day, or the second of a day that is known already. */
  to: keyof typeof SHAPES;
  value?: string;
  /** Nothing where it was emptied. */
  onChange?: (value: string | undefined) => void;
  min?: string;
  max?: string;
  /** Whether it may be left empty. */
  optional?: boolean;
  id?: string;
  'aria-label'?: string;
  prefix?: ReactNode;
  size?: 'small';
  status?: 'error';
  style?: CSSProperties;
}

/**
 * A day or a time on the county's clock, in digits of one order and 24 hours. Not the browser's own field: that follows the
 * computer's language and its habit of twelve hours, whatever the console speaks.
 */
export function TimeField({ to, value, onChange, min, max, optional = false, ...rest }: TimeFieldProps) {
  const { kept, shown } = SHAPES[to];
  const read = (text: string | undefined) => (text ? dayjs(text, kept) : undefined);
  return (
    <DatePicker
      {...rest}
      picker={to === 'second' ? 'time' : 'date'}
      showTime={to === 'minute' ? { format: 'HH:mm' } : false}
      format={[...shown]}
      value={read(value) ?? null}
      minDate={read(min)}
      maxDate={read(max)}
      allowClear={optional}
      needConfirm={false}
      // The computer's "now" is not the county's.
      showNow={false}
      onChange={(chosen: Dayjs | null) => onChange?.(chosen?.format(kept))}
    />
  );
}
