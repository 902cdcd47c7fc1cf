import { Button, Table, type TableColumnsType } from 'antd';
import { SeverityMark } from '@/components/marks';
import { PlateText } from '@/components/PlateText';
import { RowLink } from '@/components/RowLink';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { Township } from '@/components/Township';
import { useT, type Translate } from '@/lib/i18n';
import { useWatchList, type WatchEntry, type WatchFilter } from '../api/watchlist';
import { Expiry, ReviewDue, WatchStatusTag } from './WatchMarks';
import styles from './Watchlist.module.css';

interface WatchTableProps {
  filter: WatchFilter;
  onOpen: (id: string) => void;
  onBatch: (id: string) => void;
}

/** The list, the newest request first; a row opens the whole entry. */
export function WatchTable({ filter, onOpen, onBatch }: WatchTableProps) {
  const t = useT();
  const query = useWatchList(filter);
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      {query.isError && rows && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {query.isPending && <SkeletonRows height={44} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && (
        <EmptyState
          title={t(filter.plate ? 'watch.noneForPlate' : `watch.none.${filter.view}`)}
          text={t(`watch.noneText.${filter.view}`)}
        />
      )}
      {rows && rows.length > 0 && (
        <Table<WatchEntry>
          rowKey="id"
          size="middle"
          columns={columns(t, onBatch)}
          dataSource={rows}
          pagination={false}
          scroll={{ x: 1120 }}
          onRow={({ id }) => ({ onClick: () => onOpen(id), style: { cursor: 'pointer' } })}
        />
      )}
      {query.hasNextPage && (
        <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function columns(t: Translate, onBatch: (id: string) => void): TableColumnsType<WatchEntry> {
  return [
    {
      title: t('watch.plate'),
      width: 128,
      render: (_, { plate }) => (
        <RowLink>
          <PlateText plate={plate} />
        </RowLink>
      ),
    },
    { title: t('common.severity'), width: 88, render: (_, { severity }) => <SeverityMark severity={severity} /> },
    {
      title: t('common.status'),
      width: 150,
      render: (_, entry) => (
        <div className={styles.two}>
          <span>
            <WatchStatusTag entry={entry} />
          </span>
          <ReviewDue entry={entry} />
          {entry.renewal && <span className={styles.soon}>{t('watch.renewalWaits')}</span>}
        </div>
      ),
    },
    {
      title: t('watch.reason'),
      ellipsis: true,
      render: (_, { reason, caseNumber }) => (
        <div className={styles.two}>
          <span className="ellipsis">{reason}</span>
          <span className="muted ellipsis">{caseNumber}</span>
        </div>
      ),
    },
    { title: t('watch.authority'), width: 180, ellipsis: true, dataIndex: 'authority' },
    {
      title: t('watch.area'),
      width: 110,
      ellipsis: true,
      render: (_, { townshipCode }) => (townshipCode ? <Township code={townshipCode} /> : t('watch.county')),
    },
    { title: t('watch.validTo'), width: 210, render: (_, entry) => <Expiry entry={entry} /> },
    {
      title: t('watch.requestedBy'),
      width: 150,
      ellipsis: true,
      render: (_, { requestedBy, batchId }) => (
        <div className={styles.two}>
          <span className="ellipsis">{requestedBy}</span>
          {batchId && (
            <Button
              type="link"
              size="small"
              style={{ padding: 0, alignSelf: 'flex-start' }}
              onClick={(event) => {
                event.stopPropagation();
                onBatch(batchId);
              }}
            >
              {t('watch.fromImport')}
            </Button>
          )}
        </div>
      ),
    },
  ];
}
