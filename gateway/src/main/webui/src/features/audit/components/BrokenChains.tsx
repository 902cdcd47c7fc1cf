import { Alert, Button } from 'antd';
import { useT, wordOf } from '@/lib/i18n';
import { useChains } from '../api/audit';
import styles from './Audit.module.css';

/** A trail that somebody has tampered with is said above whatever the auditor reads: it is what he reads. */
export function BrokenChains({ onShow }: { onShow: () => void }) {
  const t = useT();
  const broken = useChains().data?.items.filter(({ whole }) => !whole) ?? [];
  if (broken.length === 0) return null;
  const services = broken.map(({ service }) => wordOf(t, 'service', service)).join(t('common.comma'));
  return (
    <Alert
      className={styles.help}
      type="error"
      showIcon
      title={t('audit.brokenTitle', { services })}
      action={
        <Button size="small" danger onClick={onShow}>
          {t('audit.brokenShow')}
        </Button>
      }
    />
  );
}
