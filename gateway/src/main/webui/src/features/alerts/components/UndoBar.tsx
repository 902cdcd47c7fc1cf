import { UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Waiting } from '@/lib/grace';
import { alertTitle } from '@/lib/alertTitle';
import { useT } from '@/lib/i18n';
import type { Dismissal } from '../api/dismissals';
import { UNDO_MS } from '../api/dismissals';
import styles from './UndoBar.module.css';

/** Names what was dismissed for as long as it can be taken back. Said to screen readers once; the bar that runs out is not. */
export function UndoBar({ waiting, onUndo }: { waiting: Waiting<Dismissal> | undefined; onUndo: () => void }) {
  const t = useT();
  return (
    <div role="status" className={styles.place}>
      {waiting && (
        <div className={styles.bar}>
          <span className="ellipsis">
            {t('desk.undoText', {
              title: alertTitle(waiting.item.alert, t),
              reason: t(`desk.reason.${waiting.item.reason}`),
            })}
          </span>
          <Button size="small" icon={<UndoOutlined />} onClick={onUndo}>
            {t('desk.undo')} <kbd>U</kbd>
          </Button>
          <i key={waiting.until} className={styles.left} style={{ animationDuration: `${UNDO_MS}ms` }} aria-hidden />
        </div>
      )}
    </div>
  );
}
