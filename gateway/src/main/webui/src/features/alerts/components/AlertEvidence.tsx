import { AimOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Alert } from '@/api/types';
import { Facts, type Fact } from '@/components/Facts';
import { SeverityMark, StatusTag, TimeWithAge } from '@/components/marks';
import { LivePlayer } from '@/components/live';
import { Picture } from '@/components/Picture';
import { ProblemAlert } from '@/components/ProblemAlert';
import { Township } from '@/components/Township';
import { cameraOf, placeOf, shownTo } from '@/lib/alertPlace';
import { alertTitle } from '@/lib/alertTitle';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import { useJurisdiction } from '@/lib/jurisdiction';
import { formatTime } from '@/lib/time';
import type { AlertAction } from '../api/alertActions';
import { seenAt } from '../api/alertClip';
import { AlertActions } from './AlertActions';
import { AlertClip } from './AlertClip';
import { OutageList } from './OutageList';
import { Viewers } from './Viewers';
import { WatchedFor } from './WatchedFor';
import { CameraHistory } from './CameraHistory';
import styles from './Evidence.module.css';

export type Moving = 'live' | 'clip';

interface AlertEvidenceProps {
  alert: Alert;
  /** What moves in place of the event's picture: the camera now, or the seconds around the event. */
  moving?: Moving;
  dismissing: boolean;
  /** Whether the plate of a watch-list lead is being held against the registered one. */
  comparing: boolean;
  pictureShown: boolean;
  onPictureShown: (shown: boolean) => void;
  problem: unknown;
  onAction: (action: AlertAction) => void;
  onDismissing: (dismissing: boolean) => void;
  onCancel: () => void;
  onSelect: (id: string) => void;
  onMoving: (moving: Moving | undefined) => void;
  onProblemRead: () => void;
  /** Closes the vehicle in; absent where there is no plate, or the alert is over. */
  onContain?: () => void;
}

export function AlertEvidence(props: AlertEvidenceProps) {
  const { alert, problem } = props;
  const t = useT();
  return (
    <section className={styles.panel} aria-label={t('desk.evidence')}>
      <header className={styles.head}>
        <SeverityMark severity={alert.severity} />
        <h1 className="ellipsis" title={alertTitle(alert, t)}>
          {alertTitle(alert, t)}
        </h1>
        <StatusTag group="alertStatus" value={alert.status} />
      </header>
      <Viewers alertId={alert.id} />
      {alert.outage ? (
        <OutageList outage={alert.outage} />
      ) : (
        <EventPicture key={alert.id} alert={alert} moving={props.moving} onMoving={props.onMoving} />
      )}
      {problem !== null && <ProblemAlert error={problem} onClose={props.onProblemRead} />}
      <AlertActions {...props} onLive={() => props.onMoving('live')} />
      {props.onContain && !props.dismissing && !props.comparing && (
        <Button icon={<AimOutlined />} onClick={props.onContain}>
          {t(alert.incidentId ? 'contain.from' : 'contain.fromAlert')} <kbd>W</kbd>
        </Button>
      )}
      {alert.watch && <WatchedFor key={`watched ${alert.id}`} alertId={alert.id} />}
      <Facts facts={facts(alert, t)} />
      <CameraHistory alert={alert} onSelect={props.onSelect} />
    </section>
  );
}

type View = 'event' | 'now' | Moving;

interface EventPictureProps {
  alert: Alert;
  moving?: Moving;
  onMoving: (moving: Moving | undefined) => void;
}

/** The picture of the event, with the box that the server drew; on request what the camera sees at this moment. */
function EventPicture({ alert, moving, onMoving }: EventPictureProps) {
  const t = useT();
  const [now, setNow] = useState<number>();
  const last = placeOf(alert);
  const shown = shownTo(useJurisdiction(), alert);
  const source = now ? `/api/v1/cameras/${encodeURIComponent(last.cameraId)}/snapshot?at=${now}` : shown.snapshotUrl;
  // What was recorded lies where it was first seen; to look now is to look where it was last.
  const where = cameraOf(now || moving === 'live' ? last : shown.where);
  // The time first: it stands nowhere else, and a long name must not push it out of sight.
  const taken = shown.elsewhere ? alert.lastSeenAt : seenAt(alert);
  const time = formatTime(now ? new Date(now).toISOString() : taken);
  const words = moving ? where : `${t('desk.pictureOf', { time })} · ${where}`;
  const choose = (view: View) => {
    onMoving(view === 'live' || view === 'clip' ? view : undefined);
    setNow(view === 'now' ? Date.now() : undefined);
  };
  return (
    <>
      <div className={styles.picture}>
        {moving === 'live' && <LivePlayer cameraId={last.cameraId} name={where} purpose={`alert ${alert.id}`} />}
        {moving === 'clip' && !shown.elsewhere && <AlertClip alert={alert} name={where} />}
        {(!moving || (moving === 'clip' && shown.elsewhere)) && (
          <Picture src={source} alt={`${where} · ${alertTitle(alert, t)}`} />
        )}
      </div>
      <div className={styles.caption}>
        <span className="ellipsis" title={words}>
          {words}
        </span>
        <Segmented<View>
          aria-label={t('common.view')}
          size="small"
          value={moving ?? (now ? 'now' : 'event')}
          onChange={choose}
          options={[
            { value: 'event', label: t('desk.eventPicture') },
            { value: 'clip', label: `${t('clip.title')} P`, disabled: shown.elsewhere },
            { value: 'now', label: t('desk.pictureNow') },
            { value: 'live', label: `${t('live.live')} L` },
          ]}
        />
      </div>
    </>
  );
}

function facts(alert: Alert, t: Translate): Fact[] {
  const object = alert.objectClass && wordOf(t, 'object', alert.objectClass);
  const confidence = alert.confidence ? ` ${Math.round(alert.confidence * 100)}%` : '';
  return [
    [t(alert.latest ? 'desk.cameraLast' : 'desk.camera'), cameraOf(placeOf(alert))],
    [t('common.township'), <Township key="township" code={placeOf(alert).townshipCode} />],
    [t('desk.cameraFirst'), alert.latest && cameraOf(alert)],
    [t('desk.object'), object && `${object}${confidence}`],
    [t('desk.zone'), alert.zone ?? alert.line],
    [t('desk.firstSeen'), <TimeWithAge key="first" at={seenAt(alert)} />],
    [t('common.status'), alert.clearedAt && t('desk.cleared', { time: formatTime(alert.clearedAt) })],
    [
      t('desk.lastSeen'),
      <span key="seen">
        <TimeWithAge at={alert.lastSeenAt} />
        {!alert.outage && ` · ${t('desk.times', { count: alert.count })}`}
      </span>,
    ],
    [t('desk.ackBy'), alert.acknowledgedBy],
    [t('desk.closedBy'), alert.closedBy],
    [t('common.note'), alert.note],
    [t('desk.dismissedFor'), alert.dismissReason && wordOf(t, 'desk.reason', alert.dismissReason)],
  ];
}
