import { Button } from 'antd';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { useT } from '@/lib/i18n';
import { useReviews } from '../api/audit';
import styles from './Audit.module.css';
import { ReviewCard } from './ReviewCard';

/** Looks that want an auditor's word, the most urgent first; or those that have it. */
export function ReviewQueue({ decided }: { decided: boolean }) {
  const t = useT();
  const query = useReviews(decided);
  const rows = query.data?.pages.flatMap(({ items }) => items);
  if (query.isPending) return <SkeletonRows count={4} height={132} />;
  if (query.isError && !rows) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!rows?.length) {
    return decided ? (
      <EmptyState title={t('audit.noneDecidedTitle')} text={t('audit.noneDecidedText')} />
    ) : (
      <EmptyState title={t('audit.noneOpenTitle')} text={t('audit.noneOpenText')} />
    );
  }
  return (
    <div className={styles.queue}>
      {rows.map((review) => (
        <ReviewCard key={review.id} review={review} />
      ))}
      {query.hasNextPage && (
        <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
