import { SendOutlined } from '@ant-design/icons';
import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Incident, Task, TaskStatus } from '@/api/types';
import { StatusTag } from '@/components/marks';
import { ProblemAlert } from '@/components/ProblemAlert';
import { taskReason } from '@/components/taskReason';
import { useT, wordOf } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { useActivateTask, useCancelTask } from '../api/dispatch';
import styles from './Dispatch.module.css';
import { ReassignTask } from './ReassignTask';

const STEPS: readonly [TaskStatus, keyof Task][] = [
  ['ISSUED', 'issuedAt'],
  ['ACCEPTED', 'acceptedAt'],
  ['EN_ROUTE', 'departedAt'],
  ['ON_SCENE', 'arrivedAt'],
  ['DONE', 'endedAt'],
];
const OVER: TaskStatus[] = ['DONE', 'REFUSED', 'TIMED_OUT', 'CANCELLED'];

/** Every unit's way from order to report, as it happens. */
export function TaskProgress({ incident, mayCancel }: { incident: Incident; mayCancel: boolean }) {
  const t = useT();
  const tasks = incident.tasks ?? [];
  if (tasks.length === 0) return null;
  return (
    <section className={styles.block} aria-label={t('dispatch.tasks')}>
      <h2>{t('dispatch.tasks')}</h2>
      {tasks.map((task) => (
        <TaskCard key={task.id} incident={incident} task={task} mayCancel={mayCancel} />
      ))}
    </section>
  );
}

function TaskCard({ incident, task, mayCancel }: { incident: Incident; task: Task; mayCancel: boolean }) {
  const t = useT();
  const failed = task.status === 'REFUSED' || task.status === 'TIMED_OUT' || task.status === 'CANCELLED';
  return (
    <div className={styles.task} data-task-id={task.id}>
      <div className={styles.head}>
        <strong>{task.callSign ?? task.unitId}</strong>
        <StatusTag group="taskStatus" value={task.status} />
        {mayCancel && !OVER.includes(task.status) && (
          <span>
            {task.status === 'RESERVED' ? <Activate task={task} /> : <ReassignTask incident={incident} task={task} />}
            <CancelTask task={task} />
          </span>
        )}
      </div>
      {task.instructions && <div className="muted">{task.instructions}</div>}
      {task.status === 'RESERVED' && (
        <div className="muted">{t('dispatch.reservedText', { time: formatTime(task.reservedAt) })}</div>
      )}
      {!failed && task.status !== 'RESERVED' && <Steps task={task} />}
      {task.reason && <div>{taskReason(task.reason, t)}</div>}
      {task.outcome && (
        <div>
          {t('dispatch.outcome') + t('common.colon')}
          {wordOf(t, 'outcome', task.outcome)} {task.note && `· ${task.note}`}
        </div>
      )}
    </div>
  );
}

function Steps({ task }: { task: Task }) {
  const t = useT();
  return (
    <ol className={styles.steps}>
      {STEPS.map(([status, stamp]) => {
        const at = task[stamp] as string | null | undefined;
        return (
          <li key={status} className={at ? styles.reached : undefined}>
            {wordOf(t, 'taskStatus', status)}
            {at && <time>{formatTime(at)}</time>}
          </li>
        );
      })}
    </ol>
  );
}

/** A reserve waits where it is until somebody sends it; nothing runs against the clock meanwhile. */
function Activate({ task }: { task: Task }) {
  const t = useT();
  const activate = useActivateTask(task.incidentId);
  return (
    <>
      <Button
        size="small"
        type="primary"
        icon={<SendOutlined aria-hidden />}
        loading={activate.isPending}
        onClick={() => activate.mutate(task)}
      >
        {t('dispatch.activate')}
      </Button>
      {activate.isError && <ProblemAlert error={activate.error} onClose={activate.reset} />}
    </>
  );
}

function CancelTask({ task }: { task: Task }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const cancel = useCancelTask(task.incidentId);
  return (
    <>
      <Popconfirm
        title={t('dispatch.cancelReason')}
        description={<Input autoFocus value={reason} maxLength={200} onChange={(e) => setReason(e.target.value)} />}
        okText={t('dispatch.cancelTask')}
        cancelText={t('common.close')}
        okButtonProps={{ disabled: reason.trim() === '', danger: true }}
        onConfirm={() => cancel.mutate({ task, reason: reason.trim() })}
      >
        <Button size="small" type="text" loading={cancel.isPending}>
          {t('dispatch.cancelTask')}
        </Button>
      </Popconfirm>
      {cancel.isError && <ProblemAlert error={cancel.error} onClose={cancel.reset} />}
    </>
  );
}
