import { useCallback, useEffect, useRef, useState } from 'react';
import type { Alert } from '@/api/types';
import { useAlertQueue } from '@/features/alerts/api/alerts';
import type { Breach } from '@/features/breaches/api/breaches';
import { alertTitle } from '@/lib/alertTitle';
import { useT } from '@/lib/i18n';
import { soundPreference } from '@/lib/preferences';
import { judgeSound, playCritical, unlockSound } from '@/lib/sound';

/** Long enough for a first touch; a screen that nobody has touched by then will stay mute. */
const TOUCHED_BY_MS = 15_000;

/** An alert that must be heard. */
export function isCalling({ severity, status }: Pick<Alert, 'severity' | 'status'>): boolean {
  return severity === 'CRITICAL' && status === 'OPEN';
}

/**
 * The sound of critical alerts and overdue stages, and the words for those who cannot see them. An alert rings once, an
 * overdue stage at each of its steps; several at once are one sound. What the line has lost rings when the list has it.
 */
export function useBell(desk: boolean) {
  const t = useT();
  const words = useRef(t);
  const rung = useRef(new Set<string>());
  const opened = useRef(false);
  const [said, setSaid] = useState('');
  const queue = useAlertQueue('active', desk).data;

  useEffect(() => {
    words.current = t;
  }, [t]);

  const ring = useCallback((alerts: readonly Alert[], breaches: readonly Breach[]) => {
    const fresh = <T extends { id: string }>(items: readonly T[]) => items.filter(({ id }) => !rung.current.has(id));
    const [calling, late] = [fresh(alerts), fresh(breaches)];
    for (const { id } of [...calling, ...late]) rung.current.add(id);
    if (calling.length + late.length > 0 && soundPreference.get() === 'on') playCritical();
    const first = calling[0];
    if (!first) return;
    const say = words.current;
    setSaid(
      calling.length > 1
        ? say('desk.newCriticals', { count: calling.length })
        : say('desk.newCritical', { title: alertTitle(first, say), camera: first.cameraName ?? first.cameraId }),
    );
  }, []);

  useEffect(() => {
    if (!queue) return;
    const calling = queue.filter(isCalling);
    // Those that stood there when the page was opened are seen at once.
    if (opened.current) ring(calling, []);
    else for (const { id } of calling) rung.current.add(id);
    opened.current = true;
  }, [queue, ring]);

  useEffect(() => {
    const timer = setTimeout(judgeSound, TOUCHED_BY_MS);
    window.addEventListener('pointerdown', unlockSound);
    window.addEventListener('keydown', unlockSound);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', unlockSound);
      window.removeEventListener('keydown', unlockSound);
    };
  }, []);

  return { ring, said };
}
