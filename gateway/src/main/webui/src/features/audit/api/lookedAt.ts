import type { Translate } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import type { Look, LookFilter } from './audit';

const CAMERA = /^([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?:\/(.+))?$/;

const LISTS: Record<string, 'audit.view.reviews' | 'audit.view.decided'> = {
  open: 'audit.view.reviews',
  decided: 'audit.view.decided',
};

/** What was looked at, for people: `id` stands beside the name that was put in its place. */
export interface LookedAt {
  text: string;
  id?: string;
}

/** A unit's or a rule's name, which the service wrote in front of what was done to it. */
const named = ({ objectType, purpose }: Look) =>
  objectType === 'unit' || objectType === 'rule' ? /^(.+?) — /.exec(purpose ?? '')?.[1] : undefined;

/**
 * A camera by its name, and of a recording which part; incidents, cases, units and rules by theirs. What nobody knows any
 * more, and everything else, stays as it was written down.
 */
export function lookedAt(look: Look, cameras: ReadonlyMap<string, string>, t: Translate): LookedAt {
  const { objectType, objectId } = look;
  const known = look.names?.[objectId] ?? named(look);
  if (known) return { text: known, id: objectId };
  const list = objectType === 'audit-trail' ? LISTS[objectId] : undefined;
  if (list) return { text: t(list) };
  const [, camera, part] = (objectType.startsWith('camera') && CAMERA.exec(objectId)) || [];
  const name = camera && cameras.get(camera);
  if (!name) return { text: objectId };
  const [from, to] = (part ?? '').split('/');
  const span = objectType === 'camera-recording' && from && to;
  return {
    text: span ? t('audit.recordingOf', { name, from: formatTime(from), to: formatTime(to) }) : name,
    id: camera,
  };
}

/** People know a camera by its name, the trail by its id; a name that several bear is no id and finds nothing. */
export function withCameraId(filter: LookFilter, cameras: ReadonlyMap<string, string>): LookFilter {
  const ids = [...cameras].filter(([, name]) => name === filter.objectId).map(([id]) => id);
  return ids.length === 1 ? { ...filter, objectId: ids[0] } : filter;
}
