import { App, Input, Button } from 'antd';
import { Dialog } from '@/components/Dialog';
import { Picture } from '@/components/Picture';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useDraft } from '@/lib/draft';
import { useT } from '@/lib/i18n';
import { useGlimpse, usePatrolCameras, useRoundActions, type Check } from '../api/patrol';
import styles from './Player.module.css';

interface FindingFormProps {
  roundId: string;
  check: Check;
  township?: string | null;
  onClose: () => void;
}

/**
 * What was seen, in words, with the picture of the moment at which the form was opened: when the words are there, it is
 * mostly gone. The round waits meanwhile.
 */
export function FindingForm({ roundId, check, township, onClose }: FindingFormProps) {
  const t = useT();
  const { message } = App.useApp();
  const { note, escalate } = useRoundActions(roundId);
  const glimpse = useGlimpse(roundId, check.position);
  const cameras = usePatrolCameras(!township);
  const [text, setText, clear] = useDraft(`finding.${roundId}.${check.position}`, '');
  const place = township ?? cameras.data?.find(({ id }) => id === check.cameraId)?.townshipCode;
  const busy = note.isPending || escalate.isPending || glimpse.isPending;
  const keep = async (incident: boolean) => {
    const pictureId = glimpse.data?.pictureId ?? undefined;
    const finding = note.data ?? (await note.mutateAsync({ position: check.position, note: text.trim(), pictureId }));
    if (incident && place) {
      await escalate.mutateAsync({
        finding,
        title: t('patrol.incidentTitle', { camera: check.cameraName }),
        township: place,
      });
    }
    void message.success(t(incident ? 'patrol.incidentOpened' : 'patrol.noted'));
    clear();
    onClose();
  };
  const close = () => {
    // Noted already, though no incident came of it: it is not to be noted again.
    if (note.data) clear();
    onClose();
  };
  const submit = (incident: boolean) => void keep(incident).catch(() => undefined);
  const empty = text.trim() === '';
  return (
    <Dialog
      open
      title={t('patrol.noteTitle')}
      onCancel={close}
      footer={[
        <Button key="cancel" onClick={close}>
          {t('common.cancel')}
        </Button>,
        <Button key="incident" disabled={empty || !place} loading={busy} onClick={() => submit(true)}>
          {t('patrol.keepAndIncident')}
        </Button>,
        <Button key="keep" type="primary" disabled={empty} loading={busy} onClick={() => submit(false)}>
          {t('patrol.keep')}
        </Button>,
      ]}
    >
      {(note.isError || escalate.isError) && <ProblemAlert error={note.error ?? escalate.error} />}
      <div className={styles.glimpse}>
        <Picture src={glimpse.data?.pictureUrl} alt={check.cameraName} />
      </div>
      <p className="muted">
        {check.cameraName} · {t(glimpse.data && !glimpse.data.pictureId ? 'patrol.noGlimpse' : 'patrol.noteHelp')}
      </p>
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={t('patrol.noteTitle')}
      />
    </Dialog>
  );
}
