import { LockOutlined, VideoCameraOutlined } from '@ant-design/icons';
import { useMemo, useState } from 'react';
import { EmptyState, ErrorState } from '@/components/states';
import { useT } from '@/lib/i18n';
import { useHolds } from '../api/holds';
import { dayRange, useSeen, useTimeline } from '../api/recordings';
import type { Range, RecordingRights, Viewing } from '../api/types';
import { centred, marked } from '../api/viewport';
import { DayBar } from './DayBar';
import { ExportDialog } from './ExportDialog';
import { HoldDialog } from './HoldDialog';
import { MarkTools } from './MarkTools';
import { OpenPlayback } from './OpenPlayback';
import { PurposeGate } from './PurposeGate';
import styles from './Recordings.module.css';
import { Timeline } from './Timeline';
import { TimelineLegend } from './TimelineLegend';

export interface PlayedCamera {
  id: string;
  name: string;
  /** Whether it has privacy masks. */
  masked: boolean;
}

interface PlaybackViewProps {
  rights: RecordingRights;
  camera?: PlayedCamera;
  day: string;
  startAt?: number;
  onDay: (day: string) => void;
  onOrdered: () => void;
}

export function PlaybackView(props: PlaybackViewProps) {
  const t = useT();
  const { camera, day } = props;
  if (!camera) {
    return (
      <EmptyState title={t('recordings.pickTitle')} text={t('recordings.pickText')} icon={<VideoCameraOutlined />} />
    );
  }
  return <CameraDay key={`${camera.id}/${day}`} {...props} camera={camera} />;
}

const OPENING = 3_600_000;

/** One camera and day: the line below, the picture above once the purpose is said, the marks between them. */
function CameraDay({ rights, camera, day, startAt, onDay, onOrdered }: PlaybackViewProps & { camera: PlayedCamera }) {
  const t = useT();
  const whole = useMemo(() => dayRange(day), [day]);
  const line = useTimeline(camera.id, whole);
  const seen = useSeen(camera.id, whole).data?.stretches;
  const holds = useHolds(rights.lists).data?.pages.flatMap(({ items }) => items);
  const [viewing, setViewing] = useState<Viewing>();
  const [view, setView] = useState<Range>(() => (startAt ? centred(startAt, OPENING, whole) : whole));
  const [cursor, setCursor] = useState(startAt);
  const [marks, setMarks] = useState<{ in?: number; out?: number }>({});
  const [dialog, setDialog] = useState<'export' | 'hold'>();
  const range = marked(marks.in, marks.out);
  const lineProps = {
    whole,
    view,
    line: line.data,
    seen,
    holds: holds?.filter(({ cameraId, releasedAt }) => cameraId === camera.id && !releasedAt) ?? [],
    markIn: marks.in,
    markOut: marks.out,
    onView: setView,
  };
  const tools = (at: number | undefined) => (
    <MarkTools
      at={at}
      marks={marks}
      range={range}
      mayKeep={rights.keep}
      onMarks={setMarks}
      onExport={() => setDialog('export')}
      onHold={() => setDialog('hold')}
    />
  );
  return (
    <>
      <DayBar name={camera.name} day={day} whole={whole} view={view} at={cursor} onDay={onDay} onView={setView} />
      {viewing ? (
        <OpenPlayback
          viewing={viewing}
          name={camera.name}
          start={cursor ?? lastRecorded(line.data) ?? whole.from}
          line={lineProps}
          tools={tools}
          onOver={(at) => {
            setCursor(at);
            setViewing(undefined);
          }}
        />
      ) : (
        <>
          {rights.play ? (
            <PurposeGate cameraId={camera.id} range={whole} onOpen={setViewing} />
          ) : (
            <EmptyState title={camera.name} text={t('recordings.noPlay')} icon={<LockOutlined />} />
          )}
          <div className={styles.controls}>{tools(cursor)}</div>
          {line.isError && !line.data ? (
            <ErrorState error={line.error} onRetry={() => void line.refetch()} />
          ) : (
            <Timeline {...lineProps} at={cursor} onSeek={setCursor} />
          )}
        </>
      )}
      <TimelineLegend />
      {dialog === 'export' && range && (
        <ExportDialog
          cameraId={camera.id}
          cameraName={camera.name}
          masked={camera.masked}
          originals={rights.originals}
          range={range}
          onClose={() => setDialog(undefined)}
          onOrdered={onOrdered}
        />
      )}
      {dialog === 'hold' && range && (
        <HoldDialog cameraId={camera.id} cameraName={camera.name} range={range} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}

/** Where the newest stretch without a gap begins: a day is mostly opened for what has just happened. */
function lastRecorded(line: { intervals: { from: string; recorded: boolean }[] } | undefined): number | undefined {
  const recorded = line?.intervals.filter((interval) => interval.recorded).at(-1);
  return recorded && Date.parse(recorded.from);
}
