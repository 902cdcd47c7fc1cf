import { ExclamationCircleFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import banner from '@/components/Banner.module.css';
import { Township } from '@/components/Township';
import { useLanguage, useT, wordOf } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration, parse } from '@/lib/time';
import { concerns, placeOf, useBreaches, worstFirst, type Concern } from '../api/breaches';

/**
 * Stands above every page as long as a stage is overdue: the worst one by name, the others by their number. It cannot be
 * closed; doing the stage ends it. Red from the second step on.
 */
export function BreachBanner({ desk, supervisor }: Concern) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const shown = worstFirst(
    useBreaches(desk || supervisor).filter((breach) => concerns(breach, { desk, supervisor }, now)),
  );
  const worst = shown[0];
  if (!worst) return null;
  const stage = wordOf(t, 'stage', worst.clock.stage);
  const late = formatDuration(Math.max(0, now - (parse(worst.clock.dueAt) ?? now)), language);
  return (
    <div className={`${banner.banner} ${worst.step > 1 ? banner.late : ''}`} role="alert" data-step={worst.step}>
      <ExclamationCircleFilled aria-hidden />
      <span>
        {/* Read aloud once a step, and not with every second of the clock beside it. */}
        <span className="visually-hidden">{t('breach.told', { stage })}</span>
        <strong aria-hidden>{t('breach.late', { stage, time: late })}</strong>
        {worst.townshipCode && (
          <>
            {' · '}
            <Township code={worst.townshipCode} />
          </>
        )}
        {worst.step > 1 && ` · ${t('breach.step', { step: worst.step })}`}
        {shown.length > 1 && ` · ${t('breach.more', { count: shown.length - 1 })}`}
      </span>
      {desk && <Link to={placeOf(worst)}>{t('breach.go')}</Link>}
    </div>
  );
}
