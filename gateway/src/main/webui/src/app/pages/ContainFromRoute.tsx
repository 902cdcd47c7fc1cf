import { Navigate, useSearchParams } from 'react-router';
import { RUNNING } from '@/api/types';
import { ListPage } from '@/components/ListPage';
import { ErrorState, SkeletonRows } from '@/components/states';
import { ChooseIncident } from '@/features/containment/components/ChooseIncident';
import { useIncidentList } from '@/features/incidents/api/incidents';
import { containmentLink, fugitiveIn } from '@/lib/containmentLink';
import { useT } from '@/lib/i18n';

/** A vehicle was seen and is to be closed in: for which incident? The units that are sent answer to one. */
export default function ContainFromRoute() {
  const t = useT();
  const [query] = useSearchParams();
  const list = useIncidentList({ status: RUNNING.join(',') });
  const fugitive = fugitiveIn(query);
  const given = query.get('incident');
  if (given) return <Navigate replace to={containmentLink(fugitive, given)} />;
  const running = list.data?.pages
    .flatMap(({ items }) => items)
    .filter(({ status, mergedInto }) => RUNNING.includes(status) && !mergedInto);
  return (
    <ListPage title={t('contain.title')}>
      {list.isPending && <SkeletonRows count={4} height={56} />}
      {list.isError && !running && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {running && <ChooseIncident running={running} fugitive={fugitive} />}
    </ListPage>
  );
}
