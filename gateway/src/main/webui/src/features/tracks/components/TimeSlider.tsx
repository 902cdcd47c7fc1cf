import { CaretRightOutlined, PauseOutlined } from '@ant-design/icons';
import { Button, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { useT } from '@/lib/i18n';
import { formatTime } from '@/lib/time';

import styles from './Tracks.module.css';

const STEPS = 100;
const STEP_MS = 100;

interface TimeSliderProps {
  from: number;
  to: number;
  until: number;
  onChange: (at: number) => void;
}

const text = (at: number) => formatTime(new Date(at).toISOString());

/** Where the vehicle was when; plays the whole way in ten seconds, however long it took. */
export function TimeSlider({ from, to, until, onChange }: TimeSliderProps) {
  const t = useT();
  const [playing, setPlaying] = useState(false);
  const ended = until >= to;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      const next = Math.min(to, until + (to - from) / STEPS);
      onChange(next);
      if (next >= to) setPlaying(false);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, until, from, to, onChange]);
  const toggle = () => {
    if (!playing && ended) onChange(from);
    setPlaying(!playing);
  };
  return (
    <div className={styles.slider}>
      <Button
        shape="circle"
        icon={playing ? <PauseOutlined /> : <CaretRightOutlined />}
        aria-label={t(playing ? 'track.pause' : 'track.play')}
        onClick={toggle}
      />
      <Slider
        min={from}
        max={to}
        step={1000}
        value={until}
        ariaLabelForHandle={t('track.slider')}
        tooltip={{ formatter: (at) => (at === undefined ? '' : text(at)) }}
        onChange={(at) => {
          setPlaying(false);
          onChange(at);
        }}
      />
      <strong>{text(until)}</strong>
      <span />
      <span className="muted" style={{ display: 'flex', justifyContent: 'space-between' }}>
        <span>{text(from)}</span>
        <span>{text(to)}</span>
      </span>
      <span />
    </div>
  );
}
