import { AimOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { INCIDENT_KINDS, type IncidentKind } from '@/api/response';
import { SEVERITIES, type Location, type Severity } from '@/api/types';
import { Sheet } from '@/components/Dialog';
import { townshipAt, useBaseMap } from '@/components/map';
import { useT, wordOf } from '@/lib/i18n';
import styles from './Tasks.module.css';

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
  const [kind, setKind] = useState<IncidentKind>();
  const [severity, setSeverity] = useState<Severity>('HIGH');
  const [note, setNote] = useState('');
  const [location, setLocation] = useState<Location>();
  const [noPlace, setNoPlace] = useState(false);
  const townshipCode = (location && townshipAt(base, location)) ?? township;
  const locate = () =>
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => setLocation({ lon: coords.longitude, lat: coords.latitude }),
      () => setNoPlace(true),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  const submit = () =>
    onSubmit({
      title: [wordOf(t, 'incidentKind', kind), note.trim().slice(0, 40)].filter(Boolean).join('：'),
      severity,
      kind,
      source: 'OFFICER',
      townshipCode,
      ...(location && { location }),
      ...(note.trim() && { note: note.trim() }),
    });
  return (
    <Sheet open title={t('task.report')} onClose={onClose}>
      <div className={styles.sheet}>
        <div className={styles.choices} role="radiogroup" aria-label={t('intake.what')}>
          {INCIDENT_KINDS.slice(0, 8).map((value) => (
            <Button
              key={value}
              className={styles.big}
              role="radio"
              aria-checked={kind === value}
              type={kind === value ? 'primary' : 'default'}
              onClick={() => setKind(value)}
            >
              {wordOf(t, 'incidentKind', value)}
            </Button>
          ))}
        </div>
        <div className={styles.choices} role="radiogroup" aria-label={t('intake.severity')}>
          {SEVERITIES.map((value) => (
            <Button
              key={value}
              className={styles.big}
              role="radio"
              aria-checked={severity === value}
              type={severity === value ? 'primary' : 'default'}
              onClick={() => setSeverity(value)}
            >
              {wordOf(t, 'severity', value)}
            </Button>
          ))}
        </div>
        <Button className={styles.big} icon={<AimOutlined aria-hidden />} onClick={locate}>
          {location ? t('task.placeTaken') : noPlace ? t('task.placeFailed') : t('task.placeHere')}
        </Button>
        <Input.TextArea
          rows={3}
          maxLength={2000}
          placeholder={t('task.reportWords')}
          aria-label={t('task.reportWords')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="primary" className={styles.big} disabled={!kind || !townshipCode} onClick={submit}>
          {townshipCode ? t('task.submit') : t('task.placeFirst')}
        </Button>
      </div>
    </Sheet>
  );
}
