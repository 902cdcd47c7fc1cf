import { Badge, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { ListPage } from '@/components/ListPage';
import { useT } from '@/lib/i18n';
import { owedBy, useUnreviewed, type PlateSearch } from '../api/plateSearches';
import { useMoreSightings, useSearch } from '../api/sightings';
import { SearchList } from './SearchList';
import { SearchView } from './SearchView';

/** Who is looking, and what his roles let him do. */
export interface SearchViewer {
  user: string;
  jurisdiction: readonly string[];
  /** Searches for himself; a dispatcher may in an emergency only. */
  maySearch: boolean;
  mayAsk: boolean;
  mayContain: boolean;
  mayDecide: boolean;
  mayReview: boolean;
}

export type SearchTab = 'search' | 'mine' | 'decide' | 'review' | 'all';

/** Sightings (过车查询): searching them for a purpose, and the second person's part in it. */
export default function SightingsPage({ viewer }: { viewer: SearchViewer }) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const search = useSearch();
  const more = useMoreSightings();
  const owed = owedBy(viewer.user, useUnreviewed(viewer.mayReview).data ?? []).length;
  const tabs = tabsOf(viewer);
  const tab = tabs.find((candidate) => candidate === params.get('view')) ?? tabs[0] ?? 'all';
  const show = (next: SearchTab) => setParams({ view: next });
  const run = (agreed: PlateSearch) => {
    more.reset();
    search.mutate({ how: 'agreed', search: agreed });
    show('search');
  };
  return (
    <ListPage
      title={t('sight.title')}
      tools={
        <Segmented<SearchTab>
          aria-label={t('common.view')}
          value={tab}
          onChange={show}
          options={tabs.map((value) => ({
            value,
            label: (
              <>
                {t(`sight.tab.${value}`)} {value === 'review' && <Badge count={owed} size="small" />}
              </>
            ),
          }))}
        />
      }
    >
      {tab === 'search' ? (
        <SearchView viewer={viewer} search={search} more={more} onAsked={() => show('mine')} />
      ) : (
        <SearchList key={tab} tab={tab} viewer={viewer} onRun={run} />
      )}
    </ListPage>
  );
}

function tabsOf({ mayAsk, mayDecide, mayReview }: SearchViewer): SearchTab[] {
  return [
    ...(mayAsk ? (['search', 'mine'] as const) : []),
    ...(mayDecide ? (['decide'] as const) : []),
    ...(mayReview ? (['review', 'all'] as const) : []),
  ];
}
