import { Button } from 'antd';
import { Link } from 'react-router';
import type { Incident } from '@/api/types';
import { ProblemAlert } from '@/components/ProblemAlert';
import { StaleBar } from '@/components/states';
import { useT } from '@/lib/i18n';
import { survivorOf, useDuplicates, useMerge, useUnmerge } from '../api/duplicates';
import { DuplicateCard } from './DuplicateCard';
import styles from './Intake.module.css';

/** What this incident duplicates or is duplicated by; merging and undoing it, each with one press. */
export function Duplicates({ incident, dispatcher }: { incident: Incident; dispatcher: boolean }) {
  const over = incident.status === 'RESOLVED' || incident.status === 'CLOSED';
  return (
    <>
      {incident.mergedInto && <MergedInto incident={incident} mayUndo={dispatcher && !over} />}
      {(incident.merged ?? []).length > 0 && <Holds incident={incident} mayUndo={dispatcher && !over} />}
      {!over && !incident.mergedInto && <Offered incident={incident} dispatcher={dispatcher} />}
    </>
  );
}

function MergedInto({ incident, mayUndo }: { incident: Incident; mayUndo: boolean }) {
  const t = useT();
  const unmerge = useUnmerge();
  return (
    <div className={styles.notice} role="status">
      <span>{t('duplicate.mergedInto')}</span>
      <Link to={`/incidents/${incident.mergedInto}`}>
        <Button type="primary">{t('duplicate.openOther')}</Button>
      </Link>
      {mayUndo && (
        <Button loading={unmerge.isPending} onClick={() => unmerge.mutate(incident.id)}>
          {t('duplicate.unmerge')}
        </Button>
      )}
      {unmerge.isError && <ProblemAlert error={unmerge.error} onClose={unmerge.reset} />}
    </div>
  );
}

function Holds({ incident, mayUndo }: { incident: Incident; mayUndo: boolean }) {
  const t = useT();
  const unmerge = useUnmerge();
  const merged = incident.merged ?? [];
  return (
    <section className={styles.side}>
      <h2>{t('duplicate.holds', { count: merged.length })}</h2>
      {merged.map((id, index) => (
        <div key={id} className={styles.line}>
          <Link to={`/incidents/${id}`}>
            {t('duplicate.show')} {index + 1}
          </Link>
          {mayUndo && (
            <Button
              size="small"
              loading={unmerge.isPending && unmerge.variables === id}
              onClick={() => unmerge.mutate(id)}
            >
              {t('duplicate.unmerge')}
            </Button>
          )}
        </div>
      ))}
      {unmerge.isError && <ProblemAlert error={unmerge.error} onClose={unmerge.reset} />}
    </section>
  );
}

function Offered({ incident, dispatcher }: { incident: Incident; dispatcher: boolean }) {
  const t = useT();
  const query = useDuplicates(incident, true);
  const offered = query.data ?? [];
  const merge = useMerge();
  if (query.isError && !query.data)
    return <StaleBar text={t('state.unread', { what: t('duplicate.title') })} onRetry={() => void query.refetch()} />;
  if (offered.length === 0) return null;
  return (
    <section className={styles.side} aria-label={t('duplicate.title')}>
      <h2>{t('duplicate.title')}</h2>
      {offered.map((duplicate) => {
        const survivor = survivorOf(incident, duplicate.incident);
        const other = survivor.id === incident.id ? duplicate.incident : incident;
        return (
          <DuplicateCard
            key={duplicate.incident.id}
            duplicate={duplicate}
            action={t(survivor.id === incident.id ? 'duplicate.merge' : 'duplicate.mergeThis')}
            busy={merge.isPending && merge.variables.id === other.id}
            disabled={!dispatcher || merge.isPending}
            onAction={() => merge.mutate({ id: other.id, into: survivor.id })}
          />
        );
      })}
      {merge.isError && <ProblemAlert error={merge.error} onClose={merge.reset} />}
    </section>
  );
}
