import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { PurposeDialog, type Purpose } from '@/components/PurposeDialog';
import { TimeField } from '@/components/TimeField';
import { TownshipSelect } from '@/components/TownshipSelect';
import { useClear } from '@/components/useClear';
import { breadthWords } from '@/lib/breadthWords';
import { useT } from '@/lib/i18n';
import { isWholePlate, normalPlate } from '@/lib/plates';
import { asProblem } from '@/lib/problem';
import { serverNow } from '@/lib/serverTime';
import { useDrawTrack, type TrackRequest } from '../api/tracks';
import { instantsOf, lastHours, type TrackSpan } from '../api/trackSpan';
import { BroadNotice } from './BroadNotice';
import { StartFollow } from './StartFollow';
import { TrackStage } from './TrackStage';
import styles from './Tracks.module.css';

const SPANS = [
  ['track.hours', 1],
  ['track.hours', 6],
  ['track.hours', 24],
] as const;

interface Values extends TrackSpan {
  plate: string;
  townshipCode?: string;
  exactOnly: boolean;
}

interface DrawViewProps {
  plate: string;
  /** Townships that may be chosen. */
  jurisdiction: readonly string[];
}

/** One plate, one span of time, one purpose: then its way, in one township if that is all that is asked. */
export function DrawView({ plate, jurisdiction }: DrawViewProps) {
  const t = useT();
  const clear = useClear();
  const [values, setValues] = useState<Values>(() => ({
    plate,
    ...lastHours(24, serverNow()),
    exactOnly: false,
  }));
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [following, setFollowing] = useState(false);
  const draw = useDrawTrack();
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const wrongPlate = !isWholePlate(values.plate);
  const wrongTime = !instantsOf(values, serverNow());
  const run = (purpose: Purpose) => {
    const body = request(values, purpose, serverNow());
    if (body) draw.mutate(body, { onSettled: () => setAsking(false) });
  };
  const problem = draw.error ? asProblem(draw.error) : undefined;
  const broad = problem?.isForbidden ? (problem.body.detail ?? '') : undefined;
  return (
    <div className={styles.page}>
      <form
        className={styles.side}
        aria-label={t('track.tab.draw')}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!wrongPlate && !wrongTime) setAsking(true);
        }}
      >
        <div className={styles.field}>
          <label htmlFor="track-plate">{t('watch.plate')}</label>
          <Input
            id="track-plate"
            autoFocus
            allowClear={clear}
            maxLength={20}
            placeholder="豫A·12345"
            value={values.plate}
            onChange={(event) => set({ plate: event.target.value })}
          />
          {tried && wrongPlate && <span className={styles.fault}>{t('plate.whole')}</span>}
        </div>
        <div className={styles.field}>
          <label htmlFor="track-from">{t('sight.from')}</label>
          <TimeField
            id="track-from"
            to="minute"
            value={values.from}
            onChange={(from = '') => set({ hours: undefined, from })}
          />
          <label htmlFor="track-to">{t('sight.to')}</label>
          <TimeField
            id="track-to"
            to="minute"
            optional
            value={values.to}
            onChange={(to = '') => set({ hours: undefined, to })}
          />
          <span className={styles.quick}>
            {SPANS.map(([key, hours]) => (
              <Button key={hours} size="small" onClick={() => set(lastHours(hours, serverNow()))}>
                {t(key, { hours })}
              </Button>
            ))}
          </span>
          {tried && wrongTime && <span className={styles.fault}>{t('sight.badTime')}</span>}
        </div>
        <div className={styles.field}>
          <label htmlFor="track-township">{t('common.township')}</label>
          <TownshipSelect
            id="track-township"
            jurisdiction={jurisdiction}
            value={values.townshipCode}
            placeholder={t('sight.place.anywhere')}
            onChange={(townshipCode) => set({ townshipCode })}
          />
        </div>
        <Checkbox checked={values.exactOnly} onChange={(event) => set({ exactOnly: event.target.checked })}>
          {t('track.exactOnly')}
        </Checkbox>
        <Button type="primary" htmlType="submit" loading={draw.isPending}>
          {t('track.draw')}
        </Button>
        {draw.data && (
          <Button onClick={() => setFollowing(true)} disabled={following}>
            {t('track.followThis')}
          </Button>
        )}
        <p className={styles.note}>{t('track.drawHelp')}</p>
        {draw.error && broad === undefined && <ProblemAlert error={draw.error} onClose={draw.reset} />}
        {broad !== undefined && draw.variables && (
          <BroadNotice
            title={t('sight.broadTitle')}
            text={t('track.broadText', { why: breadthWords(t, broad) })}
            plate={draw.variables.plate}
            refused={draw.variables.searchId !== undefined}
            onUnder={(searchId) => draw.mutate({ ...draw.variables, searchId })}
          />
        )}
      </form>
      <TrackStage track={draw.data} pending={draw.isPending} />
      {asking && (
        <PurposeDialog
          title={t('track.purpose', { plate: normalPlate(values.plate) })}
          okText={t('track.draw')}
          pending={draw.isPending}
          onSubmit={run}
          onClose={() => setAsking(false)}
        />
      )}
      {following && <StartFollow plate={draw.data?.plate} onClose={() => setFollowing(false)} />}
    </div>
  );
}

function request({ plate, townshipCode, exactOnly, ...span }: Values, purpose: Purpose, now: number) {
  const instants = instantsOf(span, now);
  if (!instants) return undefined;
  const [from, to] = instants.map((at) => new Date(at).toISOString()) as [string, string];
  return { plate: normalPlate(plate), from, to, townshipCode, exactOnly, purpose } satisfies TrackRequest;
}
