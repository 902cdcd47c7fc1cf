import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
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
import { useTitle } from './useTitle';

export function Frame() {
  const [searching, setSearching] = useState(false);
  const { pathname } = useLocation();
  const session = useSession();
  const close = useCallback(() => setSearching(false), []);
  const page = useRef<HTMLElement>(null);
  useTitle(mayOpen(session, 'desk'), pathname);
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
        <SkipLink to={page} />
        <TopBar onSearch={() => setSearching(true)} />
        <Rail />
        <main ref={page} className={styles.main} tabIndex={-1}>
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

/** The first stop of the keyboard: past twenty entries of the frame, to what one came for. */
function SkipLink({ to }: { to: RefObject<HTMLElement | null> }) {
  const t = useT();
  return (
    <button type="button" className={styles.skip} onClick={() => to.current?.focus()}>
      {t('nav.skip')}
    </button>
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
