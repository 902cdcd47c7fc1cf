import { useQuery } from '@tanstack/react-query';
import type { components } from '@/api/generated/alert-service';
import type { View } from '@/api/view';
import { call } from '@/lib/http';

type Schemas = components['schemas'];

/** The watch-list entry that an alert rests on, as far as the desk needs it. */
export type Watched = View<
  Schemas['WatchEntryView'],
  'id' | 'reason' | 'authority' | 'caseNumber' | 'status' | 'validTo' | 'requestedBy'
>;

/** As it stands now; asked for again, because an entry may be withdrawn while its alert is open. */
export function useWatched(alertId: string) {
  return useQuery({
    queryKey: ['watchlist', 'of-alert', alertId],
    queryFn: ({ signal }) => call<Watched>(`/api/v1/alerts/${encodeURIComponent(alertId)}/watch-entry`, { signal }),
    refetchInterval: 60_000,
    retry: false,
  });
}
