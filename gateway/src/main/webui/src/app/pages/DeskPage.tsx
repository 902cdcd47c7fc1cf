import { QuestionCircleOutlined, SelectOutlined } from '@ant-design/icons';
import { Button, Tooltip, type InputRef } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { StageBar } from '@/components/StageBar';
import { AlertEvidence, type Moving } from '@/features/alerts/components/AlertEvidence';
import { UndoBar } from '@/features/alerts/components/UndoBar';
import { AlertQueue } from '@/features/alerts/components/AlertQueue';
import { useIncident } from '@/features/incidents/api/incidents';
import { useT } from '@/lib/i18n';
import { ActionColumn } from './ActionColumn';
import styles from './DeskPage.module.css';
import { KeyHelp } from './KeyHelp';
import { SnoozedRules } from './SnoozedRules';
import { useDeskActions } from './useDeskActions';
import { useDeskKeys } from './useDeskKeys';
import { useDeskQueue } from './useDeskQueue';

/** The page that matters most: what happened | what it looks like | what to do, with the clocks above. */
export default function DeskPage() {
  const t = useT();
  const desk = useDeskQueue();
  const alert = desk.alert.data;
  const incident = useIncident(alert?.incidentId).data;
  const [help, setHelp] = useState(false);
  const [largeMap, setLargeMap] = useState(false);
  const [moving, setMoving] = useState<{ of: string; what: Moving }>();
  const search = useRef<InputRef>(null);
  const actions = useDeskActions(alert, incident);
  const toggle = (what: Moving) =>
    setMoving((now) => (!alert || (now?.of === alert.id && now.what === what) ? undefined : { of: alert.id, what }));
  useDeskKeys({
    step: desk.step,
    toUrgent: desk.toUrgent,
    actions,
    toggle,
    toggleMap: () => setLargeMap((large) => !large),
    toggleHelp: () => setHelp((open) => !open),
    focusSearch: () => search.current?.focus(),
  });
  const closeHelp = useCallback(() => setHelp(false), []);
  const { cancelDismiss } = actions;
  useEffect(() => cancelDismiss(), [desk.alertId, cancelDismiss]);

  return (
    <div className={`${styles.desk} ${largeMap ? styles.mapLarge : ''}`}>
      <div className={styles.clocks}>
        <StageBar alert={alert} incident={incident} />
        <SnoozedRules />
        <Tooltip title={`${t('desk.help')} (?)`}>
          <Button
            type="text"
            aria-label={t('desk.help')}
            icon={<QuestionCircleOutlined />}
            onClick={() => setHelp(true)}
          />
        </Tooltip>
      </div>
      <div className={styles.columns}>
        <AlertQueue
          queue={desk.queue}
          loaded={desk.list.data?.length ?? 0}
          capped={desk.capped}
          pending={desk.list.isPending}
          error={desk.list.error}
          filter={desk.filter}
          selectedId={desk.alertId}
          ruleName={desk.ruleName}
          purpose={desk.purpose}
          onPurpose={desk.setPurpose}
          searchRef={search}
          onFilter={desk.setFilter}
          onEveryRule={desk.everyRule}
          onSelect={desk.select}
          onRetry={() => void desk.list.refetch()}
        />
        {alert ? (
          <AlertEvidence
            alert={alert}
            moving={moving?.of === alert.id ? moving.what : undefined}
            dismissing={actions.dismissing}
            comparing={actions.comparing}
            pictureShown={actions.pictureShown}
            onPictureShown={actions.setPictureShown}
            onCancel={actions.cancelDismiss}
            problem={actions.alertProblem}
            onAction={actions.act}
            onDismissing={actions.setDismissing}
            onSelect={desk.select}
            onMoving={(what) => setMoving(what && { of: alert.id, what })}
            onProblemRead={actions.clearAlertProblem}
            onContain={actions.contain}
          />
        ) : (
          <NothingInHand desk={desk} />
        )}
        <ActionColumn alert={alert} incident={incident} actions={actions} />
      </div>
      <UndoBar waiting={actions.waiting} onUndo={actions.undo} />
      {help && <KeyHelp onClose={closeHelp} />}
    </div>
  );
}

function NothingInHand({ desk }: { desk: ReturnType<typeof useDeskQueue> }) {
  const t = useT();
  if (desk.alertId && desk.alert.isError) {
    return <ErrorState error={desk.alert.error} onRetry={() => void desk.alert.refetch()} />;
  }
  if (desk.alertId || desk.list.isPending) return <SkeletonRows count={3} height={120} />;
  return <EmptyState title={t('desk.selectTitle')} text={t('desk.selectText')} icon={<SelectOutlined />} />;
}
