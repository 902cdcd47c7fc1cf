import { useLanguage } from '@/lib/i18n';
import { nameOf, useBaseMap } from './map/baseData';

/** A township by its name; its code where the map does not know it. */
export function Township({ code }: { code: string | null | undefined }) {
  const english = useLanguage() === 'en';
  const { data } = useBaseMap();
  if (!code) return <>—</>;
  const feature = data?.townships.features.find(({ properties }) => properties?.code === code);
  return <>{(feature && nameOf(feature.properties, english)) || code}</>;
}
