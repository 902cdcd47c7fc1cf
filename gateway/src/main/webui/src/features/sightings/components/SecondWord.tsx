import { Button, Input } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import { useDecideSearch, useReviewSearch, type PlateSearch } from '../api/plateSearches';
import type { SearchViewer } from './SightingsPage';
import styles from './Sightings.module.css';

/** The second person's word: before a broad search, after an emergency. Nobody has it on what he asked for himself. */
export function SecondWord({ search, viewer }: { search: PlateSearch; viewer: SearchViewer }) {
  const t = useT();
  const deciding = search.status === 'REQUESTED' && viewer.mayDecide;
  const reviewing = search.status === 'UNREVIEWED' && viewer.mayReview;
  if (!deciding && !reviewing) return null;
  if (search.requestedBy === viewer.user) return <span className="muted">{t('sight.another')}</span>;
  return deciding ? <Decide search={search} /> : <Review search={search} />;
}

function Decide({ search }: { search: PlateSearch }) {
  const t = useT();
  const [note, setNote, clear] = useDraft<{ text: string }>(`search.${search.id}`, { text: '' });
  const decide = useDecideSearch();
  const say = (yes: boolean) => decide.mutate({ search, yes, note: note.text }, { onSuccess: clear });
  return (
    <div className={styles.decide}>
      <Input
        aria-label={t('common.note')}
        placeholder={t('sight.decideNote')}
        maxLength={1000}
        value={note.text}
        onChange={(event) => setNote({ text: event.target.value })}
      />
      <Button type="primary" loading={decide.isPending && decide.variables.yes} onClick={() => say(true)}>
        {t('sight.approve')}
      </Button>
      <Button danger loading={decide.isPending && !decide.variables.yes} onClick={() => say(false)}>
        {t('sight.reject')}
      </Button>
      {decide.isError && <ProblemAlert error={decide.error} onClose={decide.reset} />}
    </div>
  );
}

function Review({ search }: { search: PlateSearch }) {
  const t = useT();
  const [note, setNote, clear] = useDraft<{ text: string }>(`search.${search.id}`, { text: '' });
  const [missing, setMissing] = useState(false);
  const review = useReviewSearch();
  const say = (justified: boolean) => {
    const empty = note.text.trim() === '';
    setMissing(empty);
    if (!empty) review.mutate({ search, justified, note: note.text }, { onSuccess: clear });
  };
  return (
    <div className={styles.decide}>
      <Input
        aria-label={t('common.note')}
        placeholder={t('sight.reviewNote')}
        maxLength={1000}
        status={missing ? 'error' : undefined}
        value={note.text}
        onChange={(event) => setNote({ text: event.target.value })}
      />
      <Button type="primary" loading={review.isPending && review.variables.justified} onClick={() => say(true)}>
        {t('sight.justified')}
      </Button>
      <Button danger loading={review.isPending && !review.variables.justified} onClick={() => say(false)}>
        {t('sight.notJustified')}
      </Button>
      {missing && (
        <span className={styles.late} role="alert">
          {t('sight.noteNeeded')}
        </span>
      )}
      {review.isError && <ProblemAlert error={review.error} onClose={review.reset} />}
    </div>
  );
}
