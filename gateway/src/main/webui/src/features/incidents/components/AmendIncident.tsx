import { EditOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { INCIDENT_KINDS, type IncidentKind } from '@/api/response';
import { SEVERITIES, type Incident, type Location, type Severity } from '@/api/types';
import { Dialog } from '@/components/Dialog';
import { CountyMap, type Focus } from '@/components/map';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT, wordOf } from '@/lib/i18n';
import { useAmend, type Amendment } from '../api/dispatch';
import styles from './Dispatch.module.css';

/** Sets right what was taken down in haste: a place that is known only now, a matter graver than it sounded. */
export function AmendIncident({ incident }: { incident: Incident }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('amend.button')}
      </Button>
      {open && <AmendDialog incident={incident} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface Draft {
  title: string;
  severity: Severity;
  kind?: IncidentKind;
  location?: Location;
  place: string;
}

function draftOf({ title, severity, kind, location, place }: Incident): Draft {
  return {
    title: title ?? '',
    severity,
    kind: kind ?? undefined,
    location: location ?? undefined,
    place: place ?? '',
  };
}

/** Only what differs is sent: a second person may be correcting something else. */
export function amendmentOf(incident: Incident, draft: Draft): Amendment {
  const before = draftOf(incident);
  return {
    ...(draft.title.trim() !== '' && draft.title.trim() !== before.title && { title: draft.title.trim() }),
    ...(draft.severity !== before.severity && { severity: draft.severity }),
    ...(draft.kind && draft.kind !== before.kind && { kind: draft.kind }),
    ...(draft.location && draft.location !== incident.location && { location: draft.location }),
    ...(draft.place.trim() !== before.place && { place: draft.place.trim() }),
  };
}

function AmendDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useT();
  const [draft, setDraft] = useState<Draft>(() => draftOf(incident));
  const amend = useAmend(incident);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const amendment = amendmentOf(incident, draft);
  const { location, severity } = draft;
  const focus = useMemo<Focus | undefined>(
    () => (location ? { location, severity, pulse: false } : undefined),
    [location, severity],
  );
  return (
    <Dialog
      open
      width={640}
      title={t('amend.title')}
      okText={t('amend.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: Object.keys(amendment).length === 0, loading: amend.isPending }}
      onOk={() => amend.mutate(amendment, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <p className="muted">{t('amend.text')}</p>
        {amend.isError && <ProblemAlert error={amend.error} onClose={amend.reset} />}
        <span className="muted">{t('intake.headline')}</span>
        <Input
          aria-label={t('intake.headline')}
          maxLength={200}
          value={draft.title}
          onChange={(event) => set({ title: event.target.value })}
        />
        <span className="muted">{t('intake.severity')}</span>
        <Select<Severity>
          aria-label={t('intake.severity')}
          value={draft.severity}
          onChange={(value) => set({ severity: value })}
          options={SEVERITIES.map((value) => ({ value, label: wordOf(t, 'severity', value) }))}
        />
        <span className="muted">{t('intake.what')}</span>
        <Select<IncidentKind>
          aria-label={t('intake.what')}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={INCIDENT_KINDS.map((value) => ({ value, label: wordOf(t, 'incidentKind', value) }))}
        />
        <span className="muted">{t('intake.where')}</span>
        <Input
          aria-label={t('intake.where')}
          maxLength={300}
          placeholder={t('intake.placePlaceholder')}
          value={draft.place}
          onChange={(event) => set({ place: event.target.value })}
        />
        <span className="muted">{t('amend.mapHint')}</span>
        <div className={styles.amendMap}>
          <CountyMap focus={focus} zoom={13} onPlace={(at) => set({ location: at })} />
        </div>
      </div>
    </Dialog>
  );
}
