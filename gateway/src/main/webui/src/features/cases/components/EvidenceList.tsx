import { EyeOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Picture } from '@/components/Picture';
import { ErrorState } from '@/components/states';
import { useT, wordOf } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { useCustody, useEvidence, type Evidence } from '../api/evidence';
import styles from './Evidence.module.css';

/** What the case holds as evidence. Looking at a piece is a line of its chain of custody, so none is shown unasked. */
export function EvidenceList({ caseId }: { caseId: string }) {
  const t = useT();
  const query = useEvidence(caseId);
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section className={styles.list} aria-label={t('evidence.title')}>
      <h2>
        {t('evidence.title')} <span className="muted">{query.data?.length ?? ''}</span>
      </h2>
      {query.data?.length === 0 && <p className="muted">{t('evidence.none')}</p>}
      {query.data?.map((piece) => (
        <Piece key={piece.id} piece={piece} />
      ))}
    </section>
  );
}

function Piece({ piece }: { piece: Evidence }) {
  const t = useT();
  const [shown, setShown] = useState(false);
  const [chain, setChain] = useState(false);
  return (
    <article className={styles.piece}>
      <div className={styles.line}>
        <strong>{formatTime(piece.takenAt)}</strong>
        <span className="ellipsis">
          {wordOf(t, 'evidence.kind', piece.kind)} · {piece.callSign ?? ''} {piece.takenBy}
        </span>
        {!shown && (
          <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setShown(true)}>
            {t('evidence.look')}
          </Button>
        )}
        <Button size="small" type="text" icon={<HistoryOutlined aria-hidden />} onClick={() => setChain(!chain)}>
          {t('evidence.custody')}
        </Button>
      </div>
      {piece.doubt && <div className={styles.doubt}>{wordOf(t, 'doubt', piece.doubt)}</div>}
      {shown && (
        <div className={styles.picture}>
          <Picture src={piece.contentUrl} alt={wordOf(t, 'evidence.kind', piece.kind)} />
        </div>
      )}
      <code className={styles.hash}>SHA-256 {piece.sha256}</code>
      {chain && <Chain id={piece.id} />}
    </article>
  );
}

/** Who had it, when; each with the hash taken then. */
function Chain({ id }: { id: string }) {
  const t = useT();
  const query = useCustody(id);
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <ol className={styles.chain}>
      {query.data?.map((entry) => (
        <li key={entry.id} className={entry.action === 'FOUND_BROKEN' ? styles.doubt : undefined}>
          <time>{formatTime(entry.at)}</time>
          <span>{wordOf(t, 'evidence.act', entry.action)}</span>
          <span>{entry.actor}</span>
          <code className={styles.hash} title={entry.sha256}>
            {entry.sha256.slice(0, 12)}…
          </code>
        </li>
      ))}
    </ol>
  );
}
