import { App, Button, Tag } from 'antd';
import { Link } from 'react-router';
import { ListPage } from '@/components/ListPage';
import { TimeWithAge } from '@/components/marks';
import { Picture } from '@/components/Picture';
import { reasonText } from '@/lib/healthReason';
import { useT, wordOf } from '@/lib/i18n';
import { problemLine } from '@/lib/problemText';
import { formatTime } from '@/lib/time';
import { usePatrolCameras, useRoundActions, type Check, type PatrolFinding, type RoundDetails } from '../api/patrol';
import { CoverageBar } from './CoverageBar';
import { RoundStatusTag } from './RoundStatusTag';
import styles from './Patrol.module.css';

/** A round as it went: coverage, findings, and each camera with its picture. */
export function RoundReport({ details, mayWalk }: { details: RoundDetails; mayWalk: boolean }) {
  const t = useT();
  const { round, checks, findings } = details;
  return (
    <ListPage
      title={round.planName}
      tools={
        <>
          <RoundStatusTag status={round.status} />
          <span className="muted">{round.startedBy ?? t('patrol.itself')}</span>
          <TimeWithAge at={round.scheduledFor ?? round.startedAt} />
          <Link to="/patrol">{t('patrol.back')}</Link>
        </>
      }
    >
      <div className={styles.report}>
        <CoverageBar coverage={round.coverage} />
        {round.reason && <p className="muted">{reasonText(t, 'patrolReason', round.reason)}</p>}
        {findings.length > 0 && <h2>{t('patrol.findings')}</h2>}
        {findings.map((finding) => (
          <FindingRow key={finding.id} finding={finding} township={round.townshipCode} mayWalk={mayWalk} />
        ))}
        {checks.length > 0 && <h2>{t('patrol.checks')}</h2>}
        <ul className={styles.checks}>
          {checks.map((check) => (
            <CheckTile key={check.position} check={check} />
          ))}
        </ul>
      </div>
    </ListPage>
  );
}

function CheckTile({ check }: { check: Check }) {
  const t = useT();
  return (
    <li className={styles.check} data-status={check.status}>
      <div className={styles.thumb}>
        <Picture src={check.snapshotUrl} alt={check.cameraName} fit="cover" />
      </div>
      <span className="ellipsis" title={check.cameraName}>
        {check.position + 1}. {check.cameraName}
      </span>
      <span className={styles.counts}>
        <span>{t(`checkStatus.${check.status}`)}</span>
        {check.checkedAt && <span className="muted">{formatTime(check.checkedAt)}</span>}
        {check.quality.map((kind) => (
          <Tag key={kind} color="warning">
            {wordOf(t, 'finding', kind)}
          </Tag>
        ))}
      </span>
      {check.reason && (
        <small className="muted ellipsis" title={reasonText(t, 'patrolReason', check.reason)}>
          {reasonText(t, 'patrolReason', check.reason)}
        </small>
      )}
    </li>
  );
}

interface FindingRowProps {
  finding: PatrolFinding;
  township?: string | null;
  mayWalk: boolean;
}

function FindingRow({ finding, township, mayWalk }: FindingRowProps) {
  const t = useT();
  const { message } = App.useApp();
  const { escalate } = useRoundActions(finding.roundId);
  const cameras = usePatrolCameras(mayWalk && !township);
  const place = township ?? cameras.data?.find(({ id }) => id === finding.cameraId)?.townshipCode;
  const open = () =>
    place &&
    escalate.mutate(
      { finding, title: t('patrol.incidentTitle', { camera: finding.cameraName }), township: place },
      {
        onSuccess: () => void message.success(t('patrol.incidentOpened')),
        onError: (error) => void message.error(problemLine(error, t)),
      },
    );
  return (
    <article className={styles.finding}>
      <div className={styles.thumb}>
        <Picture src={finding.snapshotUrl} alt={finding.cameraName} fit="cover" />
      </div>
      <div className={styles.planText}>
        <strong>{finding.note}</strong>
        <span className="muted">
          {finding.cameraName} · {finding.notedBy} · <TimeWithAge at={finding.notedAt} />
        </span>
      </div>
      {finding.incidentId
        ? mayWalk && <Link to={`/incidents/${finding.incidentId}`}>{t('patrol.toIncident')}</Link>
        : mayWalk && (
            <Button disabled={!place} loading={escalate.isPending} onClick={open}>
              {t('patrol.openIncident')}
            </Button>
          )}
    </article>
  );
}
