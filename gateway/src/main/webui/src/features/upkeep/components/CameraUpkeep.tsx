import { App, Button, Popconfirm, Tag } from 'antd';
import { Facts } from '@/components/Facts';
import { StatusTag, TimeWithAge } from '@/components/marks';
import { Picture } from '@/components/Picture';
import { ErrorState, SkeletonRows } from '@/components/states';
import { reasonText } from '@/lib/healthReason';
import { useT, wordOf } from '@/lib/i18n';
import { problemLine } from '@/lib/problemText';
import { formatSpan, formatTime } from '@/lib/time';
import { useFindings, useHealthHistory, useRelearn, type CameraLine, type Finding } from '../api/upkeep';
import styles from './UpkeepPage.module.css';

/** One camera: why, how long, what was wrong with the picture beside the last good one, and the history. */
export function CameraUpkeep({ camera, mayRelearn }: { camera: CameraLine; mayRelearn: boolean }) {
  const t = useT();
  return (
    <>
      <Facts
        facts={[
          [t('common.status'), <StatusTag key="s" group="health" value={camera.health} />],
          [t('upkeep.why'), reasonText(t, 'healthReason', camera.reason)],
          [t('upkeep.since'), <TimeWithAge key="t" at={camera.since} />],
          [t('upkeep.lastFrame'), <TimeWithAge key="l" at={camera.lastFrameAt} />],
        ]}
      />
      {mayRelearn && camera.health !== 'NOT_CONNECTED' && <Relearn cameraId={camera.cameraId} />}
      <h3 className={styles.heading}>{t('upkeep.findings')}</h3>
      <Findings cameraId={camera.cameraId} />
      <h3 className={styles.heading}>{t('upkeep.history')}</h3>
      <History cameraId={camera.cameraId} />
    </>
  );
}

function Relearn({ cameraId }: { cameraId: string }) {
  const t = useT();
  const { message } = App.useApp();
  const relearn = useRelearn(cameraId);
  const run = () =>
    relearn.mutate(undefined, {
      onSuccess: () => void message.success(t('upkeep.relearned')),
      onError: (error) => void message.error(problemLine(error, t)),
    });
  return (
    <Popconfirm title={t('upkeep.relearnHelp')} onConfirm={run}>
      <Button size="small" loading={relearn.isPending}>
        {t('upkeep.relearn')}
      </Button>
    </Popconfirm>
  );
}

function Findings({ cameraId }: { cameraId: string }) {
  const t = useT();
  const query = useFindings(cameraId);
  if (query.isPending) return <SkeletonRows count={2} height={120} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) return <p className="muted">{t('upkeep.noFindings')}</p>;
  return query.data.map((finding) => <FindingCard key={finding.id} finding={finding} />);
}

function FindingCard({ finding }: { finding: Finding }) {
  const t = useT();
  const pictures = finding.snapshotUrl != null || finding.referenceUrl != null;
  return (
    <article className={styles.finding}>
      <header>
        <Tag color={finding.clearedAt ? 'default' : 'warning'}>{wordOf(t, 'finding', finding.kind)}</Tag>
        <TimeWithAge at={finding.raisedAt} />
        <span className="muted">
          {finding.clearedAt ? t('upkeep.cleared', { time: formatTime(finding.clearedAt) }) : t('upkeep.lasting')}
        </span>
      </header>
      <p className="muted">{t('upkeep.value', { value: finding.value, limit: finding.limit })}</p>
      {pictures ? (
        <div className={styles.pair}>
          <figure>
            <div className={styles.shot}>
              <Picture src={finding.snapshotUrl} alt={t('upkeep.now')} />
            </div>
            <figcaption>{t('upkeep.now')}</figcaption>
          </figure>
          <figure>
            <div className={styles.shot}>
              <Picture src={finding.referenceUrl} alt={t('upkeep.reference')} />
            </div>
            <figcaption>{t('upkeep.reference')}</figcaption>
          </figure>
        </div>
      ) : (
        <p className="muted">{t('upkeep.noContent')}</p>
      )}
    </article>
  );
}

function History({ cameraId }: { cameraId: string }) {
  const t = useT();
  const query = useHealthHistory(cameraId);
  if (query.isPending) return <SkeletonRows count={3} height={28} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <ol className={styles.history}>
      {query.data.map((span) => (
        <li key={span.id}>
          <StatusTag group="health" value={span.health} />
          <span>{span.to ? formatSpan(span.from, span.to) : `${formatTime(span.from)} – ${t('upkeep.lasting')}`}</span>
          <span className="muted ellipsis">{reasonText(t, 'healthReason', span.reason)}</span>
        </li>
      ))}
    </ol>
  );
}
