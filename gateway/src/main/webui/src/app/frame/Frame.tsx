import { useCallback, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '@/components/ErrorBoundary';
import { StaleBar } from '@/components/states';
import { BreachBanner } from '@/features/breaches/components/BreachBanner';
import { ReviewBanner } from '@/features/sightings/components/ReviewBanner';
import { useT } from '@/lib/i18n';
import { hasRole, mayOpen } from '@/lib/roles';
import { formatTime } from '@/lib/time';
import { useSession } from '../session/session';
import { LiveProvider } from '../live/LiveProvider';
import { useFeedState, useLiveFeed } from '../live/LiveContext';
import { DiskAlarm } from './DiskAlarm';
import styles from './Frame.module.css';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useTitleBadge } from './useTitleBadge';

export function Frame() {
  const [searching, setSearching] = useState(false);
  const { pathname } = useLocation();
  const session = useSession();
  const close = useCallback(() => setSearching(false), []);
  useTitleBadge(mayOpen(session, 'desk'));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching((open) => !open);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <LiveProvider>
      <div className={styles.frame}>
        <TopBar onSearch={() => setSearching(true)} />
        <Rail />
        <main className={styles.main}>
          <Staleness />
          <BreachBanner desk={mayOpen(session, 'desk')} supervisor={hasRole(session, 'supervisor')} />
          <ReviewBanner
            user={session.user}
            reviewer={hasRole(session, 'supervisor', 'auditor')}
            asker={hasRole(session, 'investigator', 'dispatcher')}
          />
          <DiskAlarm />
          <ErrorBoundary resetKey={pathname}>
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
      {searching && <Palette onClose={close} />}
    </LiveProvider>
  );
}

function Staleness() {
  const t = useT();
  const feed = useLiveFeed();
  const state = useFeedState();
  const { pathname } = useLocation();
  // The officer's page has its own bar, which also tells of the actions that wait.
  if (state.phase !== 'retrying' || pathname.startsWith('/tasks')) return null;
  return (
    <StaleBar
      text={t('feed.stale', { time: formatTime(new Date(state.since).toISOString()) })}
      onRetry={feed.retryNow}
    />
  );
}
