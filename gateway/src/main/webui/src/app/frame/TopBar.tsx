import { EnvironmentOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useTownshipName } from '@/components/Township';
import { useT } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatClock } from '@/lib/time';
import { useSession } from '../session/session';
import { FeedStatus } from './FeedStatus';
import styles from './Frame.module.css';
import { SoundMark } from './SoundMark';
import { LanguageButton, ThemeButton } from './Switches';
import { UserMenu } from './UserMenu';

export function TopBar({ onSearch }: { onSearch: () => void }) {
  const t = useT();
  const { jurisdiction } = useSession();
  const township = useTownshipName();
  const where = jurisdiction.includes('*') ? t('top.wholeCounty') : jurisdiction.map(township).join(t('common.comma'));
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.brand} style={{ color: 'inherit', textDecoration: 'none' }}>
        <img src="/icon.svg" alt="" />
        <span>{t('app.name')}</span>
      </Link>
      <Button className={styles.search} icon={<SearchOutlined />} onClick={onSearch}>
        {t('top.search')} <kbd>Ctrl K</kbd>
      </Button>
      <span className={styles.gap} />
      <SoundMark />
      <FeedStatus />
      <Clock />
      <span
        className={`${styles.wide} ${styles.where} muted ellipsis`}
        title={`${t('top.jurisdiction')}${t('common.colon')}${where}`}
      >
        <EnvironmentOutlined aria-hidden /> {where}
      </span>
      <LanguageButton />
      <ThemeButton />
      <UserMenu />
    </header>
  );
}

function Clock() {
  const now = useNow();
  return <time className={styles.clock}>{formatClock(now)}</time>;
}
