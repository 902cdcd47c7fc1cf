import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Task } from '@/api/types';
import { useT } from '@/lib/i18n';
import { mayRefuse, nextStep, type TaskStep } from '../api/taskFlow';
import { CompleteSheet } from './CompleteSheet';
import { RefuseSheet } from './RefuseSheet';
import styles from './Tasks.module.css';

/** For so long a second tap is meant for the step before: the button has become the next one under the thumb. */
const ONE_TAP_MS = 800;

type Act = (step: TaskStep, body?: Record<string, unknown>) => void;

/** The next step as one big button under the thumb; refusing stands aside, as long as it is possible. */
export function TaskActions({ task, onAct }: { task: Task; onAct: Act }) {
  const t = useT();
  const [sheet, setSheet] = useState<'complete' | 'refuse'>();
  const [resting, setResting] = useState(false);
  useEffect(() => {
    if (!resting) return;
    const over = setTimeout(() => setResting(false), ONE_TAP_MS);
    return () => clearTimeout(over);
  }, [resting]);
  const step = nextStep(task.status);
  if (!step) {
    return (
      <div className={styles.foot}>
        <span className="muted">{t(task.status === 'RESERVED' ? 'task.reserved' : 'task.done')}</span>
      </div>
    );
  }
  const close = () => setSheet(undefined);
  const act: Act = (chosen, body) => {
    setResting(true);
    close();
    onAct(chosen, body);
  };
  const tap = () => {
    if (step === 'complete') setSheet('complete');
    else act(step);
  };
  return (
    <div className={styles.foot}>
      {mayRefuse(task.status) && <Button onClick={() => setSheet('refuse')}>{t('task.refuse')}</Button>}
      <Button type="primary" className={styles.grow} disabled={resting} onClick={tap}>
        {t(`task.${step}`)}
      </Button>
      {sheet === 'complete' && (
        <CompleteSheet taskId={task.id} onClose={close} onSubmit={(body) => act('complete', body)} />
      )}
      {sheet === 'refuse' && <RefuseSheet onClose={close} onRefuse={(reason) => act('refuse', { reason })} />}
    </div>
  );
}
