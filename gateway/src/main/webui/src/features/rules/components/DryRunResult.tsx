import { Alert } from 'antd';
import { useT, wordOf } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { Township } from '@/components/Township';
import { useRuleCameras } from '../api/rules';
import type { DryRun } from '../api/ruleTypes';
import styles from './Rules.module.css';

/** From here on somebody should think twice before switching on. */
const FLOOD = 60;
const SHOWN = 6;

/** What a rule would have made of the last hour. */
export function DryRunResult({ run }: { run: DryRun }) {
  const t = useT();
  const { alerts, matched, detections } = run;
  return (
    <section className={styles.trial} role="status">
      <p className={styles.verdict}>
        <strong>{t('rules.wouldRaise', { count: alerts })}</strong>
        <span className="muted">{t('rules.ofDetections', { matched, detections })}</span>
      </p>
      {matched === 0 && <Alert type="info" showIcon title={t('rules.wouldNone')} />}
      {alerts >= FLOOD && <Alert type="warning" showIcon title={t('rules.wouldFlood', { count: alerts })} />}
      {!run.complete && <Alert type="warning" showIcon title={t('rules.incomplete')} />}
      {run.conditionFailures > 0 && (
        <Alert type="warning" showIcon title={t('rules.conditionFailures', { count: run.conditionFailures })} />
      )}
      {run.examples.length > 0 && (
        <>
          <h3>{t('rules.examples')}</h3>
          <ul className={styles.examples}>
            {run.examples.slice(0, SHOWN).map((example) => (
              <li key={`${example.cameraId}-${example.zone ?? example.line}-${example.firstSeenAt}`}>
                <time>{formatTime(example.firstSeenAt)}</time>
                <span className="ellipsis">
                  {wordOf(t, 'object', example.objectClass)} · {example.cameraName ?? example.cameraId}
                  {(example.zone ?? example.line) ? ` · ${example.zone ?? example.line}` : ''}
                </span>
                <Township code={example.townshipCode} />
                <span className="muted">{t('desk.times', { count: example.count })}</span>
              </li>
            ))}
          </ul>
          {alerts > SHOWN && <span className="muted">{t('rules.moreExamples', { count: alerts - SHOWN })}</span>}
        </>
      )}
      {Object.keys(run.matchedByCamera).length > 1 && <Cameras matched={run.matchedByCamera} />}
    </section>
  );
}

/** Where a flood comes from: one camera that sees a road is mended otherwise than a rule that is too wide. */
function Cameras({ matched }: { matched: DryRun['matchedByCamera'] }) {
  const t = useT();
  const names = new Map((useRuleCameras().data ?? []).map(({ id, name }) => [id, name]));
  const most = Object.entries(matched).sort(([, a], [, b]) => b - a);
  return (
    <>
      <h3>{t('rules.byCamera')}</h3>
      <ul className={`${styles.examples} ${styles.cameras}`}>
        {most.slice(0, SHOWN).map(([id, count]) => (
          <li key={id}>
            <span className="ellipsis">{names.get(id) ?? id}</span>
            <span className="muted">{t('desk.times', { count })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
