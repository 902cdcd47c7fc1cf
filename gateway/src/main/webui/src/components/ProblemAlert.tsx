import { Alert } from 'antd';
import { useT } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { problemText } from '@/lib/problemText';
import { TraceId } from './states';

/** A refused action, beside the control that caused it: what happened, what to do, the number to quote. */
export function ProblemAlert({ error, onClose }: { error: unknown; onClose?: () => void }) {
  const t = useT();
  const text = problemText(asProblem(error), t);
  return (
    <Alert
      type="error"
      showIcon
      closable={onClose ? { onClose, 'aria-label': t('common.close') } : false}
      title={text.title}
      description={
        <>
          {text.detail && <div>{text.detail}</div>}
          {text.fields.map((field) => (
            <div key={field}>{field}</div>
          ))}
          <div>{text.help}</div>
          {text.traceId && <TraceId id={text.traceId} />}
        </>
      }
    />
  );
}
