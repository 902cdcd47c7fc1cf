import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { useT } from '@/lib/i18n';
import { isWholePlate } from '@/lib/plates';
import { useNow } from '@/lib/ticker';
import { formatTime } from '@/lib/time';
import { useOpenSearches } from '../api/tracks';
import styles from './Tracks.module.css';

interface BroadNoticeProps {
  title: string;
  /** Why one person is not enough, and what to do. */
  text: string;
  plate: string;
  /** It was tried under a search, and that did not reach as far. */
  refused: boolean;
  onUnder: (searchId: string) => void;
}

/** What needs a search that a second person agreed to, or an emergency; those that are open are offered. */
export function BroadNotice({ title, text, plate, refused, onUnder }: BroadNoticeProps) {
  const t = useT();
  const now = useNow();
  const open = useOpenSearches(true).data?.filter((s) => s.runUntil && Date.parse(s.runUntil) > now) ?? [];
  const fitting = open.filter((search) => !search.plate || search.plate === plate || !isWholePlate(search.plate));
  return (
    <Alert
      type="warning"
      showIcon
      title={title}
      description={
        <div className={styles.block}>
          <span>{text}</span>
          {refused && <strong role="alert">{t('track.notUnder')}</strong>}
          {fitting.map((search) => (
            <Button key={search.id} size="small" onClick={() => onUnder(search.id ?? '')}>
              {t('track.under', { plate: search.plate ?? t('sight.allPlates'), time: formatTime(search.runUntil) })}
            </Button>
          ))}
          <Link to="/sightings">{t('track.goSearch')}</Link>
        </div>
      }
    />
  );
}
