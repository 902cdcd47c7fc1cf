import { Alert } from 'antd';
import { Facts } from '@/components/Facts';
import { useT, wordOf } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { formatTime } from '@/lib/time';
import { useWatched } from '../api/watched';

/**
 * Why the vehicle is looked out for, and for whom: whoever stops it must know. And whether it still is: an alert outlives the
 * entry it rests on, and a vehicle that was found and given back must not be stopped for it.
 */
export function WatchedFor({ alertId }: { alertId: string }) {
  const t = useT();
  const { data: entry, error } = useWatched(alertId);
  if (!entry) return error && asProblem(error).status === 404 ? <Over text={t('desk.watchGone')} /> : null;
  const { status, reason, authority, caseNumber, endReason, endedAt, validTo } = entry;
  return (
    <>
      {status !== 'ACTIVE' && (
        <Over
          text={t('desk.watchOver', {
            status: wordOf(t, 'watch.status', status),
            time: formatTime(endedAt ?? validTo),
          })}
          why={endReason}
        />
      )}
      <Facts
        facts={[
          [t('watch.reason'), reason],
          [t('watch.authority'), authority],
          [t('watch.caseNumber'), caseNumber],
          [t('watch.validTo'), formatTime(validTo)],
        ]}
      />
    </>
  );
}

function Over({ text, why }: { text: string; why?: string | null }) {
  return <Alert type="warning" showIcon title={text} description={why ?? undefined} />;
}
