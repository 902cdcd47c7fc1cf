import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Camera } from '@/api/types';
import { useT } from '@/lib/i18n';
import styles from './Patrol.module.css';

interface CameraOrderProps {
  /** Given by the form's field. */
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
  cameras: readonly Camera[] | undefined;
}

/** The cameras of a plan in the order in which they are walked. One that is not there any more says so, to be taken out. */
export function CameraOrder({ id, value = [], onChange, cameras }: CameraOrderProps) {
  const t = useT();
  const byId = new Map(cameras?.map((camera) => [camera.id, camera]));
  const put = (ids: string[]) => onChange?.(ids);
  const swap = (i: number, j: number) => {
    const ids = [...value];
    [ids[i], ids[j]] = [ids[j]!, ids[i]!];
    put(ids);
  };
  return (
    <>
      {cameras && (
        <ol className={styles.order}>
          {value.map((cameraId, i) => {
            const camera = byId.get(cameraId);
            const name = camera?.name ?? t('patrol.gone');
            return (
              <li key={cameraId} className={camera ? undefined : styles.gone}>
                <span className="ellipsis" title={camera ? undefined : cameraId}>
                  {name} <span className="muted">{camera?.code}</span>
                </span>
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={t('patrol.up', { name })}
                  disabled={i === 0}
                  onClick={() => swap(i, i - 1)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={t('patrol.down', { name })}
                  disabled={i === value.length - 1}
                  onClick={() => swap(i, i + 1)}
                />
                <Button
                  size="small"
                  type="text"
                  danger={!camera}
                  icon={<DeleteOutlined />}
                  aria-label={t('patrol.takeOut', { name })}
                  onClick={() => put(value.filter((other) => other !== cameraId))}
                />
              </li>
            );
          })}
        </ol>
      )}
      <Select<string>
        id={id}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        loading={!cameras}
        disabled={!cameras}
        placeholder={t('patrol.add')}
        options={cameras
          ?.filter((camera) => !value.includes(camera.id))
          .map(({ id, name, code }) => ({ value: id, label: `${name} ${code ?? ''}` }))}
        onSelect={(added) => put([...value, added])}
      />
    </>
  );
}
