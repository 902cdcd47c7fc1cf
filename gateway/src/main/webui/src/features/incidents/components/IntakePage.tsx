import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Duplicate } from '@/api/response';
import type { Location } from '@/api/types';
import { ListPage } from '@/components/ListPage';
import { CountyMap, townshipAt, useBaseMap, type Focus, type Pin } from '@/components/map';
import { StaleBar } from '@/components/states';
import { useDraft } from '@/lib/draft';
import { useT, wordOf } from '@/lib/i18n';
import { useOpenIncident, useSimilar } from '../api/duplicates';
import { DuplicateCard } from './DuplicateCard';
import styles from './Intake.module.css';
import { EMPTY_INTAKE, IntakeForm, missingOf, type IntakeDraft } from './IntakeForm';
import { useSettled } from './useSettled';

/** A call is taken: what, where, in whose words, while what is known already appears beside it. */
export default function IntakePage({ jurisdiction }: { jurisdiction: readonly string[] }) {
  const t = useT();
  const navigate = useNavigate();
  const base = useBaseMap().data;
  const [draft, setDraft, clear] = useDraft<IntakeDraft>('intake', EMPTY_INTAKE);
  const { kind, location, place, severity } = draft;
  const report = useSettled(
    useMemo(() => ({ kind, location, place: place.trim() }), [kind, location, place]),
    400,
  );
  const similar = useSimilar(report);
  const open = useOpenIncident();
  const ours = (code: string | undefined) => !code || jurisdiction.includes('*') || jurisdiction.includes(code);
  const outside = location !== undefined && !ours(townshipAt(base, location));
  /** A place in a township that is not ours leaves open who takes the call: the service would refuse it there. */
  const point = (at: Location) => {
    const code = townshipAt(base, at);
    setDraft({ ...draft, location: at, townshipCode: ours(code) ? (code ?? draft.townshipCode) : undefined });
  };
  const asked = report.location !== undefined || report.place.length >= 2;

  const submit = (into?: string) => {
    setDraft({ ...draft, tried: true });
    if (missingOf(draft).length > 0 || !kind || !draft.townshipCode) return;
    const where = place.trim();
    const incident = {
      title: draft.title.trim() || [wordOf(t, 'incidentKind', kind), where].filter(Boolean).join(t('common.colon')),
      severity,
      kind,
      townshipCode: draft.townshipCode,
      ...(location && { location }),
      ...(where && { place: where }),
      ...(draft.words.trim() && { note: draft.words.trim() }),
    };
    open.mutate(
      { incident, into },
      {
        onSuccess: (opened) => {
          clear();
          void navigate(`/incidents/${opened.mergedInto ?? opened.id}`);
        },
      },
    );
  };

  const focus = useMemo<Focus | undefined>(
    () => (location ? { location, severity, pulse: false } : undefined),
    [location, severity],
  );
  const pins = useMemo(() => (similar.data ?? []).flatMap(pinOf), [similar.data]);
  return (
    <ListPage title={t('intake.title')}>
      <div className={styles.page}>
        <IntakeForm
          draft={draft}
          jurisdiction={jurisdiction}
          onChange={setDraft}
          open={open}
          onSubmit={() => submit()}
        />
        <div className={styles.map}>
          <span className="muted">
            {location
              ? t('intake.mapChosen', { lon: location.lon.toFixed(5), lat: location.lat.toFixed(5) })
              : t('intake.mapHint')}
          </span>
          {outside && <span className={styles.bad}>{t('intake.outside')}</span>}
          <CountyMap focus={focus} pins={pins} zoom={13} onPlace={point} />
        </div>
        <section className={styles.side} aria-label={t('intake.duplicates')}>
          <h2>{t('intake.duplicates')}</h2>
          {!asked && <p className="muted">{t('intake.duplicatesWait')}</p>}
          {asked && similar.isError && !similar.data && (
            <StaleBar
              text={t('state.unread', { what: t('intake.duplicates') })}
              onRetry={() => void similar.refetch()}
            />
          )}
          {asked && similar.data?.length === 0 && <p className="muted">{t('intake.duplicatesNone')}</p>}
          {asked &&
            similar.data?.map((duplicate) => (
              <DuplicateCard
                key={duplicate.incident.id}
                duplicate={duplicate}
                action={t('intake.openAndMerge')}
                busy={open.isPending && open.variables.into === duplicate.incident.id}
                disabled={open.isPending}
                onAction={() => submit(duplicate.incident.id)}
              />
            ))}
        </section>
      </div>
    </ListPage>
  );
}

function pinOf({ incident, score }: Duplicate): Pin[] {
  if (!incident.location) return [];
  const label = `${Math.round(score * 100)}%`;
  return [{ id: incident.id, location: incident.location, label, tone: 'other', title: incident.title ?? undefined }];
}
