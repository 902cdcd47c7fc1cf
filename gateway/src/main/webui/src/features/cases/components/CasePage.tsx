import { LeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { Case } from '@/api/types';
import { Detail, DetailMap, DetailPicture } from '@/components/Detail';
import { Facts } from '@/components/Facts';
import { ListPage } from '@/components/ListPage';
import { CountyMap, type Focus } from '@/components/map';
import { StatusTag, TimeWithAge } from '@/components/marks';
import { Picture } from '@/components/Picture';
import { Township } from '@/components/Township';
import { ErrorState, SkeletonRows } from '@/components/states';
import { useT, wordOf } from '@/lib/i18n';
import { useCase } from '../api/cases';
import { CaseHistory } from './CaseHistory';
import { CaseSteps } from './CaseSteps';
import { EvidenceList } from './EvidenceList';

interface CasePageProps {
  pictures: boolean;
  /** To move a case on is the case officer's; a supervisor reads. */
  mayMove: boolean;
}

export default function CasePage({ pictures, mayMove }: CasePageProps) {
  const t = useT();
  const { caseId = '' } = useParams();
  const query = useCase(caseId);
  if (query.isPending) return <SkeletonRows />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const subject = query.data;
  return (
    <ListPage
      title={`${t('case.detail')} ${subject.number ?? ''}`}
      tools={
        <>
          <StatusTag group="caseStatus" value={subject.status} />
          <Link to="/cases">
            <Button icon={<LeftOutlined aria-hidden />}>{t('case.title')}</Button>
          </Link>
        </>
      }
    >
      <Detail
        left={<Summary subject={subject} pictures={pictures} />}
        right={
          <>
            {mayMove && <CaseSteps subject={subject} />}
            <CaseHistory caseId={subject.id} />
            <Place subject={subject} />
          </>
        }
      />
    </ListPage>
  );
}

function Summary({ subject, pictures }: { subject: Case; pictures: boolean }) {
  const t = useT();
  return (
    <>
      <h2>{subject.title}</h2>
      <Facts
        facts={[
          [t('case.kind'), wordOf(t, 'offence', subject.kind)],
          [t('case.outcome'), wordOf(t, 'outcome', subject.outcome)],
          [t('common.place'), subject.place],
          [t('common.township'), <Township key="township" code={subject.townshipCode} />],
          [t('case.opened'), <TimeWithAge key="opened" at={subject.openedAt} />],
          [t('case.occurred'), subject.occurredAt && <TimeWithAge key="occurred" at={subject.occurredAt} />],
          [t('case.fromIncident'), subject.incidentId && <FromIncident key="incident" id={subject.incidentId} />],
          [t('common.note'), subject.note],
        ]}
        single
      />
      {pictures && subject.snapshotUrl && (
        <DetailPicture>
          <Picture src={subject.snapshotUrl} alt={t('case.evidence')} />
        </DetailPicture>
      )}
      <EvidenceList caseId={subject.id} />
    </>
  );
}

/** The incident itself is the desk's; what else came of it can be read here. */
function FromIncident({ id }: { id: string }) {
  return (
    <Link to={`/cases?incidentId=${encodeURIComponent(id)}`} title={id}>
      {id.slice(0, 8)}
    </Link>
  );
}

function Place({ subject }: { subject: Case }) {
  const focus = useMemo<Focus | undefined>(
    () => (subject.location ? { location: subject.location, severity: 'LOW', pulse: false } : undefined),
    [subject.location],
  );
  return focus ? (
    <DetailMap>
      <CountyMap focus={focus} />
    </DetailMap>
  ) : null;
}
