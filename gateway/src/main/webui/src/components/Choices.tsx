import { Button } from 'antd';
import { useRef, type KeyboardEvent } from 'react';

interface ChoicesProps<T extends string> {
  label: string;
  values: readonly T[];
  words: (value: T) => string;
  value?: T;
  onChange: (value: T) => void;
  /** How they stand: in columns, in a line. */
  className?: string;
  /** How large each is. */
  button?: string;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A few answers as large buttons, one of them chosen. For the keyboard it is one stop, within which the arrows choose. */
export function Choices<T extends string>({ label, values, words, value, onChange, ...look }: ChoicesProps<T>) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = value === undefined ? -1 : values.indexOf(value);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const from = chosen < 0 && step < 0 ? 0 : chosen;
    const next = (from + step + values.length) % values.length;
    onChange(values[next]!);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus();
  };
  return (
    <div ref={group} role="radiogroup" aria-label={label} className={look.className} onKeyDown={onKeyDown}>
      {values.map((each, index) => (
        <Button
          key={each}
          role="radio"
          className={look.button}
          aria-checked={index === chosen}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          type={index === chosen ? 'primary' : 'default'}
          title={words(each)}
          onClick={() => onChange(each)}
        >
          {words(each)}
        </Button>
      ))}
    </div>
  );
}
