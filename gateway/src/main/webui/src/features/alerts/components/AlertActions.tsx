import { CheckOutlined, CloseOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Alert } from '@/api/types';
import { useT } from '@/lib/i18n';
import { DISMISS_REASONS, type AlertAction } from '../api/alertActions';
import styles from './Evidence.module.css';

interface AlertActionsProps {
  alert: Alert;
  dismissing: boolean;
  onAction: (action: AlertAction) => void;
  onDismissing: (dismissing: boolean) => void;
}

/** The three answers to an alert. Each button names its key, so that the hand learns it by the way. */
export function AlertActions({ alert, dismissing, onAction, onDismissing }: AlertActionsProps) {
  const t = useT();
  if (alert.status !== 'OPEN' && alert.status !== 'ACKNOWLEDGED') return null;
  if (dismissing) {
    return (
      <div role="group" aria-label={t('desk.dismissPick')}>
        <div className={styles.caption}>
          {t('desk.dismissPick')}
          <Button size="small" type="text" onClick={() => onDismissing(false)}>
            {t('common.cancel')} <kbd>Esc</kbd>
          </Button>
        </div>
        <div className={styles.reasons}>
          {DISMISS_REASONS.map((reason, index) => (
            <Button key={reason} onClick={() => onAction({ kind: 'dismiss', reason })}>
              {t(`desk.reason.${reason}`)} <kbd>{index + 1}</kbd>
            </Button>
          ))}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <Button
        size="large"
        icon={<EyeOutlined />}
        disabled={alert.status !== 'OPEN'}
        onClick={() => onAction({ kind: 'acknowledge' })}
      >
        {t('desk.acknowledge')} <kbd>A</kbd>
      </Button>
      <Button size="large" type="primary" icon={<CheckOutlined />} onClick={() => onAction({ kind: 'confirm' })}>
        {t('desk.confirm')} <kbd>C</kbd>
      </Button>
      <Button size="large" icon={<CloseOutlined />} onClick={() => onDismissing(true)}>
        {t('desk.dismiss')} <kbd>D</kbd>
      </Button>
    </div>
  );
}
