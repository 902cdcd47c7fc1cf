import { Segmented, Select, Slider } from 'antd';
import type { Camera } from '@/api/types';
import { TownshipSelect } from '@/components/TownshipSelect';
import { distanceText } from '@/lib/distance';
import { useT } from '@/lib/i18n';
import type { Place, SearchValues } from '../api/searchForm';
import type { SearchViewer } from './SightingsPage';
import styles from './Sightings.module.css';

const PLACES: Place[] = ['anywhere', 'township', 'cameras', 'area'];

interface PlaceFieldsProps {
  viewer: SearchViewer;
  values: SearchValues;
  cameras: readonly Camera[];
  onChange: (change: Partial<SearchValues>) => void;
}

/** Where: anywhere, a township, cameras that are picked by name or on the map, or a circle drawn on it. */
export function PlaceFields({ viewer, values, cameras, onChange }: PlaceFieldsProps) {
  const t = useT();
  return (
    <div className={styles.field}>
      <span className={styles.label}>{t('common.place')}</span>
      <Segmented<Place>
        aria-label={t('common.place')}
        block
        value={values.place}
        options={PLACES.map((value) => ({ value, label: t(`sight.place.${value}`) }))}
        onChange={(place) => onChange({ place })}
      />
      {values.place === 'township' && (
        <TownshipSelect
          jurisdiction={viewer.jurisdiction}
          value={values.townshipCode}
          placeholder={t('common.township')}
          onChange={(townshipCode) => onChange({ townshipCode })}
        />
      )}
      {values.place === 'cameras' && (
        <>
          <Select
            mode="multiple"
            maxCount={100}
            maxTagCount={6}
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('sight.place.cameras')}
            placeholder={t('sight.pickCameras')}
            value={values.cameraIds}
            options={cameras.map(({ id, name, code }) => ({ value: id, label: `${name} ${code ?? ''}` }))}
            onChange={(cameraIds: string[]) => onChange({ cameraIds })}
          />
        </>
      )}
      {values.place === 'area' && (
        <>
          <p className={styles.note}>{t(values.center ? 'sight.areaSet' : 'sight.areaHelp')}</p>
          <Slider
            min={100}
            max={10_000}
            step={100}
            value={values.radiusMetres}
            ariaLabelForHandle={t('sight.radius')}
            tooltip={{ formatter: (metres) => metres !== undefined && distanceText(metres, t) }}
            onChange={(radiusMetres) => onChange({ radiusMetres })}
          />
          <span className="muted">{t('sight.radiusIs', { metres: values.radiusMetres })}</span>
        </>
      )}
    </div>
  );
}
