import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { LivePlayer } from '@/components/live';
import { ProblemAlert } from '@/components/ProblemAlert';
import { EmptyState } from '@/components/states';
import { reasonText } from '@/lib/healthReason';
import { useHotkeys } from '@/lib/hotkeys';
import { useT } from '@/lib/i18n';
import { usePatrolCameras, useRoundActions, type RoundDetails } from '../api/patrol';
import { CoverageBar } from './CoverageBar';
import { FindingForm } from './FindingForm';
import { useCameraLook } from './useCameraLook';
import { useCountdown } from './useCountdown';
import styles from './Player.module.css';

/** How long a camera's picture is waited for, before the round goes on without it. */
const PATIENCE = 20;

/**
 * One camera after the other, full screen: `F` notes a finding, space pauses, `→` goes on at once, Esc leaves the round as
 * it stands. The time for a camera runs while its picture is there; without one it becomes unreachable. The server settles each camera, so a second person, a reload or a restart goes on where this one stopped.
 */
export function RoundPlayer({ details }: { details: RoundDetails }) {
  const t = useT();
  const navigate = useNavigate();
  const { round, checks } = details;
  const { advance, finish } = useRoundActions(round.id);
  const [paused, setPaused] = useState(false);
  const [noting, setNoting] = useState(false);
  const current = checks.find(({ status }) => status === 'PENDING');
  const camera = usePatrolCameras(true).data?.find(({ id }) => id === current?.cameraId);
  const blind = camera?.health === 'OFFLINE' || camera?.health === 'NOT_CONNECTED';
  const key = current && `${round.id}/${current.position}`;
  const look = useCameraLook(key ?? '');
  const settle = (waited: boolean) => {
    if (!current || advance.isPending) return;
    const outcome = blind
      ? { outcome: 'UNREACHABLE' as const, reason: camera.healthReason ?? undefined }
      : look.outcome(waited);
    advance.mutate({ position: current.position, ...outcome });
  };
  const goOn = () => settle(false);
  const still = paused || noting || advance.isPending;
  const watching = blind || look.playing;
  const left = useCountdown(key, round.secondsEach, still || !watching, goOn);
  const patience = useCountdown(key, PATIENCE, still || watching, () => settle(true));
  const leave = () => void navigate('/patrol');
  useHotkeys({ f: () => setNoting(true), ' ': () => setPaused(!paused), ArrowRight: goOn, Escape: leave }, !noting);
  if (!current) return null;
  return (
    <section className={styles.player} aria-label={round.planName}>
      <header className={styles.head}>
        <strong className="ellipsis">{current.cameraName}</strong>
        <span className="muted ellipsis">
          {round.planName} · {t('patrol.position', { n: current.position + 1, all: checks.length })}
        </span>
        <span className={styles.left} data-paused={paused}>
          {paused ? t('patrol.paused') : watching ? `${left} s` : t('patrol.waiting', { seconds: patience })}
        </span>
      </header>
      <div className={styles.progress} aria-hidden>
        <i style={{ width: `${((round.secondsEach - left) / round.secondsEach) * 100}%` }} />
      </div>
      {[advance, finish].map(
        (step, n) =>
          step.isError && (
            <div key={n} className={styles.problem}>
              <ProblemAlert error={step.error} onClose={step.reset} />
              <Button onClick={n === 0 ? goOn : () => finish.mutate()}>{t('state.retry')}</Button>
            </div>
          ),
      )}
      <div className={styles.picture}>
        {blind ? (
          <EmptyState
            title={t('patrol.unreachableNow')}
            text={reasonText(t, 'healthReason', camera.healthReason) || t('camera.notConnected')}
          />
        ) : (
          <LivePlayer
            key={current.position}
            cameraId={current.cameraId}
            name={current.cameraName}
            purpose={`patrol ${round.id}`}
            onState={look.onState}
          />
        )}
      </div>
      <footer className={styles.foot}>
        <Button type="primary" danger onClick={() => setNoting(true)}>
          {t('patrol.finding')}
        </Button>
        <Button onClick={() => setPaused(!paused)}>{t(paused ? 'patrol.resume' : 'patrol.pause')}</Button>
        <Button onClick={goOn} loading={advance.isPending}>
          {t('patrol.next')}
        </Button>
        <div className={styles.coverage}>
          <CoverageBar coverage={round.coverage} />
        </div>
        <Button type="text" onClick={() => finish.mutate()} loading={finish.isPending}>
          {t('patrol.finish')}
        </Button>
        <Button type="text" onClick={leave}>
          {t('patrol.leave')}
        </Button>
      </footer>
      {noting && (
        <FindingForm
          roundId={round.id}
          check={current}
          township={round.townshipCode}
          onClose={() => setNoting(false)}
        />
      )}
    </section>
  );
}
