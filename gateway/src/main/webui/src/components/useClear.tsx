import { CloseCircleFilled } from '@ant-design/icons';
import { useMemo } from 'react';
import { useT } from '@/lib/i18n';

/** The cross that empties a field, named in the console's language: Ant Design's own says "close-circle" or "Clear" in any. */
export function useClear() {
  const t = useT();
  return useMemo(
    () => ({ clearIcon: <CloseCircleFilled aria-label={t('common.clear')} />, label: t('common.clear') }),
    [t],
  );
}
