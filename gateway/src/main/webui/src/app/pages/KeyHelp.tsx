import { useEffect } from 'react';
import { Dialog } from '@/components/Dialog';
import { useT, type MessageKey } from '@/lib/i18n';

const KEYS: readonly [keys: string[], meaning: MessageKey][] = [
  [['J', 'K'], 'desk.keyNext'],
  [['N'], 'desk.keyUrgent'],
  [['A'], 'desk.keyAck'],
  [['C'], 'desk.keyConfirm'],
  [['D', '1–5'], 'desk.keyDismiss'],
  [['U', 'Ctrl Z'], 'desk.keyUndo'],
  [['1', '2', '3'], 'desk.keySend'],
  [['W'], 'desk.keyContain'],
  [['L'], 'desk.keyLive'],
  [['P'], 'desk.keyClip'],
  [['M'], 'desk.keyMap'],
  [['/'], 'desk.keySearch'],
  [['Ctrl K'], 'desk.keyPalette'],
  [['?'], 'desk.keyHelp'],
];

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useT();
  useEffect(() => {
    // The desk's own keys rest while a dialog is open; the key that opened this one closes it as well.
    const onKeyDown = (event: KeyboardEvent) => event.key === '?' && onClose();
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  return (
    <Dialog open footer={null} title={t('desk.help')} onCancel={onClose} width={440}>
      <dl style={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '8px 24px', margin: 0 }}>
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning} style={{ display: 'contents' }}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd style={{ margin: 0 }}>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
