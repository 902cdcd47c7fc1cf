import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useT } from '@/lib/i18n';
import styles from './Unread.module.css';

/** Something that belongs on a map and could not be loaded. */
export interface Unread {
  what: 'cameras' | 'units' | 'ground';
  retry: () => void;
}

interface Asked {
  isError: boolean;
  data: unknown;
  refetch: () => unknown;
}

/** What is missing because of a query that failed; one that has older data to show misses nothing. */
export function unread(what: Unread['what'], { isError, data, refetch }: Asked): Unread[] {
  return isError && data === undefined ? [{ what, retry: () => void refetch() }] : [];
}

/** A map without cameras looks like a county without cameras: it says which of them it is. */
export function UnreadBar({ missing }: { missing: readonly Unread[] }) {
  const t = useT();
  if (missing.length === 0) return null;
  const what = missing.map((each) => t(`map.unread.${each.what}`)).join(t('common.comma'));
  return (
    <div className={styles.unread} role="alert">
      <WarningOutlined aria-hidden />
      <span>{t('map.unread', { what })}</span>
      <Button size="small" onClick={() => missing.forEach(({ retry }) => retry())}>
        {t('state.retry')}
      </Button>
    </div>
  );
}
