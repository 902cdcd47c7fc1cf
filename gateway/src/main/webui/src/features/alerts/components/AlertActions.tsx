import { CheckOutlined, CloseOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Alert } from '@/api/types';
import { shownTo } from '@/lib/alertPlace';
import { useT } from '@/lib/i18n';
import { useJurisdiction } from '@/lib/jurisdiction';
import { DISMISS_REASONS, type AlertAction } from '../api/alertActions';
import { PlateComparison } from './PlateComparison';
import styles from './Evidence.module.css';

interface AlertActionsProps {
  alert: Alert;
  dismissing: boolean;
  comparing: boolean;
  pictureShown: boolean;
  onPictureShown: (shown: boolean) => void;
  onLive: () => void;
  onAction: (action: AlertAction) => void;
  onDismissing: (dismissing: boolean) => void;
  onCancel: () => void;
}

/** The three answers to an alert. Each button names its key, so that the hand learns it by the way. */
export function AlertActions(props: AlertActionsProps) {
  const t = useT();
  const { alert, dismissing, comparing, onAction, onDismissing, onCancel } = props;
  const picture = shownTo(useJurisdiction(), alert);
  if (alert.status !== 'OPEN' && alert.status !== 'ACKNOWLEDGED') return null;
  if (comparing && alert.watch) {
    return (
      <PlateComparison
        key={alert.id}
        lead={{ ...alert.watch, cropUrl: picture.cropUrl, box: picture.elsewhere ? null : alert.watch.box }}
        snapshotUrl={picture.snapshotUrl}
        shown={props.pictureShown}
        onShown={props.onPictureShown}
        onLive={props.onLive}
        onSame={(note) => onAction({ kind: 'confirm', note })}
        onOther={() => onDismissing(true)}
        onCancel={onCancel}
      />
    );
  }
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
