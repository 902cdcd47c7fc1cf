import { MoonFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { useSnoozedRules } from '@/features/rules/api/rules';
import { useT } from '@/lib/i18n';
import { PAGE_PATHS } from '@/lib/roles';
import { formatTime } from '@/lib/time';
import styles from './DeskPage.module.css';

/** Quiet is not always peace: which rules somebody has silenced, until when and why. Nothing while there are none. */
export function SnoozedRules() {
  const t = useT();
  const rules = useSnoozedRules().data;
  if (!rules?.length) return null;
  return (
    <Tooltip
      title={rules.slice(0, 8).map(({ id, name, snooze }) => (
        <div key={id}>
          {name} · {t('rules.snoozeUntil', { time: formatTime(snooze?.until) })} ·{' '}
          {t('rules.snoozedBy', { by: snooze?.by ?? '', reason: snooze?.reason ?? '' })}
        </div>
      ))}
    >
      <Link className={styles.snoozed} to={PAGE_PATHS.rules}>
        <MoonFilled aria-hidden /> {t('rules.deskSnoozed', { count: rules.length })}
      </Link>
    </Tooltip>
  );
}
