import { Skeleton } from 'antd';
import { StatusTag, TimeWithAge } from '@/components/marks';
import { ErrorState } from '@/components/states';
import { useT, wordOf } from '@/lib/i18n';
import { useCaseHistory } from '../api/cases';
import styles from './CaseSteps.module.css';

/** Every step of a case with who took it, when and why, the newest first; it can be read and never edited. */
export function CaseHistory({ caseId }: { caseId: string }) {
  const t = useT();
  const query = useCaseHistory(caseId);
  return (
    <section className={styles.block} aria-label={t('case.history')}>
      <h2>{t('case.history')}</h2>
      {query.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      <ol className={styles.history}>
        {[...(query.data ?? [])].reverse().map((step) => (
          <li key={step.id}>
            {step.toStatus && <StatusTag group="caseStatus" value={step.toStatus} />} {wordOf(t, 'service', step.actor)}{' '}
            <span className="muted">
              <TimeWithAge at={step.at} />
            </span>
            {step.reason && <p>{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
