import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Incident, Location } from '@/api/types';
import { CountyMap, type Focus, type UnitPoint, type Unread } from '@/components/map';
import { ErrorState, SkeletonRows } from '@/components/states';
import { useLanguage, useT } from '@/lib/i18n';
import { useContainment, useContainmentActions } from '../api/containment';
import { areasOf, aroundPosts, pinsOf, postsOf } from '../api/drawing';
import styles from './Containment.module.css';
import { PlanPanel } from './PlanPanel';
import { StartForm } from './StartForm';

interface ContainmentPageProps {
  incident: Incident;
  units: readonly UnitPoint[];
  missing: readonly Unread[];
  dispatcher: boolean;
  /** From a sighting or a track that led here. */
  plate?: string;
  seen?: { location: Location; at?: string };
}

const ROUND_ABOUT = 12.5;

/** Where the vehicle can be, growing; what closes it off; who stands where in time. */
export default function ContainmentPage(props: ContainmentPageProps) {
  const { incident, units, missing, dispatcher, plate, seen } = props;
  const t = useT();
  const language = useLanguage();
  const query = useContainment(incident.id);
  const actions = useContainmentActions();
  const [chosen, setChosen] = useState<Location | undefined>(seen?.location);
  const [again, setAgain] = useState(false);
  const containment = query.data ?? undefined;
  const plan = again ? undefined : containment?.plan;
  const running = containment?.status === 'ACTIVE' && !again;
  const areas = useMemo(() => areasOf(plan), [plan]);
  const pins = useMemo(() => pinsOf(plan, language), [plan, language]);
  const posts = postsOf(plan);
  const fit = useMemo(() => aroundPosts(posts), [posts]);
  const { lon, lat } = (plan ? plan.origin : (chosen ?? incident.location)) ?? {};
  const focus = useMemo<Focus | undefined>(
    () =>
      lon === undefined || lat === undefined
        ? undefined
        : { location: { lon, lat }, severity: 'CRITICAL', pulse: running },
    [lon, lat, running],
  );
  const place = (at: Location) => {
    setChosen(at);
    if (running && containment) actions.move.mutate({ id: containment.id, origin: at });
  };
  return (
    <div className={styles.page}>
      <div className={styles.map}>
        <CountyMap
          areas={areas}
          pins={pins}
          units={units}
          focus={focus}
          zoom={ROUND_ABOUT}
          fit={fit}
          onPlace={place}
          missing={missing}
        />
        <Legend />
      </div>
      <section className={styles.panel} aria-label={t('contain.title')}>
        {query.isPending && <SkeletonRows count={5} height={56} />}
        {query.isError && !containment && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {running && <span className="muted">{t('contain.moveHint')}</span>}
        {containment && plan && (
          <PlanPanel containment={containment} plan={plan} dispatcher={dispatcher} actions={actions} />
        )}
        {containment?.status === 'ENDED' && !again && (
          <Button type="primary" onClick={() => setAgain(true)}>
            {t('contain.again')}
          </Button>
        )}
        {query.isSuccess && !plan && (
          <StartForm
            incident={incident}
            plate={plate}
            origin={chosen}
            sightedAt={chosen === seen?.location ? seen?.at : undefined}
            start={{
              ...actions.start,
              mutate: (request, onStarted) =>
                actions.start.mutate(request, {
                  onSuccess: () => {
                    onStarted();
                    setAgain(false);
                  },
                }),
            }}
          />
        )}
      </section>
    </div>
  );
}

function Legend() {
  const t = useT();
  return (
    <div className={styles.legend}>
      <i className={styles.held}>■ {t('contain.legendHeld')}</i>
      <i className={styles.ordered}>✔ {t('contain.legendOrdered')}</i>
      <i className={styles.open}>▲ {t('contain.legendOpen')}</i>
      <i className={styles.watch}>◉ {t('contain.legendWatch')}</i>
    </div>
  );
}
