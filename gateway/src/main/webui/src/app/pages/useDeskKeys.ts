import type { Moving } from '@/features/alerts/components/AlertEvidence';
import { useHotkeys, type Hotkeys } from '@/lib/hotkeys';
import type { DeskActions } from './useDeskActions';

interface DeskKeys {
  step: (delta: 1 | -1) => void;
  toUrgent: () => void;
  actions: DeskActions;
  toggleMap: () => void;
  toggle: (what: Moving) => void;
  toggleHelp: () => void;
  focusSearch: () => void;
}

export function useDeskKeys(desk: DeskKeys): void {
  const { step, toUrgent, actions, toggleMap, toggle, toggleHelp, focusSearch } = desk;
  const digits = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [String(n), () => actions.digit(n)]));
  const keys: Hotkeys = {
    ...digits,
    j: () => step(1),
    k: () => step(-1),
    n: toUrgent,
    a: () => actions.act({ kind: 'acknowledge' }),
    c: () => actions.act({ kind: 'confirm' }),
    d: () => actions.mayDismiss && actions.setDismissing(true),
    u: actions.undo,
    'Ctrl+z': actions.undo,
    Escape: actions.cancelDismiss,
    w: () => actions.contain?.(),
    l: () => toggle('live'),
    p: () => toggle('clip'),
    m: toggleMap,
    '/': focusSearch,
    '?': toggleHelp,
  };
  useHotkeys(keys, true, ['j', 'k']);
}
