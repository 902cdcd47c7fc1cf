import { DownloadOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Progress, Table, Tooltip, type TableColumnsType } from 'antd';
import { StatusTag, TimeWithAge } from '@/components/marks';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT, type Translate } from '@/lib/i18n';
import { sentence } from '@/lib/problemText';
import { isAtWork, useClips } from '../api/clips';
import type { EvidenceClip, RecordingRights } from '../api/types';
import { PurposeCell, RangeCell } from './cells';
import styles from './Recordings.module.css';

/** What was exported, by whom and what for; the files go after thirty days, the lines stay. */
export function ClipTable({ rights }: { rights: RecordingRights }) {
  const t = useT();
  const query = useClips();
  const rows = query.data?.pages.flatMap(({ items }) => items);
  if (query.isPending) return <SkeletonRows height={48} />;
  if (!rows) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0) return <EmptyState title={t('recordings.noClips')} text={t('recordings.noClipsText')} />;
  return (
    <>
      {query.isError && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      <p className={`muted ${styles.hint}`}>
        <SafetyCertificateOutlined aria-hidden /> {t('recordings.verifyHint')} <code>./tianwang verify clip-….zip</code>
      </p>
      <Table<EvidenceClip>
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 1180 }}
        columns={columns(t, rights)}
        dataSource={rows}
      />
      {query.hasNextPage && (
        <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function columns(t: Translate, rights: RecordingRights): TableColumnsType<EvidenceClip> {
  return [
    { title: t('recordings.camera'), ellipsis: true, render: (_, { cameraName }) => cameraName },
    { title: t('recordings.range'), width: 190, render: (_, clip) => <RangeCell from={clip.from} to={clip.to} /> },
    { title: t('recordings.kind'), width: 130, render: (_, { kind }) => t(`clipKind.${kind}`) },
    { title: t('recordings.purpose'), width: 220, render: (_, { purpose }) => <PurposeCell purpose={purpose} /> },
    {
      title: t('recordings.requested'),
      width: 170,
      render: (_, clip) => (
        <>
          {clip.requestedBy}
          <br />
          <TimeWithAge at={clip.requestedAt} />
        </>
      ),
    },
    { title: t('common.status'), width: 170, render: (_, clip) => <Progressing clip={clip} t={t} /> },
    { title: '', width: 120, render: (_, clip) => <Fetch clip={clip} rights={rights} t={t} /> },
  ];
}

function Progressing({ clip, t }: { clip: EvidenceClip; t: Translate }) {
  if (isAtWork(clip)) return <Progress size="small" percent={clip.progress} status="active" />;
  return (
    <>
      <StatusTag group="clipStatus" value={clip.status} />
      {clip.verified && (
        <Tooltip title={`SHA-256 ${clip.sha256 ?? ''}`}>
          <small className={styles.whole}>
            <SafetyCertificateOutlined aria-hidden /> {t('recordings.whole')}
          </small>
        </Tooltip>
      )}
      {clip.problem && <small className={styles.wrong}>{sentence(clip.problem)}</small>}
    </>
  );
}

function Fetch({ clip, rights, t }: { clip: EvidenceClip; rights: RecordingRights; t: Translate }) {
  if (!clip.fileUrl || !rights.keep) return null;
  const withheld = clip.masked && clip.kind === 'ORIGINAL' && !rights.originals;
  return (
    <Tooltip title={withheld ? t('recordings.originalWithheld') : undefined}>
      <Button size="small" icon={<DownloadOutlined />} disabled={withheld} href={clip.fileUrl} download>
        {megabytes(clip.bytes)}
      </Button>
    </Tooltip>
  );
}

function megabytes(bytes: number | null | undefined): string {
  return bytes ? `${(bytes / 1_000_000).toFixed(1)} MB` : '';
}
