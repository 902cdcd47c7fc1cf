import type { Alert } from '@/api/types';
import { useAlertQueue } from '@/features/alerts/api/alerts';
import { byUrgency } from '@/features/alerts/api/queueOrder';
import { useCameras } from '@/features/cameras/api/cameras';
import { cameraOf, placeOf } from '@/lib/alertPlace';
import { alertTitle } from '@/lib/alertTitle';
import { useUnits } from '@/features/incidents/api/incidents';
import { useT, wordOf, type MessageKey } from '@/lib/i18n';
import { isWholePlate, normalPlate } from '@/lib/plates';
import { hasRole, maySeeUnits, mayOpen, PAGE_PATHS, pagesOf } from '@/lib/roles';
import { useSession } from '../session/session';
import { PAGE_TITLES } from './Rail';

export interface PaletteEntry {
  key: string;
  kind: MessageKey;
  text: string;
  hint?: string;
  /** Found by, and not shown: the page's name in the address. */
  also?: string;
  path: string;
  /** Handed on beside the address: no plate stands in one. */
  state?: unknown;
}

const SHOWN = 12;

/**
 * A whole plate leads to its track, where its purpose is asked for. Else pages first, then open alerts, units and cameras; a
 * text finds by any part of name, code or rule.
 */
export function usePaletteEntries(text: string): PaletteEntry[] {
  const t = useT();
  const session = useSession();
  const alerts = useAlertQueue('active', mayOpen(session, 'desk')).data ?? [];
  const units = useUnits(maySeeUnits(session)).data ?? [];
  const cameras = useCameras(mayOpen(session, 'cameras')).data ?? [];
  const needle = text.trim().toLowerCase();
  const plate = isWholePlate(text) && hasRole(session, 'investigator') ? normalPlate(text) : undefined;
  if (plate) return [{ key: plate, kind: 'palette.track', text: plate, path: PAGE_PATHS.tracks, state: { plate } }];
  const entries: PaletteEntry[] = [
    ...pagesOf(session).map((page) => ({
      key: page,
      kind: 'palette.page' as const,
      text: t(PAGE_TITLES[page]),
      also: page,
      path: PAGE_PATHS[page],
    })),
    ...alerts
      .filter(isOpen)
      .sort(byUrgency)
      .map((alert) => ({
        key: alert.id,
        kind: 'palette.alert' as const,
        text: `${alertTitle(alert, t)} · ${cameraOf(placeOf(alert))}`,
        hint: wordOf(t, 'severity', alert.severity),
        path: `/desk/${alert.id}`,
      })),
    ...units.map((unit) => ({
      key: unit.id,
      kind: 'palette.unit' as const,
      text: unit.callSign,
      hint: wordOf(t, 'unitStatus', unit.status),
      path: `${PAGE_PATHS.units}?unit=${encodeURIComponent(unit.id)}`,
    })),
    ...cameras.map((camera) => ({
      key: camera.id,
      kind: 'palette.camera' as const,
      text: camera.name,
      hint: camera.code ?? undefined,
      path: `/cameras/${encodeURIComponent(camera.id)}`,
    })),
  ];
  return entries
    .filter(({ text: shown, hint = '', also = '' }) => `${shown} ${hint} ${also}`.toLowerCase().includes(needle))
    .slice(0, SHOWN);
}

function isOpen({ status }: Alert): boolean {
  return status === 'OPEN' || status === 'ACKNOWLEDGED';
}
