import { AimOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { INCIDENT_KINDS, type IncidentKind } from '@/api/response';
import { SEVERITIES, type Location, type Severity } from '@/api/types';
import { Choices } from '@/components/Choices';
import { Sheet } from '@/components/Dialog';
import { townshipAt, useBaseMap } from '@/components/map';
import { useDraft } from '@/lib/draft';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import styles from './Tasks.module.css';

interface Report {
  kind?: IncidentKind;
  severity: Severity;
  note: string;
}

/** What somebody on the street comes upon, few enough for large buttons; all that is none of these is something else. */
const KINDS: readonly IncidentKind[] = [...INCIDENT_KINDS.slice(0, 7), 'OTHER'];

const EMPTY: Report = { severity: 'HIGH', note: '' };

interface ReportSheetProps {
  /** The officer's own, where the place is not known. */
  township?: string;
  onClose: () => void;
  onSubmit: (body: Record<string, unknown>) => void;
}

/** What the officer himself comes upon: kind, urgency, where he stands, a line of words. Works in a dead spot too. */
export function ReportSheet({ township, onClose, onSubmit }: ReportSheetProps) {
  const t = useT();
  const base = useBaseMap().data;
  // A thumb beside the sheet closes it: what was said so far stands there again.
  const [report, setReport, clear] = useDraft<Report>('officer-report', EMPTY);
  const { kind, severity, note } = report;
  const [location, setLocation] = useState<Location>();
  const [locating, setLocating] = useState<'busy' | 'failed'>();
  const townshipCode = (location && townshipAt(base, location)) ?? township;
  const set = (change: Partial<Report>) => setReport({ ...report, ...change });
  const locate = () => {
    if (!navigator.geolocation) return setLocating('failed');
    setLocating('busy');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLocating(undefined);
        setLocation({ lon: coords.longitude, lat: coords.latitude });
      },
      () => setLocating('failed'),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  };
  const submit = () => {
    onSubmit({
      title: [wordOf(t, 'incidentKind', kind), note.trim().slice(0, 40)].filter(Boolean).join(t('common.colon')),
      severity,
      kind,
      source: 'OFFICER',
      townshipCode,
      ...(location && { location }),
      ...(note.trim() && { note: note.trim() }),
    });
    clear();
  };
  return (
    <Sheet open title={t('task.report')} onClose={onClose}>
      <div className={styles.sheet}>
        <Choices<IncidentKind>
          className={styles.choices}
          button={styles.big}
          label={t('intake.what')}
          values={KINDS}
          words={(each) => wordOf(t, 'incidentKind', each)}
          value={kind}
          onChange={(chosen) => set({ kind: chosen })}
        />
        <Choices<Severity>
          className={styles.choices}
          button={styles.big}
          label={t('intake.severity')}
          values={SEVERITIES}
          words={(each) => wordOf(t, 'severity', each)}
          value={severity}
          onChange={(chosen) => set({ severity: chosen })}
        />
        <Button
          className={styles.big}
          icon={<AimOutlined aria-hidden />}
          loading={locating === 'busy'}
          aria-live="polite"
          onClick={locate}
        >
          {placeWords(t, locating, location !== undefined)}
        </Button>
        <Input.TextArea
          rows={3}
          maxLength={2000}
          placeholder={t('task.reportWords')}
          aria-label={t('task.reportWords')}
          value={note}
          onChange={(event) => set({ note: event.target.value })}
        />
        <Button type="primary" className={styles.big} disabled={!kind || !townshipCode} onClick={submit}>
          {townshipCode ? t('task.submit') : t('task.placeFirst')}
        </Button>
      </div>
    </Sheet>
  );
}

function placeWords(t: Translate, locating: 'busy' | 'failed' | undefined, taken: boolean): string {
  if (locating === 'busy') return t('task.share.waiting');
  if (locating === 'failed') return t('task.placeFailed');
  return t(taken ? 'task.placeTaken' : 'task.placeHere');
}
