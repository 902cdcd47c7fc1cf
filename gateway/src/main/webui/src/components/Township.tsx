import { useLanguage } from '@/lib/i18n';
import { nameOf, useBaseMap } from './map/baseData';

/** Names of townships for texts. */
export function useTownshipName(): (code: string) => string {
  const english = useLanguage() === 'en';
  const { data } = useBaseMap();
  return (code) => {
    const feature = data?.townships.features.find(({ properties }) => properties?.code === code);
    return (feature && nameOf(feature.properties, english)) || code;
  };
}

/** A township by its name; its code where the map does not know it. */
export function Township({ code }: { code: string | null | undefined }) {
  const name = useTownshipName();
  return <>{code ? name(code) : '—'}</>;
}
