import { AimOutlined, LeftOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Alert, Incident } from '@/api/types';
import { Detail, DetailMap, DetailPicture } from '@/components/Detail';
import { Facts } from '@/components/Facts';
import { ListPage } from '@/components/ListPage';
import { SeverityMark, StatusTag, TimeWithAge } from '@/components/marks';
import { Picture } from '@/components/Picture';
import { StageBar } from '@/components/StageBar';
import { Township } from '@/components/Township';
import { ErrorState, SkeletonRows } from '@/components/states';
import { useAlert } from '@/features/alerts/api/alerts';
import { AlertClip } from '@/features/alerts/components/AlertClip';
import { useIncident } from '@/features/incidents/api/incidents';
import { AmendIncident } from '@/features/incidents/components/AmendIncident';
import { Duplicates } from '@/features/incidents/components/Duplicates';
import { ExportButton } from '@/features/incidents/components/ExportButton';
import { IncidentDispatch } from '@/features/incidents/components/IncidentDispatch';
import { IncidentFollows } from '@/features/tracks/components/IncidentFollows';
import { ScenePictures } from '@/features/incidents/components/ScenePictures';
import { useHotkeys } from '@/lib/hotkeys';
import { useT, wordOf } from '@/lib/i18n';
import { incidentNumber } from '@/lib/incidentNumber';
import { covers, useJurisdiction } from '@/lib/jurisdiction';
import { DeskMap } from './DeskMap';
import { useDeskActions } from './useDeskActions';

export default function IncidentPage() {
  const t = useT();
  const { incidentId = '' } = useParams();
  const query = useIncident(incidentId);
  const alert = useAlert(query.data?.alertIds?.[0]).data;
  const actions = useDeskActions(undefined, query.data);
  useHotkeys(Object.fromEntries([1, 2, 3].map((n) => [String(n), () => actions.digit(n)])));
  if (query.isPending) return <SkeletonRows />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const incident = query.data;
  return (
    <ListPage
      title={incident.title ?? t('incident.detail')}
      tools={
        <>
          <SeverityMark severity={incident.severity} />
          <StatusTag group="incidentStatus" value={incident.status} />
          <Link to={`/incidents/${incident.id}/containment`}>
            <Button icon={<AimOutlined />}>{t('contain.title')}</Button>
          </Link>
          <ExportButton incident={incident} />
          <Link to="/incidents">
            <Button icon={<LeftOutlined aria-hidden />}>{t('incident.title')}</Button>
          </Link>
        </>
      }
    >
      {!incident.mergedInto && <StageBar alert={alert} incident={incident} />}
      <Detail
        left={<Summary incident={incident} alert={alert} dispatcher={actions.dispatcher} />}
        right={
          <IncidentDispatch
            incident={incident}
            dispatcher={actions.dispatcher}
            sending={actions.sending}
            problem={actions.sendProblem}
            orders={actions.orders}
            onSend={actions.sendUnit}
            onProblemRead={actions.clearSendProblem}
          />
        }
      />
    </ListPage>
  );
}

interface SummaryProps {
  incident: Incident;
  alert?: Alert;
  dispatcher: boolean;
}

function Summary({ incident, alert, dispatcher }: SummaryProps) {
  const t = useT();
  const [clip, setClip] = useState(false);
  // What was recorded lies with the camera that saw it first, which may be another township's.
  const mine = covers(useJurisdiction(), alert?.townshipCode);
  const recorded = incident.snapshotUrl && mine ? alert : undefined;
  useHotkeys({ p: () => recorded && setClip((on) => !on) });
  const alertId = incident.alertIds?.[0];
  // No incident tells it: whoever opens the alert is written down where it is one of the past.
  const plate = alert?.watch?.confirmedPlate ?? alert?.plate;
  return (
    <>
      <Duplicates incident={incident} dispatcher={dispatcher} />
      <Facts
        facts={[
          [t('incident.number'), incidentNumber(incident)],
          [t('incident.opened'), <TimeWithAge key="opened" at={incident.openedAt} />],
          [t('incident.kind'), wordOf(t, 'incidentKind', incident.kind)],
          [t('incident.source'), wordOf(t, 'incidentSource', incident.source)],
          [t('incident.plate'), plate],
          [t('desk.camera'), incident.cameraName ?? incident.cameraId],
          [t('common.township'), <Township key="township" code={incident.townshipCode} />],
          [t('common.place'), incident.place],
          [t('common.note'), incident.note],
        ]}
      />
      {incident.status !== 'RESOLVED' && incident.status !== 'CLOSED' && <AmendIncident incident={incident} />}
      {alertId && (
        <Flex gap={8}>
          <Link to={`/desk/${alertId}`}>
            <Button size="small">{t('incident.showAlert')}</Button>
          </Link>
          {recorded && (
            <Button size="small" type={clip ? 'primary' : 'default'} onClick={() => setClip(!clip)}>
              {t('clip.title')} <kbd>P</kbd>
            </Button>
          )}
        </Flex>
      )}
      {incident.snapshotUrl && (
        <DetailPicture>
          {clip && recorded ? (
            <AlertClip alert={recorded} name={incident.cameraName ?? ''} />
          ) : (
            <Picture src={incident.snapshotUrl} alt={incident.title ?? ''} />
          )}
        </DetailPicture>
      )}
      <IncidentFollows
        incidentId={incident.id}
        plate={plate}
        over={incident.status === 'RESOLVED' || incident.status === 'CLOSED'}
      />
      <ScenePictures incidentId={incident.id} />
      <DetailMap>
        <DeskMap incident={incident} />
      </DetailMap>
    </>
  );
}
