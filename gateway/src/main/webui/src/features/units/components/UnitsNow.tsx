import { WarningFilled } from '@ant-design/icons';
import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Unit } from '@/api/types';
import { CountyMap, type Focus, type UnitPoint } from '@/components/map';
import { StatusTag } from '@/components/marks';
import { RowLink } from '@/components/RowLink';
import { EmptyState } from '@/components/states';
import { Township } from '@/components/Township';
import { useLanguage, useT, wordOf, type Translate } from '@/lib/i18n';
import { useNow } from '@/lib/ticker';
import { formatDuration, formatTime, parse } from '@/lib/time';
import { UnitInService } from './UnitInService';
import styles from './Units.module.css';

const OLD_MS = 5 * 60_000;

interface UnitsNowProps {
  units: readonly Unit[];
  points: readonly UnitPoint[];
  filter: string;
  /** Whether the reader sends units, and so may take one out of service. */
  mayServe?: boolean;
}

/** Who is on duty, what they can do, where they are and how old that is. */
export function UnitsNow({ units, points, filter, mayServe = false }: UnitsNowProps) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const chosen = params.get('unit');
  const choose = (unit: string) => setParams({ unit }, { replace: true });
  const rows = useMemo(() => matching(units, filter, t), [units, filter, t]);
  const position = units.find(({ id }) => id === chosen)?.position;
  const { lon, lat } = position ?? {};
  const focus = useMemo<Focus | undefined>(
    () =>
      lon === undefined || lat === undefined ? undefined : { location: { lon, lat }, severity: 'LOW', pulse: false },
    [lon, lat],
  );
  return (
    <div className={styles.page}>
      <div className={styles.map}>
        <CountyMap units={points} focus={focus} zoom={13} />
      </div>
      <div className={styles.table}>
        {rows.length === 0 && <EmptyState title={t('unit.emptyTitle')} text={t('unit.emptyText')} />}
        {rows.length > 0 && (
          <Table<Unit>
            rowKey="id"
            size="small"
            pagination={rows.length > 100 ? { pageSize: 100 } : false}
            scroll={{ x: 760 }}
            columns={columns(t, mayServe)}
            dataSource={rows}
            rowClassName={({ id }) => (id === chosen ? 'ant-table-row-selected' : '')}
            onRow={({ id }) => ({ onClick: () => choose(id), style: { cursor: 'pointer' } })}
          />
        )}
      </div>
    </div>
  );
}

function matching(units: readonly Unit[], filter: string, t: Translate): Unit[] {
  const wanted = filter.trim().toLowerCase();
  const text = (unit: Unit) =>
    [
      unit.callSign,
      wordOf(t, 'unitKind', unit.kind),
      ...(unit.crew ?? []),
      ...(unit.capabilities ?? []).map((capability) => wordOf(t, 'capability', capability)),
    ]
      .join(' ')
      .toLowerCase();
  return units
    .filter((unit) => wanted === '' || text(unit).includes(wanted))
    .sort((a, b) => a.callSign.localeCompare(b.callSign, 'zh'));
}

function columns(t: Translate, mayServe: boolean): TableColumnsType<Unit> {
  return [
    {
      title: t('unit.callSign'),
      width: 84,
      ellipsis: true,
      render: (_, unit) => <RowLink title={unit.callSign}>{unit.callSign}</RowLink>,
    },
    { title: t('unit.kind'), width: 80, render: (_, unit) => wordOf(t, 'unitKind', unit.kind) },
    {
      title: t('common.status'),
      width: 90,
      render: (_, unit) => <StatusTag group="unitStatus" value={unit.status ?? ''} />,
    },
    { title: t('unit.shift'), width: 80, render: (_, unit) => shiftText(unit, t) },
    {
      title: t('unit.can'),
      ellipsis: true,
      render: (_, unit) =>
        unit.capabilities?.map((value) => wordOf(t, 'capability', value)).join(t('common.comma')) || '—',
    },
    { title: t('unit.position'), width: 110, render: (_, unit) => <PositionAge unit={unit} /> },
    { title: t('unit.tasks'), width: 56, align: 'right', render: (_, unit) => unit.activeTasks ?? 0 },
    {
      title: t('common.township'),
      width: 135,
      ellipsis: true,
      render: (_, unit) => <Township code={unit.townshipCode} />,
    },
    ...(mayServe
      ? [{ key: 'service', width: 76, render: (_: unknown, unit: Unit) => <UnitInService unit={unit} /> }]
      : []),
  ];
}

function shiftText(unit: Unit, t: Translate): string {
  if (unit.outOfService) return t('unit.outOfService');
  if (unit.onShift === false)
    return unit.shiftFrom ? t('shift.next', { time: formatTime(unit.shiftFrom).slice(0, -3) }) : t('unit.offShift');
  return unit.shiftTo ? t('unit.until', { time: formatTime(unit.shiftTo).slice(-8, -3) }) : t('unit.onShift');
}

function PositionAge({ unit }: { unit: Unit }) {
  const t = useT();
  const language = useLanguage();
  const now = useNow();
  const at = parse(unit.positionAt);
  if (!unit.position || at === undefined) return <span className="muted">{t('unit.noPosition')}</span>;
  const age = now - at;
  return (
    <span className={age > OLD_MS ? styles.old : undefined}>
      {t('common.ago', { age: formatDuration(age, language) })}
      {unit.positionSource && (
        <small className={styles.source}>{wordOf(t, 'positionSource', unit.positionSource)}</small>
      )}
      {unit.positionSuspect && <WarningFilled title={t('unit.suspect')} aria-label={t('unit.suspect')} />}
    </span>
  );
}
