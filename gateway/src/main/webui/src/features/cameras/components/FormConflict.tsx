import { Alert, Button, Space } from 'antd';
import { useT, type MessageKey } from '@/lib/i18n';
import { differences, type CameraValues } from '../api/cameraForm';
import type { CameraFull } from '../api/cameraTypes';

interface ConflictProps {
  before: CameraFull;
  now: CameraFull;
  onTheirs: () => void;
  onMine: () => void;
}

const LABELS: Partial<Record<keyof CameraValues, MessageKey>> = {
  name: 'camera.name',
  code: 'camera.code',
  tier: 'camera.tier',
  townshipCode: 'common.township',
  lon: 'cams.form.lon',
  lat: 'cams.form.lat',
  heading: 'cams.form.heading',
  fieldOfView: 'cams.form.fov',
  tags: 'cams.tags',
  streamUrl: 'cams.form.main',
  subStreamUrl: 'cams.form.sub',
  analysed: 'cams.form.analysed',
  fps: 'cams.form.fps',
  profile: 'cams.form.profile',
  plates: 'cams.form.plates',
  recorded: 'cams.form.recorded',
};

/** Two people changed one camera: says what the other one changed, and lets this one choose. */
export function FormConflict({ before, now, onTheirs, onMine }: ConflictProps) {
  const t = useT();
  const changed = differences(before, now);
  const shown = changed.map((name) => {
    const label = LABELS[name];
    const value = (now as unknown as Record<string, unknown>)[name];
    return `${label ? t(label) : name}${typeof value === 'string' ? `: ${value}` : ''}`;
  });
  return (
    <Alert
      type="warning"
      showIcon
      title={t('cams.form.conflictTitle')}
      description={
        <>
          <p>{t('cams.form.conflictText')}</p>
          {shown.length > 0 && (
            <p>
              {t('cams.form.conflictDiff')}: {shown.join('; ')}
            </p>
          )}
          <Space>
            <Button onClick={onTheirs}>{t('cams.form.takeTheirs')}</Button>
            <Button danger onClick={onMine}>
              {t('cams.form.keepMine')}
            </Button>
          </Space>
        </>
      }
    />
  );
}
