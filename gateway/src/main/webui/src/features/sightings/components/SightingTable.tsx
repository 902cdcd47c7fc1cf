import { Button, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { TimeWithAge } from '@/components/marks';
import { Picture } from '@/components/Picture';
import { PlateText } from '@/components/PlateText';
import { Township } from '@/components/Township';
import { useT, type Translate } from '@/lib/i18n';
import type { Sighting } from '../api/sightings';
import styles from './Sightings.module.css';

interface SightingTableProps {
  rows: Sighting[];
  chosen?: string;
  onChoose: (id: string) => void;
  /** Absent for those who may not draw tracks. */
  onTrack?: (plate: string) => void;
  /** Absent for those who work on no incidents. */
  contain?: (sighting: Sighting) => string;
}

/** What was found, newest first; the picture of the plate beside the reading, because a reading is not a plate. */
export function SightingTable({ rows, chosen, onChoose, onTrack, contain }: SightingTableProps) {
  const t = useT();
  return (
    <Table<Sighting>
      rowKey="id"
      size="small"
      sticky
      columns={columns(t, onTrack, contain)}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 960 }}
      rowClassName={({ id }) => `${styles.row} ${id === chosen ? styles.chosen : ''}`}
      onRow={({ id }) => ({ onClick: () => onChoose(id) })}
    />
  );
}

function columns(
  t: Translate,
  onTrack?: (plate: string) => void,
  contain?: (sighting: Sighting) => string,
): TableColumnsType<Sighting> {
  return [
    {
      title: t('sight.picture'),
      width: 124,
      render: (_, { cropUrl, snapshotUrl, plate }) => (
        <div className={styles.crop}>
          <Picture src={cropUrl ?? snapshotUrl} alt={plate} fit={cropUrl ? 'contain' : 'cover'} small />
        </div>
      ),
    },
    {
      title: t('watch.plate'),
      width: 140,
      render: (_, { plate, exact }) => (
        <div className={styles.plate}>
          <PlateText plate={plate} />
          {!exact && <span className={styles.warn}>{t('sight.confusable')}</span>}
        </div>
      ),
    },
    { title: t('common.time'), width: 210, render: (_, { seenAt }) => <TimeWithAge at={seenAt} /> },
    {
      title: t('sight.camera'),
      ellipsis: true,
      render: (_, { cameraName, cameraId }) => cameraName ?? cameraId,
    },
    {
      title: t('common.township'),
      width: 110,
      ellipsis: true,
      render: (_, { townshipCode }) => <Township code={townshipCode} />,
    },
    {
      title: t('sight.confidence'),
      width: 90,
      align: 'right',
      render: (_, { confidence }) => `${Math.round(confidence * 100)} %`,
    },
    {
      width: onTrack && contain ? 190 : 110,
      render: (_: unknown, sighting: Sighting) => (
        <span onClick={(event) => event.stopPropagation()}>
          {onTrack && (
            <Button size="small" type="link" onClick={() => onTrack(sighting.plate)}>
              {t('sight.track')}
            </Button>
          )}
          {contain && <Link to={contain(sighting)}>{t('contain.from')}</Link>}
        </span>
      ),
    },
  ];
}
