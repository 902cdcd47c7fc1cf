import { Input } from 'antd';
import { useT } from '@/lib/i18n';
import { overnight, timeTyped } from '../api/shiftDraft';
import type { Hours } from '../api/shifts';
import styles from './Shifts.module.css';

interface HoursFieldsProps {
  hours: Hours;
  invalid: boolean;
  onChange: (hours: Partial<Hours>) => void;
}

/** Not the browser's own field, which follows the computer's habit of twelve hours. */
const TIME_FIELD = { maxLength: 5, placeholder: '08:00', inputMode: 'numeric' } as const;

/** From when to when; an end that is not later than the beginning is the next day's, and says so. */
export function HoursFields({ hours, invalid, onChange }: HoursFieldsProps) {
  const t = useT();
  const status = invalid ? 'error' : undefined;
  return (
    <span className={styles.hours}>
      <Input
        {...TIME_FIELD}
        status={status}
        aria-label={t('shift.from')}
        value={hours.from}
        onChange={(event) => onChange({ from: timeTyped(event.target.value) })}
      />
      –
      <Input
        {...TIME_FIELD}
        status={status}
        aria-label={t('shift.to')}
        value={hours.to}
        onChange={(event) => onChange({ to: timeTyped(event.target.value) })}
      />
      {overnight(hours) && <span className={styles.overnight}>{t('shift.overnight')}</span>}
    </span>
  );
}
