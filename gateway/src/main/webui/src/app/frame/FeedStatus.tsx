import { ApiOutlined, DisconnectOutlined, FieldTimeOutlined, LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage, useT } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration } from '@/lib/time';
import { useFeedState, useLiveFeed } from '../live/LiveContext';
import styles from './Frame.module.css';

const LAG_WARM_MS = 1_000;
const LAG_HOT_MS = 5_000;
/** Less is set right without a word. */
const CLOCK_OFF_MS = 5_000;

/**
 * How fresh the page is: the lag in milliseconds, or when the line will be tried again. Read aloud is only that it is so,
 * never the figure, which changes all the time.
 */
export function FeedStatus() {
  const t = useT();
  const language = useLanguage();
  const feed = useLiveFeed();
  const state = useFeedState();
  const now = useNow();
  switch (state.phase) {
    case 'silent':
      return null;
    case 'live': {
      if (state.interrupted) {
        return (
          <span className={`${styles.feed} ${styles.warm}`} role="status" data-feed="interrupted">
            <DisconnectOutlined aria-hidden />
            <span className={styles.wide}>{t('feed.interrupted')}</span>
          </span>
        );
      }
      const { lagMs: lag, clockOffMs } = state;
      if (clockOffMs && Math.abs(clockOffMs) >= CLOCK_OFF_MS) {
        const time = formatDuration(Math.abs(clockOffMs), language);
        return (
          <span className={`${styles.feed} ${styles.warm}`} role="status" data-feed="clock-off">
            <FieldTimeOutlined aria-hidden />
            <span className={styles.wide}>{t('feed.clockOff', { time })}</span>
          </span>
        );
      }
      const tone = lag === undefined || lag < LAG_WARM_MS ? styles.fine : lag < LAG_HOT_MS ? styles.warm : styles.hot;
      return (
        <span className={`${styles.feed} ${tone}`} role="status" data-feed="live">
          <ApiOutlined aria-hidden />
          <span className="visually-hidden">{t('feed.liveQuiet')}</span>
          <span className={styles.wide} aria-hidden>
            {lag === undefined ? t('feed.liveQuiet') : t('feed.live', { lag })}
          </span>
        </span>
      );
    }
    case 'retrying': {
      const seconds = Math.max(0, Math.ceil((state.retryAt - now) / 1000));
      return (
        <span className={`${styles.feed} ${styles.hot}`} role="status" data-feed="retrying">
          <DisconnectOutlined aria-hidden />
          <span className="visually-hidden">{t('feed.lost')}</span>
          <span className={styles.wide} aria-hidden>
            {t('feed.retry', { seconds })}
          </span>
          <Button size="small" className={styles.wide} onClick={feed.retryNow}>
            {t('feed.retryNow')}
          </Button>
        </span>
      );
    }
    default:
      return (
        <span className={`${styles.feed} ${styles.warm}`} role="status" data-feed="connecting">
          <LoadingOutlined aria-hidden />
          <span className={styles.wide}>{t('feed.connecting')}</span>
        </span>
      );
  }
}
