import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Alert } from '@/api/types';
import { useAlertAction, type ActOnAlert, type DismissReason } from '@/features/alerts/api/alertActions';
import { findAlert } from '@/features/alerts/api/alerts';
import { dismissals, UNDO_MS } from '@/features/alerts/api/dismissals';
import { alertTitle } from '@/lib/alertTitle';
import { useGrace } from '@/lib/grace';
import { useT } from '@/lib/i18n';

/** A dismissal that can be taken back for five seconds. It is sent by itself, whatever is being done at the desk by then. */
export function useHeldDismissal(username: string, inHand: string | undefined) {
  const t = useT();
  const { message } = App.useApp();
  const client = useQueryClient();
  // Refused when another alert is in hand already, nobody would see it there.
  const refused = ({ alert }: ActOnAlert) => {
    if (alert.id === inHand) return;
    void message.error(`${t('desk.actionFailed', { action: t('desk.dismiss') })}: ${alertTitle(alert, t)}`);
  };
  const late = useAlertAction(username, () => undefined, refused);
  const waiting = useGrace(dismissals);

  /**
   * With the version that its own acknowledgement has made. While that one is still on its way there is none to name, and
   * the service tells by the state: what somebody has decided otherwise is not dismissed.
   */
  const sent = (dismissed: Alert): Alert => {
    if (dismissed.status !== 'OPEN') return dismissed;
    const now = findAlert(client, dismissed.id);
    if (!now || now.version === dismissed.version) return { ...dismissed, version: undefined };
    // A look-alike that has been read exactly since is not what was dismissed: the old version has it refused.
    const same = now.watch?.exact === dismissed.watch?.exact;
    return same && now.status === 'ACKNOWLEDGED' && now.acknowledgedBy === username ? now : dismissed;
  };
  const hold = (alert: Alert, reason: DismissReason) =>
    dismissals.hold({ alert, reason }, UNDO_MS, () =>
      late.mutate({ alert: sent(alert), action: { kind: 'dismiss', reason } }),
    );
  const undo = () => {
    if (dismissals.undo()) void message.success(t('desk.undone'));
  };
  return {
    waiting,
    hold,
    undo,
    problem: late.variables?.alert.id === inHand ? late.error : null,
    clearProblem: late.reset,
  };
}
