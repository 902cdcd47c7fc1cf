import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { TimeField } from '@/components/TimeField';
import { useT, type Translate } from '@/lib/i18n';
import { dayStart, formatDay } from '@/lib/time';
import { DAY } from '../api/recordings';
import type { Range } from '../api/types';
import { centred } from '../api/viewport';
import styles from './Recordings.module.css';

const HOUR = DAY / 24;
const LENGTHS = [DAY, 6 * HOUR, HOUR, HOUR / 6];

interface DayBarProps {
  name: string;
  day: string;
  whole: Range;
  view: Range;
  at?: number;
  onDay: (day: string) => void;
  onView: (view: Range) => void;
}

/** Which camera, which day, how much of it the line shows. */
export function DayBar({ name, day, whole, view, at, onDay, onView }: DayBarProps) {
  const t = useT();
  const [today] = useState(() => formatDay(Date.now()));
  const length = LENGTHS.find((each) => each === view.to - view.from);
  const middle = at !== undefined && at >= whole.from && at < whole.to ? at : (view.from + view.to) / 2;
  return (
    <div className={styles.dayBar}>
      <h2 className="ellipsis" title={name}>
        {name}
      </h2>
      <Segmented
        size="small"
        aria-label={t('recordings.zoom')}
        options={LENGTHS.map((value) => ({ value, label: lengthText(value, t) }))}
        value={length ?? 0}
        onChange={(chosen) => onView(centred(middle, chosen, whole))}
      />
      <Space.Compact>
        <Button
          size="small"
          aria-label={t('recordings.prevDay')}
          icon={<LeftOutlined />}
          onClick={() => onDay(formatDay(dayStart(day) - DAY / 2))}
        />
        <TimeField
          to="day"
          size="small"
          aria-label={t('recordings.day')}
          style={{ width: 140 }}
          value={day}
          max={today}
          onChange={(chosen) => chosen && onDay(chosen)}
        />
        <Button
          size="small"
          aria-label={t('recordings.nextDay')}
          icon={<RightOutlined />}
          disabled={day >= today}
          onClick={() => onDay(formatDay(dayStart(day) + DAY * 1.5))}
        />
      </Space.Compact>
    </div>
  );
}

function lengthText(length: number, t: Translate): string {
  return length < HOUR
    ? t('common.minutes', { count: (length / HOUR) * 60 })
    : t('common.hours', { count: length / HOUR });
}
