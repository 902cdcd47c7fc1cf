import { VerticalLeftOutlined, VerticalRightOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useHotkeys } from '@/lib/hotkeys';
import { useT } from '@/lib/i18n';
import type { TimelineMark } from '../api/types';

/** Shown this long before an event, so that one sees how it came about. */
const BEFORE_MS = 3_000;
const SAME_MS = 1_000;

interface EventStepsProps {
  at: number;
  events: TimelineMark[];
  onSeek: (at: number) => void;
}

/** From event to event: most of a day is an empty road. */
export function EventSteps({ at, events, onSeek }: EventStepsProps) {
  const t = useT();
  const times = events.map((event) => Date.parse(event.at) - BEFORE_MS).sort((a, b) => a - b);
  const before = times.filter((time) => time < at - SAME_MS).at(-1);
  const next = times.find((time) => time > at + SAME_MS);
  const go = (to: number | undefined) => to !== undefined && onSeek(to);
  useHotkeys({ p: () => go(before), n: () => go(next) });
  return (
    <>
      <Tooltip title={`${t('recordings.prevEvent')} P`}>
        <Button
          size="small"
          aria-label={t('recordings.prevEvent')}
          icon={<VerticalRightOutlined />}
          disabled={before === undefined}
          onClick={() => go(before)}
        />
      </Tooltip>
      <Tooltip title={`${t('recordings.nextEvent')} N`}>
        <Button
          size="small"
          aria-label={t('recordings.nextEvent')}
          icon={<VerticalLeftOutlined />}
          disabled={next === undefined}
          onClick={() => go(next)}
        />
      </Tooltip>
    </>
  );
}
