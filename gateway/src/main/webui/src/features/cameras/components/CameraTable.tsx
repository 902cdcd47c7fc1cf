import { Table, type TableColumnsType } from 'antd';
import type { Camera } from '@/api/types';
import { StatusTag } from '@/components/marks';
import { Township } from '@/components/Township';
import { useT, wordOf, type Translate } from '@/lib/i18n';

interface CameraTableProps {
  cameras: Camera[];
  selectedId?: string;
  onSelect: (id: string) => void;
}

const HEALTH_ORDER = ['OFFLINE', 'DEGRADED', 'ONLINE', 'NOT_CONNECTED'];

export function CameraTable({ cameras, selectedId, onSelect }: CameraTableProps) {
  const t = useT();
  return (
    <Table<Camera>
      rowKey="id"
      size="small"
      columns={columns(t)}
      dataSource={cameras}
      pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      scroll={{ x: 560 }}
      rowSelection={{
        type: 'radio',
        selectedRowKeys: selectedId ? [selectedId] : [],
        onSelect: ({ id }) => onSelect(id),
        columnWidth: 32,
      }}
      onRow={({ id }) => ({ onClick: () => onSelect(id), style: { cursor: 'pointer' } })}
    />
  );
}

function columns(t: Translate): TableColumnsType<Camera> {
  return [
    {
      title: t('camera.health'),
      width: 120,
      sorter: (a, b) => rank(a) - rank(b),
      defaultSortOrder: 'ascend',
      render: (_, row) => <StatusTag group="health" value={row.health ?? 'NOT_CONNECTED'} />,
    },
    {
      title: t('camera.name'),
      ellipsis: true,
      dataIndex: 'name',
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
    },
    { title: t('camera.code'), width: 130, ellipsis: true, dataIndex: 'code' },
    { title: t('camera.tier'), width: 100, render: (_, row) => wordOf(t, 'tier', row.tier) },
    {
      title: t('common.township'),
      width: 110,
      ellipsis: true,
      render: (_, row) => <Township code={row.townshipCode} />,
    },
  ];
}

function rank({ health }: Camera): number {
  return HEALTH_ORDER.indexOf(health ?? 'NOT_CONNECTED');
}
