import { Button } from 'antd';
import { EmptyState, ErrorState, SkeletonRows, StaleBar } from '@/components/states';
import { useT } from '@/lib/i18n';
import { usePlateSearches, type PlateSearch } from '../api/plateSearches';
import { SearchCard } from './SearchCard';
import type { SearchTab, SearchViewer } from './SightingsPage';
import styles from './Sightings.module.css';

const STATUS: Record<Exclude<SearchTab, 'search'>, string | undefined> = {
  mine: undefined,
  decide: 'REQUESTED',
  review: 'UNREVIEWED',
  all: undefined,
};

interface SearchListProps {
  tab: Exclude<SearchTab, 'search'>;
  viewer: SearchViewer;
  onRun: (search: PlateSearch) => void;
}

/** Searches that want a second person, or had one. */
export function SearchList({ tab, viewer, onRun }: SearchListProps) {
  const t = useT();
  const query = usePlateSearches(STATUS[tab]);
  const all = query.data?.pages.flatMap(({ items }) => items);
  const rows = tab === 'mine' ? all?.filter(({ requestedBy }) => requestedBy === viewer.user) : all;
  if (query.isPending) return <SkeletonRows count={3} height={150} />;
  if (query.isError && !rows) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      {query.isError && <StaleBar text={t('state.refreshFailed')} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && !query.hasNextPage && (
        <EmptyState title={t(`sight.none.${tab}`)} text={t(`sight.noneText.${tab}`)} />
      )}
      <div className={styles.queue}>
        {rows?.map((search) => (
          <SearchCard key={search.id} search={search} viewer={viewer} onRun={onRun} />
        ))}
        {query.hasNextPage && (
          <Button block type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
      </div>
    </>
  );
}
