import { LeftOutlined, RightOutlined, SmileOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Task } from '@/api/types';
import { EmptyState, ErrorState, SkeletonRows } from '@/components/states';
import { useT } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { isOver, REINFORCE, withQueued } from '../api/taskFlow';
import { useMyTasks } from '../api/tasks';
import { usePictures, type Pictures } from '../api/usePictures';
import { useTaskBell } from '../api/useTaskBell';
import { useOnline, useTaskQueue } from '../api/useTaskQueue';
import { OfficerBar } from './OfficerBar';
import { PictureBar } from './PictureBar';
import { QueuedPictures } from './QueuedPictures';
import { QueueNotices } from './QueueNotices';
import { ReportSheet } from './ReportSheet';
import { TaskActions } from './TaskActions';
import { TaskScreen } from './TaskScreen';
import styles from './Tasks.module.css';

const RECENT_MS = 60 * 60_000;

/** The officer's page: works with one thumb, and goes on working where there is no network. */
export default function TasksPage({ username }: { username: string }) {
  const query = useMyTasks();
  const queue = useTaskQueue(username);
  const pictures = usePictures(username);
  const [reporting, setReporting] = useState(false);
  const online = useOnline();
  useTaskBell(query.data);
  const lost = !online || (query.isError && asProblem(query.error).status === 0);
  const tasks = inOrder((query.data ?? []).map((task) => withQueued(task, queue.snapshot.actions)));
  return (
    <div className={styles.page}>
      <OfficerBar tasks={tasks} onReport={() => setReporting(true)} />
      <QueueNotices queue={queue} offline={lost} />
      {query.data && <OtherPictures tasks={tasks} pictures={pictures} />}
      {query.isPending && <SkeletonRows count={3} height={160} />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <TaskCarousel tasks={tasks} pictures={pictures} onAct={queue.act} />}
      {reporting && (
        <ReportSheet
          township={query.data?.find(({ townshipCode }) => townshipCode)?.townshipCode ?? undefined}
          onClose={() => setReporting(false)}
          onSubmit={(body) => {
            setReporting(false);
            queue.report(body);
          }}
        />
      )}
    </div>
  );
}

/** Of tasks that have left the page: evidence that was not taken in must not be out of sight. */
function OtherPictures({ tasks, pictures }: { tasks: readonly Task[]; pictures: Pictures }) {
  const t = useT();
  const shown = new Set(tasks.map(({ id }) => id));
  const isOther = ({ taskId }: { taskId: string }) => !shown.has(taskId);
  if (!pictures.snapshot.pictures.some(isOther)) return null;
  return (
    <div className={styles.others}>
      <QueuedPictures pictures={pictures} of={isOther} title={t('task.pictureOther')} />
    </div>
  );
}

interface TaskCarouselProps {
  tasks: Task[];
  pictures: Pictures;
  onAct: ReturnType<typeof useTaskQueue>['act'];
}

function TaskCarousel({ tasks, pictures, onAct }: TaskCarouselProps) {
  const t = useT();
  const [chosenId, setChosenId] = useState<string>();
  const index = Math.max(
    0,
    tasks.findIndex(({ id }) => id === chosenId),
  );
  const task = tasks[index];
  if (!task) return <EmptyState title={t('task.emptyTitle')} text={t('task.emptyText')} icon={<SmileOutlined />} />;
  const go = (to: number) => setChosenId(tasks[to]?.id);
  return (
    <>
      {tasks.length > 1 && (
        <nav className={styles.pager}>
          <Button
            type="text"
            className={styles.big}
            aria-label={t('task.previous')}
            icon={<LeftOutlined />}
            disabled={index === 0}
            onClick={() => go(index - 1)}
          />
          {t('task.position', { index: index + 1, total: tasks.length })}
          <Button
            type="text"
            className={styles.big}
            aria-label={t('task.next')}
            icon={<RightOutlined />}
            disabled={index === tasks.length - 1}
            onClick={() => go(index + 1)}
          />
        </nav>
      )}
      <TaskScreen key={task.id} task={task}>
        <PictureBar task={task} pictures={pictures} onReinforce={() => onAct(task, REINFORCE)} />
      </TaskScreen>
      <TaskActions
        key={`actions-${task.id}`}
        task={task}
        onAct={(step, body) => {
          setChosenId(task.id);
          onAct(task, step, body);
        }}
      />
    </>
  );
}

/** Open ones by time of order, the oldest first; behind them what was finished within the last hour. */
function inOrder(tasks: Task[]): Task[] {
  const recent = (task: Task) => Date.now() - Date.parse(task.endedAt ?? task.issuedAt) < RECENT_MS;
  const open = tasks.filter(({ status }) => !isOver(status));
  const over = tasks.filter((task) => isOver(task.status) && recent(task));
  return [
    ...open.sort((a, b) => a.issuedAt.localeCompare(b.issuedAt)),
    ...over.sort((a, b) => b.issuedAt.localeCompare(a.issuedAt)),
  ];
}
