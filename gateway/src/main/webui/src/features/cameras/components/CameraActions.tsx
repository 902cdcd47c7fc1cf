import { DeleteOutlined, EditOutlined, GatewayOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Dialog } from '@/components/Dialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useT } from '@/lib/i18n';
import { useRemoveCamera } from '../api/cameraEdits';
import { useCamera } from '../api/cameraLists';

interface ActionsProps {
  id: string;
  name: string;
  mayEdit: boolean;
  mayDraw: boolean;
  onEdit: () => void;
  onGone: () => void;
}

/** What may be done with one camera, by those who may. */
export function CameraActions({ id, name, mayEdit, mayDraw, onEdit, onGone }: ActionsProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  if (!mayEdit && !mayDraw) return null;
  return (
    <Space wrap>
      {mayDraw && (
        <Link to={`/cameras/${encodeURIComponent(id)}/scene`}>
          <Button size="small" icon={<GatewayOutlined />}>
            {t('cams.scene')}
          </Button>
        </Link>
      )}
      {mayEdit && (
        <>
          <Button size="small" icon={<EditOutlined />} onClick={onEdit}>
            {t('cams.edit')}
          </Button>
          <Button size="small" danger type="text" icon={<DeleteOutlined />} onClick={() => setAsking(true)}>
            {t('cams.delete')}
          </Button>
        </>
      )}
      {asking && <Removal id={id} name={name} onClose={() => setAsking(false)} onGone={onGone} />}
    </Space>
  );
}

interface RemovalProps {
  id: string;
  name: string;
  onClose: () => void;
  onGone: () => void;
}

function Removal({ id, name, onClose, onGone }: RemovalProps) {
  const t = useT();
  const camera = useCamera(id);
  const remove = useRemoveCamera();
  return (
    <Dialog
      open
      title={t('cams.deleteTitle', { name })}
      okText={t('cams.delete')}
      okButtonProps={{ danger: true, disabled: !camera.data, loading: remove.isPending }}
      cancelText={t('common.cancel')}
      onCancel={onClose}
      onOk={() =>
        camera.data &&
        remove.mutate(
          { id, version: camera.data.version },
          {
            onSuccess: () => {
              onClose();
              onGone();
            },
            onError: () => void camera.refetch(),
          },
        )
      }
    >
      <p>{t('cams.deleteText')}</p>
      {remove.error && <ProblemAlert error={remove.error} />}
    </Dialog>
  );
}
