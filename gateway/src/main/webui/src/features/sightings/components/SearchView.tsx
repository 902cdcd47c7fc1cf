import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { Facts } from '@/components/Facts';
import { unread } from '@/components/map';
import { ProblemAlert } from '@/components/ProblemAlert';
import { PurposeDialog, type Purpose } from '@/components/PurposeDialog';
import { useTownshipName } from '@/components/Township';
import { containmentLink } from '@/lib/containmentLink';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import { normalPlate } from '@/lib/plates';
import { asProblem } from '@/lib/problem';
import { serverNow } from '@/lib/serverTime';
import { useNow } from '@/lib/ticker';
import { formatSpan } from '@/lib/time';
import { useAskSecondPerson } from '../api/plateSearches';
import { faultOf, spanOf, START, toSearchRequest, type SearchValues } from '../api/searchForm';
import { useSearchCameras, type Sighting, type useMoreSightings, type useSearch } from '../api/sightings';
import { SearchForm, type Intent } from './SearchForm';
import { SearchMap } from './SearchMap';
import { SearchResults } from './SearchResults';
import type { SearchViewer } from './SightingsPage';
import styles from './Sightings.module.css';

interface SearchViewProps {
  viewer: SearchViewer;
  search: ReturnType<typeof useSearch>;
  more: ReturnType<typeof useMoreSightings>;
  onAsked: () => void;
}

/** The question on the left, map and answer on the right. Nothing is looked up before purpose and case are given. */
export function SearchView({ viewer, search, more, onAsked }: SearchViewProps) {
  const t = useT();
  const now = useNow();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [values, setValues] = useDraft<SearchValues>('sighting-search', START);
  const [tried, setTried] = useState(false);
  const [intent, setIntent] = useState<Intent>();
  const [key, setKey] = useState('');
  const [chosen, setChosen] = useState<string>();
  const cameraList = useSearchCameras();
  const cameras = cameraList.data ?? NO_CAMERAS;
  const second = useAskSecondPerson();
  const found = more.data?.askedAt === search.data?.askedAt ? (more.data ?? search.data) : search.data;
  const change = useCallback((part: Partial<SearchValues>) => setValues({ ...values, ...part }), [values, setValues]);
  const ask = (next: Intent) => {
    setTried(true);
    if (faultOf(values, now)) return;
    setKey(crypto.randomUUID());
    setIntent(next);
  };
  const run = (purpose: Purpose) => {
    const request = toSearchRequest(values, purpose, serverNow());
    const done = () => setIntent(undefined);
    more.reset();
    setChosen(undefined);
    if (intent === 'broad')
      return second.mutate(
        { request, key },
        {
          onSuccess: () => {
            done();
            search.reset();
            void message.success(t('sight.asked'));
            onAsked();
          },
        },
      );
    search.mutate({ how: intent === 'emergency' ? 'emergency' : 'ordinary', request }, { onSettled: done });
  };
  const problem = search.error ? asProblem(search.error) : undefined;
  const broad = problem?.isForbidden && search.variables?.how === 'ordinary' ? (problem.body.detail ?? '') : undefined;
  return (
    <div className={styles.page}>
      <SearchForm
        viewer={viewer}
        values={values}
        cameras={cameras}
        tried={tried}
        busy={search.isPending}
        now={now}
        onChange={setValues}
        onAsk={ask}
      />
      <div className={styles.right}>
        <SearchMap
          cameras={cameras}
          values={values}
          found={found?.answer.items ?? NOTHING}
          chosen={chosen}
          missing={unread('cameras', cameraList)}
          hint={values.place === 'area' || values.place === 'cameras' ? t(`sight.hint.${values.place}`) : undefined}
          onValues={change}
          onChoose={setChosen}
        />
        <div className={styles.results}>
          {search.error && broad === undefined && <ProblemAlert error={search.error} onClose={search.reset} />}
          {(!search.error || broad !== undefined) && (
            <SearchResults
              found={found}
              pending={search.isPending}
              broad={broad}
              more={{
                pending: more.isPending,
                error: more.error,
                load: () => found && more.mutate(found),
              }}
              chosen={chosen}
              onChoose={setChosen}
              onTrack={viewer.maySearch ? (plate) => void navigate('/tracks', { state: { plate } }) : undefined}
              contain={viewer.mayContain ? containFrom : undefined}
              onAskSecond={() => ask('broad')}
            />
          )}
        </div>
      </div>
      {intent && (
        <PurposeDialog
          title={t(`sight.intent.${intent}`)}
          okText={t(`sight.go.${intent}`)}
          danger={intent === 'emergency'}
          pending={search.isPending || second.isPending}
          error={second.error}
          onSubmit={run}
          onClose={() => {
            setIntent(undefined);
            second.reset();
          }}
        >
          <Scope values={values} now={now} />
          <p className="muted">{t(`sight.intentText.${intent}`)}</p>
        </PurposeDialog>
      )}
    </div>
  );
}

/** What is about to be looked at, in the words that will stand in the trail. */
function Scope({ values, now }: { values: SearchValues; now: number }) {
  const t = useT();
  const township = useTownshipName();
  const [from, to] = spanOf(values, now);
  const { place, cameraIds, radiusMetres, townshipCode } = values;
  const where = {
    anywhere: t('sight.anywhere'),
    township: township(townshipCode ?? ''),
    cameras: t('sight.camerasCount', { count: cameraIds.length }),
    area: t('sight.radiusIs', { metres: radiusMetres }),
  }[place];
  const iso = (at: number) => new Date(at).toISOString();
  return (
    <Facts
      single
      facts={[
        [t('watch.plate'), values.plate.trim() ? normalPlate(values.plate) : t('sight.allPlates')],
        [t('sight.time'), formatSpan(iso(from), iso(to), now)],
        [t('common.place'), where],
      ]}
    />
  );
}

/** The place and time of the sighting go along; a row of another vehicle that looks alike says so by its own plate. */
const containFrom = ({ plate, location, seenAt }: Sighting) => containmentLink({ plate, location, at: seenAt });

const NO_CAMERAS: never[] = [];
const NOTHING: never[] = [];
