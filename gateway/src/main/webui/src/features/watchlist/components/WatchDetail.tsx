import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { SidePanel } from '@/components/Dialog';
import { Facts } from '@/components/Facts';
import { SeverityMark } from '@/components/marks';
import { PlateText } from '@/components/PlateText';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState, SkeletonRows } from '@/components/states';
import { Township } from '@/components/Township';
import { useT } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { useWatchEntry, useWatchStep, type WatchEntry, type WatchStep } from '../api/watchlist';
import { RenewForm } from './RenewForm';
import { WatchHistory } from './WatchHistory';
import type { WatchViewer } from './WatchListPage';
import { Expiry, ReviewDate, WatchStatusTag } from './WatchMarks';
import styles from './Watchlist.module.css';
import { WithdrawForm } from './WithdrawForm';

interface WatchDetailProps {
  id: string;
  viewer: WatchViewer;
  onClose: () => void;
}

/** One entry: what is asked of whom and why, what can be done, and what was done; its history cannot be edited. */
export function WatchDetail({ id, viewer, onClose }: WatchDetailProps) {
  const t = useT();
  const query = useWatchEntry(id);
  const entry = query.data;
  return (
    <SidePanel open size={480} title={t('watch.detail')} onClose={onClose}>
      {query.isPending && <SkeletonRows count={4} />}
      {query.isError && !entry && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {entry && (
        <div className={styles.detail}>
          <div className={styles.head}>
            <PlateText plate={entry.plate} large />
            <SeverityMark severity={entry.severity} />
            <WatchStatusTag entry={entry} />
          </div>
          <p className={styles.reason}>{entry.reason}</p>
          <Facts
            facts={[
              [t('watch.authority'), entry.authority],
              [t('watch.caseNumber'), entry.caseNumber],
              [t('watch.area'), entry.townshipCode ? <Township code={entry.townshipCode} /> : t('watch.county')],
              [t('watch.validFrom'), formatTime(entry.validFrom)],
              [t('watch.validTo'), <Expiry key="to" entry={entry} />],
              [t('watch.reviewAt'), <ReviewDate key="review" entry={entry} />],
              [t('watch.withdrawReason'), entry.endReason ?? undefined],
              [t('watch.renewals'), entry.renewals > 0 ? String(entry.renewals) : undefined],
            ]}
          />
          <Steps entry={entry} viewer={viewer} />
          <WatchHistory entry={entry} />
        </div>
      )}
    </SidePanel>
  );
}

function Steps({ entry, viewer }: { entry: WatchEntry; viewer: WatchViewer }) {
  const t = useT();
  const { message } = App.useApp();
  const step = useWatchStep();
  const [renewing, setRenewing] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const take = (kind: WatchStep) =>
    step.mutate({ entry, step: kind }, { onSuccess: () => void message.success(t(`watch.done.${kind}`)) });
  const waits = entry.status === 'REQUESTED' || Boolean(entry.renewal);
  const own = (entry.renewal?.requestedBy ?? entry.requestedBy) === viewer.user;
  const open = entry.status === 'REQUESTED' || entry.status === 'ACTIVE';
  return (
    <>
      {entry.renewal && (
        <div className={styles.renewal}>
          <strong>{t('watch.renewalTo', { time: formatTime(entry.renewal.validTo) })}</strong>
          <span>{entry.renewal.reason}</span>
          <span className="muted">
            {entry.renewal.requestedBy} · {formatTime(entry.renewal.requestedAt)}
          </span>
        </div>
      )}
      {waits && (own || !viewer.mayDecide) && (
        <span className="muted">{t(own && viewer.mayDecide ? 'watch.another' : 'watch.waitsForSupervisor')}</span>
      )}
      <div className={styles.actions}>
        {waits && viewer.mayDecide && !own && (
          <>
            <Button type="primary" loading={isStep(step, 'approve')} onClick={() => take('approve')}>
              {t(entry.renewal ? 'watch.approveRenewal' : 'watch.approve')}
            </Button>
            <Popconfirm title={t('watch.sureReject')} onConfirm={() => take('reject')}>
              <Button danger loading={isStep(step, 'reject')}>
                {t(entry.renewal ? 'watch.rejectRenewal' : 'watch.reject')}
              </Button>
            </Popconfirm>
          </>
        )}
        {entry.status === 'ACTIVE' && viewer.mayRequest && !entry.renewal && (
          <Button onClick={() => setRenewing(true)}>{t('watch.renew')}</Button>
        )}
        {open && (
          <Button danger type="text" onClick={() => setWithdrawing(true)}>
            {t('watch.withdraw')}
          </Button>
        )}
      </div>
      {step.isError && <ProblemAlert error={step.error} onClose={step.reset} />}
      {withdrawing && (
        <WithdrawForm
          entry={entry}
          onClose={(done) => {
            setWithdrawing(false);
            if (done) void message.success(t('watch.done.withdraw'));
          }}
        />
      )}
      {renewing && <RenewForm entry={entry} onClose={() => setRenewing(false)} />}
    </>
  );
}

function isStep(step: ReturnType<typeof useWatchStep>, kind: WatchStep): boolean {
  return step.isPending && step.variables.step === kind;
}
