import { AlertOutlined, SearchOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import type { Camera } from '@/api/types';
import { TimeField } from '@/components/TimeField';
import { useClear } from '@/components/useClear';
import { useT } from '@/lib/i18n';
import { toTimeField } from '@/lib/time';
import { faultOf, reachesAhead, surelyBroad, type SearchValues, type Span } from '../api/searchForm';
import { PlaceFields } from './PlaceFields';
import type { SearchViewer } from './SightingsPage';
import styles from './Sightings.module.css';

const SPAN_NAMES: Span[] = ['hour', 'day', 'week', 'own'];

export type Intent = 'ordinary' | 'broad' | 'emergency';

interface SearchFormProps {
  viewer: SearchViewer;
  values: SearchValues;
  cameras: readonly Camera[];
  /** Faults are shown once somebody has tried. */
  tried: boolean;
  busy: boolean;
  now: number;
  onChange: (values: SearchValues) => void;
  onAsk: (intent: Intent) => void;
}

/** What is looked for, when and where. Which button is the first one depends on how far the search reaches. */
export function SearchForm({ viewer, values, cameras, tried, busy, now, onChange, onAsk }: SearchFormProps) {
  const t = useT();
  const clear = useClear();
  const fault = tried ? faultOf(values, now) : undefined;
  const broad = surelyBroad(values, viewer.jurisdiction.includes('*'), now);
  const set = (change: Partial<SearchValues>) => onChange({ ...values, ...change });
  return (
    <form
      className={styles.side}
      aria-label={t('sight.form')}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(!viewer.maySearch ? 'emergency' : broad ? 'broad' : 'ordinary');
      }}
    >
      <div className={styles.field}>
        <label htmlFor="sight-plate">{t('sight.plate')}</label>
        <Input
          id="sight-plate"
          autoFocus
          allowClear={clear}
          maxLength={20}
          placeholder="豫A12345 · 8120 · 豫Z8?R5*"
          value={values.plate}
          onChange={(event) => set({ plate: event.target.value })}
        />
        <p className={styles.note}>{t('sight.plateHelp')}</p>
        {fault?.field === 'plate' && <span className={styles.fault}>{t(fault.message)}</span>}
      </div>
      <div className={styles.field}>
        <span className={styles.label}>{t('sight.time')}</span>
        <Segmented<Span>
          aria-label={t('sight.time')}
          block
          value={values.span}
          options={SPAN_NAMES.map((value) => ({ value, label: t(`sight.span.${value}`) }))}
          onChange={(span) =>
            set({ span, ...(span === 'own' && !values.from && { from: toTimeField(now - 86_400_000) }) })
          }
        />
        {values.span === 'own' && (
          <>
            <TimeField
              to="minute"
              aria-label={t('sight.from')}
              value={values.from}
              onChange={(from = '') => set({ from })}
            />
            <TimeField
              to="minute"
              optional
              aria-label={t('sight.to')}
              value={values.to}
              onChange={(to = '') => set({ to })}
            />
          </>
        )}
        {fault?.field === 'time' && <span className={styles.fault}>{t(fault.message)}</span>}
      </div>
      <PlaceFields viewer={viewer} values={values} cameras={cameras} onChange={set} />
      {fault?.field === 'place' && <span className={styles.fault}>{t(fault.message)}</span>}
      <div className={styles.buttons}>
        {viewer.maySearch && (
          <>
            {broad && (
              <p className={styles.note}>
                {t('sight.surelyBroad')} {reachesAhead(values, now) && t('sight.reachesAhead')}
              </p>
            )}
            <Button
              type="primary"
              htmlType="submit"
              icon={broad ? <TeamOutlined /> : <SearchOutlined />}
              loading={busy}
            >
              {t(broad ? 'sight.askSecond' : 'sight.search')}
            </Button>
          </>
        )}
        <Button danger icon={<AlertOutlined />} disabled={busy} onClick={() => onAsk('emergency')}>
          {t('sight.emergency')}
        </Button>
        <p className={styles.note}>{t('sight.emergencyHelp')}</p>
      </div>
    </form>
  );
}
