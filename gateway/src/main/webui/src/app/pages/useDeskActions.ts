import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Alert, Incident } from '@/api/types';
import {
  DISMISS_REASONS,
  needsComparison,
  useAlertAction,
  type ActOnAlert,
  type AlertAction,
  type DismissReason,
} from '@/features/alerts/api/alertActions';
import { seenAt } from '@/features/alerts/api/alertClip';
import { useSendUnit, type Sending } from '@/features/incidents/api/dispatch';
import { findIncident, putIncident, useRecommendations } from '@/features/incidents/api/incidents';
import { notYetSent, shownFree } from '@/features/incidents/components/Recommendations';
import { alertTitle } from '@/lib/alertTitle';
import { containmentLink, type Fugitive } from '@/lib/containmentLink';
import { useT, type MessageKey } from '@/lib/i18n';
import { hasRole } from '@/lib/roles';
import { useSession } from '../session/session';
import { useHeldDismissal } from './useHeldDismissal';

const NOT_ALLOWED_FROM: Record<AlertAction['kind'], Alert['status'][]> = {
  acknowledge: ['ACKNOWLEDGED', 'CONFIRMED', 'DISMISSED', 'EXPIRED'],
  confirm: ['CONFIRMED', 'DISMISSED', 'EXPIRED'],
  dismiss: ['CONFIRMED', 'DISMISSED', 'EXPIRED'],
};

/** A vehicle with a plate, of an alert that stands for something. */
function mayBeContained({ plate, watch, status }: Alert): boolean {
  return Boolean(plate ?? watch?.plate) && status !== 'DISMISSED' && status !== 'EXPIRED';
}

/** Place and time belong together: of the last sighting where that was elsewhere, else of the first. */
function fugitive(alert: Alert): Fugitive {
  const { latest, location, lastSeenAt } = alert;
  const plate = alert.watch?.plate ?? alert.plate;
  return latest?.location
    ? { plate, location: latest.location, at: lastSeenAt }
    : { plate, location, at: seenAt(alert) };
}

/** What the next unit is told, by button or key; words for one incident are never sent to another. */
function useOrders(incidentId: string | undefined) {
  const [written, setWritten] = useState<{ incidentId?: string; words: string }>({ words: '' });
  return {
    words: written.incidentId === incidentId ? written.words : '',
    set: (words: string) => setWritten({ incidentId, words }),
  };
}

export type DeskActions = ReturnType<typeof useDeskActions>;

/** What hand and keyboard can do at the desk; both go through here, so a key never does what a button would not. */
export function useDeskActions(alert: Alert | undefined, incident: Incident | undefined) {
  const t = useT();
  const { message } = App.useApp();
  const client = useQueryClient();
  const session = useSession();
  const dispatcher = hasRole(session, 'dispatcher');
  const [dismissing, setDismissing] = useState(false);
  const [comparing, setComparing] = useState(false);
  /** The picture beside which the plate is held has come: before that there is nothing to confirm it by. */
  const [pictureShown, setPictureShown] = useState(false);
  /** The alert that is confirmed in order to contain its vehicle. */
  const containing = useRef<string>(undefined);
  const navigate = useNavigate();
  const cancelDismiss = useCallback(() => {
    setDismissing(false);
    setComparing(false);
    containing.current = undefined;
  }, []);
  /** To ask for a reason ends the comparison: a key must never confirm what is not on the screen any more. */
  const askReason = (asking: boolean) => {
    containing.current = undefined;
    setDismissing(asking);
    setComparing(false);
  };
  /** What is in hand when an answer comes, which may be another alert than the one it is about. */
  const inHand = useRef<{ alertId?: string; incidentId?: string }>({});
  useEffect(() => {
    inHand.current = { alertId: alert?.id, incidentId: incident?.id };
  });
  const failed = (action: MessageKey, what: string) =>
    void message.error(`${t('desk.actionFailed', { action: t(action) })}: ${what}`);
  const onAlert = useAlertAction(
    session.user,
    (opened) => {
      putIncident(client, opened);
      if (alert && containing.current === alert.id) void navigate(containmentLink(fugitive(alert), opened.id));
    },
    ({ alert: acted, action }: ActOnAlert) => {
      if (acted.id !== inHand.current.alertId) failed(`desk.${action.kind}`, alertTitle(acted, t));
    },
  );
  const held = useHeldDismissal(session.user, alert?.id);
  const send = useSendUnit(({ incidentId }: Sending) => {
    if (incidentId !== inHand.current.incidentId)
      failed('dispatch.send', findIncident(client, incidentId)?.title ?? incidentId);
  });
  const aboutIncident = send.variables?.incidentId === incident?.id;
  const sending = send.isPending && aboutIncident;
  const orders = useOrders(incident?.id);
  const open = incident !== undefined && incident.status !== 'RESOLVED' && incident.status !== 'CLOSED';
  const recommendations = useRecommendations(incident?.id, open);

  /** A digit is never kept for a list that nobody has seen yet; who pressed it too early is told. */
  const aboutAlert = onAlert.variables?.alert.id === alert?.id;
  const confirming = onAlert.isPending && aboutAlert && onAlert.variables.action.kind === 'confirm';
  const rankingComes = confirming || (alert?.incidentId && !incident) || (open && recommendations.isPending);

  /** That somebody has seen it is told at once, so that its clock stops; the dismissal itself can still be taken back. */
  const dismiss = (dismissed: Alert, reason: DismissReason) => {
    if (dismissed.status === 'OPEN') onAlert.mutate({ alert: dismissed, action: { kind: 'acknowledge' } });
    held.hold(dismissed, reason);
  };
  const act = (action: AlertAction) => {
    if (!alert || NOT_ALLOWED_FROM[action.kind].includes(alert.status)) return;
    // Another alert's answer may still be on its way over a slow line: that is no reason to be deaf to this one.
    if (onAlert.isPending && aboutAlert) return void message.info(t('desk.answerComes'));
    if (action.kind === 'confirm' && comparing && !pictureShown && !action.note) return;
    if (action.kind !== 'confirm') containing.current = undefined;
    setDismissing(false);
    setComparing(false);
    if (action.kind === 'dismiss') dismiss(alert, action.reason);
    else if (action.kind !== 'confirm' || !needsComparison(alert)) onAlert.mutate({ alert, action });
    else if (comparing) onAlert.mutate({ alert, action: { ...action, plateConfirmed: true } });
    else setComparing(true);
  };
  /** Leads on at once where there is an incident already; else the alert is confirmed first, its plate compared. */
  const contain = () => {
    if (!alert) return;
    if (alert.incidentId) return void navigate(containmentLink(fugitive(alert), alert.incidentId));
    containing.current = alert.id;
    act({ kind: 'confirm' });
  };
  const sendUnit = (unitId: string, reserve?: true) => {
    if (!dispatcher || !open || sending) return;
    const ifFree = shownFree(recommendations.data ?? [], unitId) || undefined;
    send.mutate(
      { incidentId: incident.id, unitId, reserve, ifFree, instructions: orders.words },
      { onSuccess: () => orders.set('') },
    );
  };
  /** A digit means a reason while one is asked for, else a unit. */
  const digit = (number: number) => {
    const reason = DISMISS_REASONS[number - 1];
    if (dismissing) {
      if (reason) act({ kind: 'dismiss', reason });
      return;
    }
    if (number > 3 || !dispatcher) return;
    const unit = incident && notYetSent(incident, recommendations.data ?? [])[number - 1];
    if (unit) sendUnit(unit.unitId);
    else if (rankingComes) void message.info(t('desk.rankingComes'));
    else if (open && recommendations.data) void message.info(t('desk.noSuchRank', { number }));
  };

  const aboutThis = aboutAlert ? onAlert.error : null;
  return {
    dispatcher,
    dismissing,
    comparing,
    pictureShown,
    setPictureShown,
    setDismissing: askReason,
    cancelDismiss,
    act,
    waiting: held.waiting,
    undo: held.undo,
    contain: alert && mayBeContained(alert) ? contain : undefined,
    sendUnit,
    orders,
    digit,
    sending: sending ? send.variables.unitId : undefined,
    alertProblem: aboutThis ?? held.problem,
    clearAlertProblem: aboutThis ? onAlert.reset : held.clearProblem,
    sendProblem: aboutIncident ? send.error : null,
    clearSendProblem: send.reset,
    mayDismiss: alert !== undefined && !NOT_ALLOWED_FROM.dismiss.includes(alert.status),
  };
}
