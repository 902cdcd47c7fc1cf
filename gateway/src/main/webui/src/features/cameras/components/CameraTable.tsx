import { Table, Tag, type TableColumnsType } from 'antd';
import { useCallback, type KeyboardEvent } from 'react';
import { StatusTag } from '@/components/marks';
import { Township } from '@/components/Township';
import { reasonText } from '@/lib/healthReason';
import { useLanguage, useT, wordOf, type Translate } from '@/lib/i18n';
import type { CameraFull } from '../api/cameraTypes';
import type { Column } from './useColumns';

interface CameraTableProps {
  cameras: CameraFull[];
  columns: readonly Column[];
  selectedId?: string;
  onSelect: (id: string) => void;
  onTag: (tag: string) => void;
}

export function CameraTable({ cameras, columns, selectedId, onSelect, onTag }: CameraTableProps) {
  const t = useT();
  const english = useLanguage() === 'en';
  const move = useCallback(
    (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const at = cameras.findIndex(({ id }) => id === selectedId);
      const next = cameras[Math.min(cameras.length - 1, Math.max(0, at + step))];
      if (!next) return;
      onSelect(next.id);
      document.querySelector(`[data-row-key="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
    },
    [cameras, selectedId, onSelect],
  );
  return (
    <div tabIndex={0} role="group" aria-label={t('camera.title')} onKeyDown={move}>
      <Table<CameraFull>
        rowKey="id"
        size="small"
        columns={visible(t, english, columns, onTag)}
        dataSource={cameras}
        pagination={false}
        scroll={{ x: 420 + columns.length * 110 }}
        rowSelection={{
          type: 'radio',
          selectedRowKeys: selectedId ? [selectedId] : [],
          onSelect: ({ id }) => onSelect(id),
          columnWidth: 32,
          getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
        }}
        onRow={({ id }) => ({ onClick: () => onSelect(id), style: { cursor: 'pointer' } })}
      />
    </div>
  );
}

function visible(
  t: Translate,
  english: boolean,
  chosen: readonly Column[],
  onTag: (tag: string) => void,
): TableColumnsType<CameraFull> {
  const optional: Record<Column, TableColumnsType<CameraFull>[number]> = {
    code: { title: t('camera.code'), width: 130, ellipsis: true, dataIndex: 'code' },
    tier: { title: t('camera.tier'), width: 90, render: (_, row) => wordOf(t, 'tier', row.tier) },
    township: {
      title: t('common.township'),
      width: 100,
      ellipsis: true,
      render: (_, row) => <Township code={row.townshipCode} />,
    },
    tags: {
      title: t('cams.tags'),
      width: 180,
      render: (_, row) =>
        row.tags?.map((tag) => (
          <Tag
            key={tag}
            onClick={(event) => {
              event.stopPropagation();
              onTag(tag);
            }}
          >
            {tag}
          </Tag>
        )),
    },
    reason: {
      title: t('common.reason'),
      width: 220,
      ellipsis: true,
      render: (_, row) => reasonText(t, 'healthReason', row.healthReason),
    },
  };
  return [
    {
      title: t('camera.health'),
      width: english ? 128 : 104, // “Not connected”
      render: (_, row) => <StatusTag group="health" value={row.health ?? 'NOT_CONNECTED'} />,
    },
    { title: t('camera.name'), ellipsis: true, dataIndex: 'name' },
    ...chosen.map((column) => optional[column]),
  ];
}
