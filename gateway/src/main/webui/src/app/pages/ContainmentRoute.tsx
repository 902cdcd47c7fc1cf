import { LeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ListPage } from '@/components/ListPage';
import { unread } from '@/components/map';
import { ErrorState, SkeletonRows } from '@/components/states';
import { useAlert } from '@/features/alerts/api/alerts';
import ContainmentPage from '@/features/containment/components/ContainmentPage';
import { useIncident, useUnits } from '@/features/incidents/api/incidents';
import { fugitiveIn } from '@/lib/containmentLink';
import { useT } from '@/lib/i18n';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';
import { unitPoints } from './unitPoints';

/** Containment of an incident's vehicle; a sighting or a track hands its plate and place over in the address. */
export default function ContainmentRoute() {
  const t = useT();
  const { incidentId = '' } = useParams();
  const [query] = useSearchParams();
  const incident = useIncident(incidentId);
  const alert = useAlert(incident.data?.alertIds?.[0]).data;
  const units = useUnits();
  const points = useMemo(() => unitPoints(units.data, incident.data), [units.data, incident.data]);
  const dispatcher = hasRole(useSession(), 'dispatcher');
  if (incident.isPending) return <SkeletonRows />;
  if (!incident.data) return <ErrorState error={incident.error} onRetry={() => void incident.refetch()} />;
  const { plate, location, at } = fugitiveIn(query);
  const seen = location ? { location, at: at ?? undefined } : undefined;
  return (
    <ListPage
      title={`${t('contain.title')} · ${incident.data.title ?? ''}`}
      tools={
        <Link to={`/incidents/${incidentId}`}>
          <Button icon={<LeftOutlined />}>{t('incident.detail')}</Button>
        </Link>
      }
    >
      <ContainmentPage
        incident={incident.data}
        units={points}
        missing={unread('units', units)}
        dispatcher={dispatcher}
        plate={plate ?? alert?.watch?.plate ?? alert?.plate ?? undefined}
        seen={seen}
      />
    </ListPage>
  );
}
