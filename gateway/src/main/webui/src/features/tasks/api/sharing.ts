import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Page, Task, Unit } from '@/api/types';
import { call } from '@/lib/http';
import { preference } from '@/lib/preferences';
import { serverNow } from '@/lib/serverTime';

/** Off until the officer switches it on; his choice, kept on this phone. */
export const sharingPreference = preference('tianwang.sharing', ['off', 'on']);

export type SharingState = 'off' | 'waiting' | 'sent' | 'refused' | 'unsent' | 'denied' | 'unavailable' | 'noUnit';

/** What became of positions; one that is known already comes as out of order. */
export interface Taken {
  accepted: number;
  outOfOrder: number;
}

const ON_THE_WAY_MS = 15_000;
const AT_REST_MS = 90_000;

export function useMyUnits(enabled: boolean) {
  return useQuery({
    queryKey: ['units', 'mine'],
    queryFn: async ({ signal }) => (await call<Page<Unit>>('/api/v1/units/mine', { signal })).items,
    enabled,
    staleTime: 300_000,
  });
}

/** Often only while somebody is on the way to a task: a battery has to last a shift. */
export function intervalOf(tasks: readonly Task[]): number {
  return tasks.some(({ status }) => status === 'ACCEPTED' || status === 'EN_ROUTE') ? ON_THE_WAY_MS : AT_REST_MS;
}

/** That the server has answered is not that it believes the position: nobody may think he is seen who is not. */
export function stateOf({ accepted, outOfOrder }: Taken): SharingState {
  return accepted + outOfOrder > 0 ? 'sent' : 'refused';
}

async function tell(units: readonly Unit[], { coords, timestamp }: GeolocationPosition): Promise<Taken> {
  const at = new Date(timestamp).toISOString();
  const positions = units.map(({ id }) => ({
    unitId: id,
    location: { lon: coords.longitude, lat: coords.latitude },
    at,
    ...(coords.speed != null && { speedKmh: coords.speed * 3.6 }),
    ...(coords.heading != null && !Number.isNaN(coords.heading) && { heading: coords.heading }),
  }));
  const body = { positions, sentAt: new Date().toISOString() };
  return call<Taken>('/api/v1/units/positions', { method: 'POST', body });
}

/** Tells where the officer is, as long as the switch is on and the page is open. Only the last place matters: nothing is queued. */
export function useSharing(tasks: readonly Task[]): Sharing {
  const on = sharingPreference.use() === 'on';
  const units = useMyUnits(on).data;
  const [told, setTold] = useState<Sharing>({ state: 'waiting' });
  const interval = intervalOf(tasks);
  useEffect(() => {
    if (!on || !units || units.length === 0) return;
    let stopped = false;
    const look = () =>
      navigator.geolocation?.getCurrentPosition(
        (position) =>
          void tell(units, position).then(
            (taken) => !stopped && setTold({ state: stateOf(taken), at: serverNow() }),
            () => !stopped && setTold((before) => ({ ...before, state: 'unsent' })),
          ),
        ({ code }) => !stopped && setTold({ state: code === 1 ? 'denied' : 'unavailable' }),
        { enableHighAccuracy: interval === ON_THE_WAY_MS, maximumAge: interval / 2, timeout: interval },
      );
    look();
    const timer = setInterval(look, interval);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [on, units, interval]);
  return shown(on, units, told);
}

interface Sharing {
  state: SharingState;
  at?: number;
}

/** Who is in no unit is told so: he would wait for a position that is never sent. */
export function shown(on: boolean, units: readonly unknown[] | undefined, told: Sharing): Sharing {
  if (!on) return { state: 'off' };
  return units?.length === 0 ? { state: 'noUnit' } : told;
}
