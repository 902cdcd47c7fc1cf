import { useT, wordOf, type Translate } from '@/lib/i18n';
import { formatTime } from '@/lib/time';
import { useCameraNames, type Look } from '../api/audit';
import { lookedAt } from '../api/lookedAt';
import { purposeWords } from '../api/words';
import styles from './Audit.module.css';

/** One look as a sentence would tell it: who, what, of which object, why, from where. */
export function LookFacts({ look }: { look: Look }) {
  const t = useT();
  const object = lookedAt(look, useCameraNames(), t);
  return (
    <div className={styles.look}>
      <div>
        <strong>{wordOf(t, 'actor', look.actor)}</strong> <span className="muted">{rolesText(look.roles, t)}</span>
        <span className={styles.action}>{wordOf(t, 'audit.action', look.action)}</span>
        {look.outcome !== 'ALLOWED' && <span className={styles.refused}>{t('audit.refused')}</span>}
      </div>
      <div className={styles.object} title={look.objectId}>
        {wordOf(t, 'audit.object', look.objectType)} {object.text}{' '}
        {object.id && <span className="muted">{object.id}</span>}
      </div>
      <div title={look.purpose ?? undefined}>
        <span className="muted">{t('audit.purpose')} </span>
        {look.purpose ? (
          purposeWords(t, look.purpose, look.names ?? {})
        ) : (
          <span className="muted">{t('audit.noPurpose')}</span>
        )}
      </div>
      <div className="muted">
        {formatTime(look.at)} · {look.remoteAddress || '—'} · {wordOf(t, 'service', look.service)} #{look.sequence}
      </div>
    </div>
  );
}

/** Roles in words; technical ones that an identity provider adds have none and are left out. */
function rolesText(roles: string | null | undefined, t: Translate): string {
  return (roles ?? '')
    .split(/[\s,]+/)
    .map((role) => [role, wordOf(t, 'role', role)] as const)
    .filter(([role, word]) => word !== role && role !== '')
    .map(([, word]) => word)
    .join(t('common.comma'));
}
