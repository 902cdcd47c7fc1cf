import { Table, type TableColumnsType } from 'antd';
import { StatusTag, TimeWithAge } from '@/components/marks';
import { RowLink } from '@/components/RowLink';
import { Township } from '@/components/Township';
import { reasonText } from '@/lib/healthReason';
import { useT, wordOf, type Translate } from '@/lib/i18n';
import type { CameraLine } from '../api/upkeep';
import { percent } from './percent';
import styles from './UpkeepPage.module.css';

export function CameraLines({ lines, onPick }: { lines: CameraLine[]; onPick: (line: CameraLine) => void }) {
  const t = useT();
  return (
    <Table<CameraLine>
      rowKey="cameraId"
      size="middle"
      columns={columns(t)}
      dataSource={lines}
      pagination={false}
      scroll={{ x: 1100 }}
      onRow={(line) => ({ onClick: () => onPick(line), style: { cursor: 'pointer' } })}
    />
  );
}

function columns(t: Translate): TableColumnsType<CameraLine> {
  return [
    {
      title: t('upkeep.camera'),
      ellipsis: true,
      render: (_, line) => (
        <RowLink title={line.name}>
          {line.name} <span className="muted">{line.code}</span>
        </RowLink>
      ),
    },
    {
      title: t('common.township'),
      width: 100,
      ellipsis: true,
      render: (_, line) => <Township code={line.townshipCode} />,
    },
    { title: t('camera.tier'), width: 80, render: (_, line) => wordOf(t, 'tier', line.tier) },
    { title: t('common.status'), width: 110, render: (_, line) => <StatusTag group="health" value={line.health} /> },
    { title: t('upkeep.why'), ellipsis: true, render: (_, line) => reasonText(t, 'healthReason', line.reason) || '—' },
    { title: t('upkeep.since'), width: 210, render: (_, line) => <TimeWithAge at={line.since} /> },
    ...(['day', 'week', 'month'] as const).map((window) => ({
      title: t(`upkeep.${window}`),
      width: 84,
      align: 'right' as const,
      render: (_: unknown, line: CameraLine) => <Share value={line.uptime[window]} />,
    })),
  ];
}

/** The figure with a bar, so that the eye finds the bad ones. */
function Share({ value }: { value?: number | null }) {
  return (
    <span className={styles.share}>
      {percent(value)}
      {value != null && (
        <i className={styles.bar} aria-hidden>
          <i style={{ width: `${value * 100}%` }} data-bad={value < 0.95} />
        </i>
      )}
    </span>
  );
}
