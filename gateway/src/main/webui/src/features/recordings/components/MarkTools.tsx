import { CloseOutlined, ExportOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Space, Tooltip } from 'antd';
import { useHotkeys } from '@/lib/hotkeys';
import { useLanguage, useT } from '@/lib/i18n';
import { formatClock, formatDuration } from '@/lib/time';
import type { Range } from '../api/types';
import styles from './Recordings.module.css';

interface Marks {
  in?: number;
  out?: number;
}

interface MarkToolsProps {
  /** The playhead, or where somebody clicked. */
  at: number | undefined;
  marks: Marks;
  range: Range | undefined;
  mayKeep: boolean;
  onMarks: (marks: Marks) => void;
  onExport: () => void;
  onHold: () => void;
}

/** In, out, and what is done with what lies between them. */
export function MarkTools({ at, marks, range, mayKeep, onMarks, onExport, onHold }: MarkToolsProps) {
  const t = useT();
  const language = useLanguage();
  const set = (name: 'in' | 'out') => at !== undefined && onMarks({ ...marks, [name]: Math.floor(at / 1000) * 1000 });
  const mark = (name: 'in' | 'out') => mayKeep && set(name);
  useHotkeys({ i: () => mark('in'), o: () => mark('out') });
  if (!mayKeep) return null;
  const label = (name: 'in' | 'out') => {
    const time = marks[name];
    return `${t(name === 'in' ? 'recordings.markIn' : 'recordings.markOut')} ${time === undefined ? '' : formatClock(time)}`;
  };
  return (
    <span className={styles.marks}>
      <Space.Compact>
        {(['in', 'out'] as const).map((name) => (
          <Button key={name} size="small" disabled={at === undefined} onClick={() => mark(name)}>
            {label(name)}
            <kbd>{name === 'in' ? 'I' : 'O'}</kbd>
          </Button>
        ))}
        {(marks.in !== undefined || marks.out !== undefined) && (
          <Tooltip title={t('recordings.clearMarks')}>
            <Button
              size="small"
              aria-label={t('recordings.clearMarks')}
              icon={<CloseOutlined />}
              onClick={() => onMarks({})}
            />
          </Tooltip>
        )}
      </Space.Compact>
      <span className="muted">{range && formatDuration(range.to - range.from, language)}</span>
      <Button size="small" type="primary" icon={<ExportOutlined />} disabled={!range} onClick={onExport}>
        {t('recordings.export')}
      </Button>
      <Button size="small" icon={<LockOutlined />} disabled={!range} onClick={onHold}>
        {t('recordings.hold')}
      </Button>
    </span>
  );
}
