import { ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { Incident } from '@/api/types';
import { useT, type MessageKey, type Translate } from '@/lib/i18n';

function text(incident: Incident, t: Translate): string {
  const unit = incident.proposedCallSign ?? t('attention.nobody');
  return t(`attention.${incident.attention}` as MessageKey, { unit });
}

interface AttentionBarProps {
  incident: Incident;
  sending: string | undefined;
  /** Given where the reader may send units. */
  onSend?: (unitId: string) => void;
}

/** Somebody has to decide who goes: impossible to miss on the incident itself, and decided with one press. */
export function AttentionBar({ incident, sending, onSend }: AttentionBarProps) {
  const t = useT();
  const { attention, proposedUnitId: unit } = incident;
  if (!attention) return null;
  const send = onSend && unit && (
    <Button
      type="primary"
      size="small"
      loading={sending === unit}
      disabled={sending !== undefined && sending !== unit}
      onClick={() => onSend(unit)}
    >
      {t('dispatch.send')} {incident.proposedCallSign}
    </Button>
  );
  return <Alert type="error" showIcon title={text(incident, t)} action={send} />;
}

/** The same in a list, with the words one hover away. */
export function AttentionMark({ incident }: { incident: Incident }) {
  const t = useT();
  if (!incident.attention) return null;
  return (
    <span style={{ color: 'var(--critical)', whiteSpace: 'nowrap' }} title={text(incident, t)}>
      <ExclamationCircleFilled aria-hidden /> {t('attention.short')}
    </span>
  );
}
