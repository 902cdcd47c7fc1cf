import { CloudSyncOutlined, InboxOutlined, LockOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { problemText } from '@/lib/problemText';
import styles from './states.module.css';

interface StateProps {
  title: string;
  text?: string;
  icon?: ReactNode;
  action?: ReactNode;
}

/** Empty by nature, not by fault: says what would stand here and what to do. */
export function EmptyState({ title, text, icon = <InboxOutlined />, action }: StateProps) {
  return (
    <div className={styles.state} role="status">
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action}
    </div>
  );
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useT();
  const problem = asProblem(error);
  if (problem.isForbidden) return <ForbiddenState />;
  const text = problemText(problem, t);
  return (
    <div className={`${styles.state} ${styles.error}`} role="alert">
      <span className={styles.icon} aria-hidden>
        <WarningOutlined />
      </span>
      <h2>{text.title}</h2>
      {text.detail && <p>{text.detail}</p>}
      <p>{text.help}</p>
      {text.traceId && <TraceId id={text.traceId} />}
      {onRetry && (
        <div className={styles.actions}>
          <Button type="primary" onClick={onRetry}>
            {t('state.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}

export function TraceId({ id }: { id: string }) {
  const t = useT();
  return (
    <span className={styles.trace}>
      {t('state.trace')}{' '}
      <Typography.Text copyable={{ text: id, tooltips: [t('state.copyTrace'), t('state.copied')] }}>
        {id}
      </Typography.Text>
    </span>
  );
}

export function ForbiddenState({ action }: { action?: ReactNode }) {
  const t = useT();
  return (
    <EmptyState
      title={t('state.forbiddenTitle')}
      text={t('state.forbiddenText')}
      icon={<LockOutlined />}
      action={action}
    />
  );
}

/** Rows of the height that the real ones will have, so that nothing jumps when they arrive. */
export function SkeletonRows({ count = 6, height }: { count?: number; height?: number }) {
  const t = useT();
  return (
    <div role="status" aria-label={t('state.loading')}>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className={styles.row} style={height ? { height } : undefined} />
      ))}
    </div>
  );
}

/** Older data is better than none, as long as it says that it is older. */
export function StaleBar({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const t = useT();
  return (
    <div className={styles.stale} role="status">
      <CloudSyncOutlined aria-hidden />
      <span>{text}</span>
      {onRetry && (
        <Button size="small" type="link" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      )}
    </div>
  );
}
