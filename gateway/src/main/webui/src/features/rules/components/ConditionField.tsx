import { CheckCircleOutlined, CloseCircleOutlined, LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useT } from '@/lib/i18n';
import { useConditionCheck } from '../api/rules';
import { CONDITION_WORDS, errorText, faultOf } from '../api/conditionText';
import type { ConditionError } from '../api/ruleTypes';
import styles from './Condition.module.css';

const PAUSE = 350;

interface ConditionFieldProps {
  id?: string;
  value?: string;
  onChange?: (text: string) => void;
}

/** The extra condition: checked while it is written, the fault underlined where it is. */
export function ConditionField({ id, value = '', onChange }: ConditionFieldProps) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const settled = useSettled(value);
  const check = useConditionCheck(settled);
  const current = settled === value && value.trim() !== '';
  const errors = current && check.data ? check.data.errors : [];

  const insert = (word: string) => {
    const [start, end] = [area.current?.selectionStart ?? value.length, area.current?.selectionEnd ?? value.length];
    onChange?.(value.slice(0, start) + word + value.slice(end));
    requestAnimationFrame(() => place(start + word.length, start + word.length));
  };
  const place = (start: number, end: number) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };

  return (
    <div>
      <div className={styles.editor}>
        <pre aria-hidden className={styles.marks}>
          <Marked text={value} error={errors[0]} />
        </pre>
        <textarea
          id={id}
          ref={area}
          className={styles.text}
          value={value}
          rows={Math.max(3, value.split('\n').length)}
          maxLength={2_000}
          aria-label={t('rules.condition')}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={errors.length > 0}
          aria-describedby="condition-verdict"
          onChange={(event) => onChange?.(event.target.value)}
        />
      </div>
      <div id="condition-verdict" role="status" className={styles.verdict}>
        {value.trim() === '' && <span className="muted">{t('rules.conditionHelp')}</span>}
        {value.trim() !== '' && (!current || check.isFetching) && (
          <span className="muted">
            <LoadingOutlined /> {t('rules.conditionChecking')}
          </span>
        )}
        {current && check.isError && (
          <span className={styles.warn}>
            <WarningOutlined /> {t('rules.conditionUnchecked')}
          </span>
        )}
        {current && check.data?.valid && (
          <span className={styles.fine}>
            <CheckCircleOutlined /> {t('rules.conditionFine')}
          </span>
        )}
        {errors.map((error) => (
          <button
            key={`${error.line}:${error.column}:${error.code}`}
            type="button"
            className={styles.fault}
            onClick={() => place(...faultOf(value, error))}
          >
            <CloseCircleOutlined /> {t('rules.at', { line: error.line, column: error.column })} · {errorText(error, t)}
          </button>
        ))}
      </div>
      <div className={styles.words}>
        {CONDITION_WORDS.map((word) => (
          <Tooltip key={word} title={t(`rules.word.${word}`)}>
            <button type="button" onClick={() => insert(word)}>
              {word}
            </button>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}

/** The same text below the one being written, with the fault underlined. */
function Marked({ text, error }: { text: string; error?: ConditionError }) {
  const shown = useDeferredValue(text);
  if (!error || shown !== text) return <>{text}</>;
  const [start, end] = faultOf(text, error);
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end) || ' '}</mark>
      {text.slice(end)}
    </>
  );
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
