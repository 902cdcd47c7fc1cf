import { ErrorState, SkeletonRows } from '@/components/states';
import { useRound } from '../api/patrol';
import { RoundPlayer } from './RoundPlayer';
import { RoundReport } from './RoundReport';

/** A person's running round is walked full screen by whoever may; everything else is read. */
export default function RoundPage({ roundId, mayWalk }: { roundId: string; mayWalk: boolean }) {
  const query = useRound(roundId);
  if (query.isPending) return <SkeletonRows />;
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { round } = query.data;
  return round.status === 'RUNNING' && round.kind === 'PERSON' && mayWalk ? (
    <RoundPlayer details={query.data} />
  ) : (
    <RoundReport details={query.data} mayWalk={mayWalk} />
  );
}
