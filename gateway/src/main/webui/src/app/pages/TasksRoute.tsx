import TasksPage from '@/features/tasks/components/TasksPage';
import { useSession } from '../session/session';

export default function TasksRoute() {
  return <TasksPage username={useSession().user} />;
}
