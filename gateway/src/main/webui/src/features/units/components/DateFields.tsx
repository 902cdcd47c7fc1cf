import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { TimeField } from '@/components/TimeField';
import { useT } from '@/lib/i18n';
import type { DateRow } from '../api/shiftDraft';
import { HoursFields } from './HoursFields';
import styles from './Shifts.module.css';

const MOST_DATES = 60;
const MOST_SHIFTS = 4;

interface DateFieldsProps {
  rows: DateRow[];
  refused: Map<number, string>;
  onChange: (rows: DateRow[]) => void;
}

/** Days that differ from the week: other shifts, or none. */
export function DateFields({ rows, refused, onChange }: DateFieldsProps) {
  const t = useT();
  const change = (at: number, part: Partial<DateRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.part}>
      <legend>{t('shift.dates')}</legend>
      {rows.map((row, index) => (
        <div key={index} className={styles.shift}>
          <div className={styles.line}>
            <TimeField
              to="day"
              style={{ width: 160 }}
              status={refused.has(index) ? 'error' : undefined}
              aria-label={t('shift.date')}
              value={row.date}
              onChange={(date = '') => change(index, { date })}
            />
            {row.shifts.length === 0 && <strong>{t('shift.dayOff')}</strong>}
            <Button
              size="small"
              style={{ marginLeft: 'auto' }}
              icon={<PlusOutlined />}
              disabled={row.shifts.length >= MOST_SHIFTS}
              onClick={() => change(index, { shifts: [...row.shifts, { from: '08:00', to: '20:00' }] })}
            >
              {t('shift.add')}
            </Button>
            <Button
              type="text"
              aria-label={t('shift.removeDate')}
              icon={<DeleteOutlined />}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            />
          </div>
          {row.shifts.map((hours, at) => (
            <div key={at} className={styles.line}>
              <HoursFields
                hours={hours}
                invalid={refused.has(index)}
                onChange={(part) =>
                  change(index, { shifts: row.shifts.map((one, i) => (i === at ? { ...one, ...part } : one)) })
                }
              />
              <Button
                type="text"
                aria-label={t('shift.remove')}
                icon={<DeleteOutlined />}
                onClick={() => change(index, { shifts: row.shifts.filter((_, i) => i !== at) })}
              />
            </div>
          ))}
          {refused.has(index) && (
            <div role="alert" className={styles.fault}>
              {refused.get(index)}
            </div>
          )}
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={rows.length >= MOST_DATES}
        onClick={() => onChange([...rows, { date: '', shifts: [] }])}
      >
        {t('shift.addDate')}
      </Button>
    </fieldset>
  );
}
