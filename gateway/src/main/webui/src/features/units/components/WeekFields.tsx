import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useT, wordOf } from '@/lib/i18n';
import { DAYS, type Day, type WeekRow } from '../api/shiftDraft';
import { HoursFields } from './HoursFields';
import styles from './Shifts.module.css';

const MOST_ROWS = 8;
const NEW_ROW: WeekRow = { days: [...DAYS], from: '08:00', to: '20:00' };

interface WeekFieldsProps {
  rows: WeekRow[];
  faults: Map<number, 'unfinished' | 'overlap'>;
  refused: Map<number, string>;
  onChange: (rows: WeekRow[]) => void;
}

/** The shifts of every week: which days, from when to when. */
export function WeekFields({ rows, faults, refused, onChange }: WeekFieldsProps) {
  const t = useT();
  const change = (at: number, part: Partial<WeekRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.part}>
      <legend>{t('shift.weekly')}</legend>
      {rows.map((row, index) => {
        const fault = refused.get(index) ?? (faults.has(index) ? t(`shift.fault.${faults.get(index)!}`) : undefined);
        return (
          <div key={index} className={styles.shift} aria-invalid={fault !== undefined}>
            <div className={styles.line}>
              <DayButtons chosen={row.days} onChange={(days) => change(index, { days })} />
              <Button
                type="text"
                aria-label={t('shift.remove')}
                icon={<DeleteOutlined />}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              />
            </div>
            <HoursFields hours={row} invalid={fault !== undefined} onChange={(hours) => change(index, hours)} />
            {fault && (
              <div role="alert" className={styles.fault}>
                {fault}
              </div>
            )}
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={rows.length >= MOST_ROWS}
        onClick={() => onChange([...rows, following(rows.at(-1))])}
      >
        {t('shift.add')}
      </Button>
    </fieldset>
  );
}

/** The relief of the shift above, which is what is mostly meant. */
function following(last: WeekRow | undefined): WeekRow {
  return last ? { days: [...last.days], from: last.to, to: last.from } : NEW_ROW;
}

function DayButtons({ chosen, onChange }: { chosen: Day[]; onChange: (days: Day[]) => void }) {
  const t = useT();
  return (
    <span className={styles.days} role="group" aria-label={t('shift.days')}>
      {DAYS.map((day) => {
        const on = chosen.includes(day);
        return (
          <button
            key={day}
            type="button"
            aria-pressed={on}
            className={on ? styles.chosen : undefined}
            onClick={() => onChange(on ? chosen.filter((other) => other !== day) : [...chosen, day])}
          >
            {wordOf(t, 'weekday', day)}
          </button>
        );
      })}
    </span>
  );
}
