import { EyeOutlined } from '@ant-design/icons';
import { useT } from '@/lib/i18n';
import { useViewers } from '../api/viewers';
import styles from './Evidence.module.css';

const NAMED = 3;

/** Who else has this alert open now, so that two people do not do the same thing, or each leave it to the other. */
export function Viewers({ alertId }: { alertId: string }) {
  const t = useT();
  const others = useViewers(alertId);
  const named = others.slice(0, NAMED).join(t('common.comma'));
  const more = others.length - NAMED;
  return (
    <div role="status" className={others.length > 0 ? styles.viewers : undefined}>
      {others.length > 0 && (
        <>
          <EyeOutlined aria-hidden />{' '}
          {more > 0
            ? t('desk.viewersMore', { names: named, count: more })
            : t('desk.viewers', { names: named, count: others.length })}
        </>
      )}
    </div>
  );
}
