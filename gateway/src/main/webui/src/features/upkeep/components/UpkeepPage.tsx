import { Button, Segmented, Tooltip } from 'antd';
import { useState } from 'react';
import type { CameraHealth } from '@/api/types';
import { SidePanel } from '@/components/Dialog';
import { ListPage } from '@/components/ListPage';
import { StatusTag } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT, wordOf } from '@/lib/i18n';
import { useCameraLines, useHealthReport, type CameraLine, type HealthReport } from '../api/upkeep';
import { CameraLines } from './CameraLines';
import { CameraUpkeep } from './CameraUpkeep';
import { percent } from './percent';
import styles from './UpkeepPage.module.css';

const STATES: CameraHealth[] = ['OFFLINE', 'DEGRADED', 'ONLINE', 'NOT_CONNECTED'];
type View = 'down' | 'worst' | 'all';

/** What is down, since when and why; how reliable each tier is. The technician's page, without content for his role. */
export default function UpkeepPage({ mayRelearn }: { mayRelearn: boolean }) {
  const t = useT();
  const [view, setView] = useState<View>('down');
  const [picked, setPicked] = useState<CameraLine>();
  const report = useHealthReport();
  return (
    <ListPage
      title={t('upkeep.title')}
      tools={
        <Segmented<View>
          aria-label={t('common.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'down', label: t('upkeep.down') },
            { value: 'worst', label: t('upkeep.worst') },
            { value: 'all', label: t('upkeep.all') },
          ]}
        />
      }
    >
      {report.data && <Summary report={report.data} />}
      {view === 'worst' ? (
        <Worst report={report} onPick={setPicked} />
      ) : (
        <Lines key={view} downOnly={view === 'down'} onPick={setPicked} />
      )}
      {picked && (
        <SidePanel open onClose={() => setPicked(undefined)} size={560} title={picked.name}>
          <CameraUpkeep key={picked.cameraId} camera={picked} mayRelearn={mayRelearn} />
        </SidePanel>
      )}
    </ListPage>
  );
}

function Summary({ report }: { report: HealthReport }) {
  const t = useT();
  return (
    <div className={styles.summary}>
      {STATES.map((state) => (
        <div key={state} className={styles.card}>
          <strong>{report.counts[state] ?? 0}</strong>
          <StatusTag group="health" value={state} />
        </div>
      ))}
      {report.tiers.map(({ tier, cameras, uptime }) => (
        <Tooltip key={tier} title={t('upkeep.uptimeHelp')}>
          <div className={styles.tier}>
            <span>
              {wordOf(t, 'tier', tier)} <span className="muted">{t('upkeep.cameras', { count: cameras })}</span>
            </span>
            <span className={styles.figures}>
              <Figure label={t('upkeep.day')} value={uptime.day} />
              <Figure label={t('upkeep.week')} value={uptime.week} />
              <Figure label={t('upkeep.month')} value={uptime.month} />
            </span>
          </div>
        </Tooltip>
      ))}
    </div>
  );
}

function Figure({ label, value }: { label: string; value?: number | null }) {
  return (
    <span>
      <small className="muted">{label}</small> {percent(value)}
    </span>
  );
}

function Worst({ report, onPick }: { report: ReturnType<typeof useHealthReport>; onPick: (line: CameraLine) => void }) {
  const t = useT();
  if (report.isPending) return <SkeletonRows height={44} />;
  if (!report.data) return <ErrorState error={report.error} onRetry={() => void report.refetch()} />;
  if (report.data.worst.length === 0) {
    return <EmptyState title={t('upkeep.noneTitle')} text={t('upkeep.noneText')} />;
  }
  return <CameraLines lines={report.data.worst} onPick={onPick} />;
}

function Lines({ downOnly, onPick }: { downOnly: boolean; onPick: (line: CameraLine) => void }) {
  const t = useT();
  const query = useCameraLines(downOnly);
  const lines = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      {query.isError && lines && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows height={44} />}
      {query.isError && !lines && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {lines?.length === 0 && (
        <EmptyState
          title={t(downOnly ? 'upkeep.noneDownTitle' : 'upkeep.noneTitle')}
          text={t(downOnly ? 'upkeep.noneDownText' : 'upkeep.noneText')}
        />
      )}
      {lines && lines.length > 0 && <CameraLines lines={lines} onPick={onPick} />}
      {query.hasNextPage && (
        <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
