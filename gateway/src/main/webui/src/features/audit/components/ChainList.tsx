import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { useT, wordOf } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { useChains, type Chain } from '../api/audit';
import styles from './Audit.module.css';

/** Each service's trail as it was told to us: how far, how far signed, and what did not fit. */
export function ChainList() {
  const t = useT();
  const query = useChains();
  if (query.isPending) return <SkeletonRows count={4} height={84} />;
  if (query.isError && !query.data) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  const chains = query.data?.items ?? [];
  if (chains.length === 0) return <EmptyState title={t('audit.noChainsTitle')} text={t('audit.noChainsText')} />;
  return (
    <div className={styles.queue}>
      <p className="muted">{t('audit.chainsHelp')}</p>
      {chains.map((chain) => (
        <ChainCard key={chain.service} chain={chain} />
      ))}
    </div>
  );
}

function ChainCard({ chain }: { chain: Chain }) {
  const t = useT();
  return (
    <article className={`${styles.card} ${chain.whole ? '' : styles.overdue}`}>
      <div className={styles.reasons}>
        <strong title={chain.service}>{wordOf(t, 'service', chain.service)}</strong>
        <span className={chain.whole ? styles.whole : styles.refused}>
          {chain.whole ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}{' '}
          {chain.whole ? t('audit.whole') : t('audit.broken')}
        </span>
      </div>
      <div>
        {t('audit.followed', { first: chain.first, last: chain.followed })}{' '}
        <span className="muted">{formatTime(chain.followedAt)}</span>
      </div>
      <div>
        {chain.headSequence === undefined || chain.headSequence === null
          ? t('audit.unsigned')
          : t('audit.signedTo', { sequence: chain.headSequence, key: chain.headKeyId ?? '' })}{' '}
        <span className="muted">{formatTime(chain.headAt)}</span>
      </div>
      {chain.findings.map((finding) => (
        <div key={`${finding.sequence}${finding.foundAt}`} className={styles.refused}>
          {wordOf(t, 'audit.finding', finding.kind)} · #{finding.sequence} · {formatTime(finding.foundAt)}
        </div>
      ))}
    </article>
  );
}
