import { App, Input, Modal, Button } from 'antd';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { usePatrolCameras, useRoundActions, type Check } from '../api/patrol';

interface FindingFormProps {
  roundId: string;
  check: Check;
  township?: string | null;
  onClose: () => void;
}

/** What was seen, in words; the server keeps the picture of this moment with it. The round waits meanwhile. */
export function FindingForm({ roundId, check, township, onClose }: FindingFormProps) {
  const t = useT();
  const { message } = App.useApp();
  const { note, escalate } = useRoundActions(roundId);
  const cameras = usePatrolCameras(!township);
  const [text, setText] = useState('');
  const place = township ?? cameras.data?.find(({ id }) => id === check.cameraId)?.townshipCode;
  const busy = note.isPending || escalate.isPending;
  const keep = async (incident: boolean) => {
    const finding = note.data ?? (await note.mutateAsync({ position: check.position, note: text.trim() }));
    if (incident && place) {
      await escalate.mutateAsync({
        finding,
        title: t('patrol.incidentTitle', { camera: check.cameraName }),
        township: place,
      });
    }
    void message.success(t(incident ? 'patrol.incidentOpened' : 'patrol.noted'));
    onClose();
  };
  const submit = (incident: boolean) => void keep(incident).catch(() => undefined);
  const empty = text.trim() === '';
  return (
    <Modal
      open
      title={t('patrol.noteTitle')}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
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
      <p className="muted">
        {check.cameraName} · {t('patrol.noteHelp')}
      </p>
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={t('patrol.noteTitle')}
      />
    </Modal>
  );
}
