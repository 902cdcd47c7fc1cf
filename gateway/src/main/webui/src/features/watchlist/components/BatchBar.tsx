import { CloseOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm } from 'antd';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { useDecideBatch, useWatchList } from '../api/watchlist';
import type { WatchViewer } from './WatchListPage';
import styles from './Watchlist.module.css';

interface BatchBarProps {
  batchId: string;
  viewer: WatchViewer;
  onClose: () => void;
}

/** One import as a whole: the second person looks at its rows and decides on those that wait, all at once. */
export function BatchBar({ batchId, viewer, onClose }: BatchBarProps) {
  const t = useT();
  const { message } = App.useApp();
  const query = useWatchList({ view: 'all', batchId });
  const decide = useDecideBatch();
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const waiting = rows.filter(({ status }) => status === 'REQUESTED').length;
  const own = rows[0]?.requestedBy === viewer.user;
  const many = query.hasNextPage ? '+' : '';
  const run = (step: 'approve' | 'reject') =>
    decide.mutate(
      { batchId, step },
      { onSuccess: ({ entries }) => void message.success(t(`watch.batch.done.${step}`, { count: entries })) },
    );
  return (
    <>
      <div className={styles.batch}>
        <span>
          {t('watch.batch.title', { by: rows[0]?.requestedBy ?? '…', count: `${rows.length}${many}` })}{' '}
          <span className="muted">
            {t('watch.batch.waiting', { count: `${waiting}${many && waiting ? many : ''}` })}
          </span>
        </span>
        {viewer.mayDecide && waiting > 0 && own && <span className="muted">{t('watch.another')}</span>}
        {viewer.mayDecide && waiting > 0 && !own && (
          <>
            <Popconfirm title={t('watch.batch.sure', { count: `${waiting}${many}` })} onConfirm={() => run('approve')}>
              <Button type="primary" loading={decide.isPending}>
                {t('watch.batch.approve')}
              </Button>
            </Popconfirm>
            <Popconfirm title={t('watch.batch.sureReject')} onConfirm={() => run('reject')}>
              <Button danger loading={decide.isPending}>
                {t('watch.batch.reject')}
              </Button>
            </Popconfirm>
          </>
        )}
        <Button type="text" icon={<CloseOutlined />} onClick={onClose}>
          {t('watch.batch.close')}
        </Button>
      </div>
      {decide.isError && <ProblemAlert error={decide.error} onClose={decide.reset} />}
    </>
  );
}
