import { Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { Dialog } from '@/components/Dialog';
import { useT } from '@/lib/i18n';
import styles from './Palette.module.css';
import { usePaletteEntries, type PaletteEntry } from './usePaletteEntries';

/** Ctrl-K: anywhere in a few letters. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = usePaletteEntries(text);
  const current = Math.min(chosen, Math.max(0, entries.length - 1));
  const go = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    void navigate(entry.path, { state: entry.state });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setChosen((current + move + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') go(entries[current]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open footer={null} closable={false} onCancel={onClose} style={{ top: 80 }} title={t('top.search')}>
      <Input
        autoFocus
        size="large"
        value={text}
        placeholder={t('palette.placeholder')}
        role="combobox"
        aria-label={t('top.search')}
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={entries[current] && `palette-${entries[current].key}`}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-list" className={styles.list} role="listbox" aria-label={t('top.search')}>
        {entries.map((entry, index) => (
          <li
            key={entry.key}
            id={`palette-${entry.key}`}
            role="option"
            aria-selected={index === current}
            className={styles.item}
            onClick={() => go(entry)}
            onPointerMove={() => setChosen(index)}
          >
            <span className="ellipsis">{entry.text}</span>
            <span className={styles.kind}>{[entry.hint, t(entry.kind)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {entries.length === 0 && (
        <p className="muted" role="status">
          {t('palette.none')}
        </p>
      )}
    </Dialog>
  );
}
