import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { Task } from '@/api/types';
import { listAll } from '@/lib/http';
import { orRemembered } from '@/lib/offlineStore';

const KEY = ['tasks', 'mine'] as const;

export function useMyTasks() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => orRemembered('tasks', () => listAll<Task>('/api/v1/tasks?mine=true', 100, signal)),
    networkMode: 'always',
    refetchInterval: 20_000,
  });
}

export function applyMyTasks(client: QueryClient, username: string, tasks: readonly Task[]): void {
  if (tasks.length === 0) return;
  client.setQueryData<Task[]>(KEY, (list) => list && mergeTasks(list, username, tasks));
}

export function mergeTasks(list: readonly Task[], username: string, changes: readonly Task[]): Task[] {
  const byId = new Map(list.map((task) => [task.id, task]));
  for (const change of changes) {
    const known = byId.get(change.id);
    const mine = known !== undefined || change.crew?.includes(username);
    if (mine && (!known || (change.version ?? Infinity) >= (known.version ?? 0))) byId.set(change.id, change);
  }
  return [...byId.values()];
}
