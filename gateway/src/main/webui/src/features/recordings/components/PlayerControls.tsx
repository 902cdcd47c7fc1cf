import {
  BackwardOutlined,
  CaretRightOutlined,
  ForwardOutlined,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from '@ant-design/icons';
import { Button, Select, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '@/lib/i18n';
import type { Playback } from '../player/usePlayback';

export const RATES = [0.25, 0.5, 1, 2, 4, 8];

/** Play, skip, step, speed; each with its key. */
export function PlayerControls({ playback }: { playback: Playback }) {
  const t = useT();
  return (
    <>
      <Tool label={`${t('recordings.back10')} ←`} icon={<BackwardOutlined />} onClick={() => playback.skip(-10)} />
      <Tool label={`${t('recordings.stepBack')} ,`} icon={<StepBackwardOutlined />} onClick={() => playback.step(-1)} />
      <Tool
        label={`${t(playback.playing ? 'recordings.pause' : 'recordings.play')} K`}
        icon={playback.playing ? <PauseOutlined /> : <CaretRightOutlined />}
        onClick={playback.toggle}
        primary
      />
      <Tool label={`${t('recordings.stepOn')} .`} icon={<StepForwardOutlined />} onClick={() => playback.step(1)} />
      <Tool label={`${t('recordings.on10')} →`} icon={<ForwardOutlined />} onClick={() => playback.skip(10)} />
      <Select<number>
        size="small"
        aria-label={t('recordings.speed')}
        value={playback.rate}
        style={{ width: 76 }}
        options={RATES.map((value) => ({ value, label: `${value}×` }))}
        onChange={(rate) => {
          playback.setRate(rate);
          // A focused choice would take the keys that play and step.
          (document.activeElement as HTMLElement | null)?.blur();
        }}
      />
    </>
  );
}

interface ToolProps {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  primary?: boolean;
}

function Tool({ label, icon, onClick, primary }: ToolProps) {
  return (
    <Tooltip title={label}>
      <Button
        size="small"
        type={primary ? 'primary' : 'default'}
        aria-label={label.replace(/ \S$/, '')}
        icon={icon}
        onClick={onClick}
      />
    </Tooltip>
  );
}
