import { Badge, Segmented } from 'antd';
import { useLocation, useSearchParams } from 'react-router';
import { ListPage } from '@/components/ListPage';
import { useT } from '@/lib/i18n';
import { useFollows } from '../api/tracks';
import { DrawView } from './DrawView';
import { FollowView } from './FollowView';

type Tab = 'draw' | 'follow';

interface TracksPageProps {
  mayDraw: boolean;
  jurisdiction: readonly string[];
}

/** Tracks (车辆轨迹): the way of a vehicle on the map, and vehicles that are followed live for an incident. */
export default function TracksPage({ mayDraw, jurisdiction }: TracksPageProps) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  // Carried beside the address, not in it: no plate stands in an address.
  const { plate } = (useLocation().state ?? {}) as { plate?: string };
  const running = useFollows().data?.length ?? 0;
  const followId = params.get('follow') ?? undefined;
  const tab: Tab = followId !== undefined || params.get('view') === 'follow' || !mayDraw ? 'follow' : 'draw';
  return (
    <ListPage
      title={t('track.title')}
      tools={
        mayDraw && (
          <Segmented<Tab>
            aria-label={t('common.view')}
            value={tab}
            onChange={(view) => setParams({ view })}
            options={[
              { value: 'draw', label: t('track.tab.draw') },
              {
                value: 'follow',
                label: (
                  <>
                    {t('track.tab.follow')} <Badge count={running} size="small" color="var(--fine)" />
                  </>
                ),
              },
            ]}
          />
        )
      }
    >
      {tab === 'draw' ? (
        <DrawView key={plate} plate={plate ?? ''} jurisdiction={jurisdiction} />
      ) : (
        <FollowView followId={followId} onChoose={(id) => setParams(id ? { follow: id } : { view: 'follow' })} />
      )}
    </ListPage>
  );
}
