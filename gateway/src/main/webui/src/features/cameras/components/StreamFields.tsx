import { Form, Input, Segmented, Switch } from 'antd';
import { useT } from '@/lib/i18n';
import { loginOf, type CameraValues, type LoginChoice } from '../api/cameraForm';
import type { CameraFull } from '../api/cameraTypes';
import { NumberField } from './BasicFields';
import styles from './CameraForm.module.css';
import { ConnectionTest } from './ConnectionTest';

const SCHEME = /^\s*(rtsps?|https?|rtmp):\/\/|^\s*file:/i;
const LOGIN_INSIDE = /^\s*[a-z]+:\/\/[^/]*@/i;

/** The two streams with their logins and tests, how pictures are analysed, and whether they are kept. */
export function StreamFields({ camera }: { camera?: CameraFull }) {
  const t = useT();
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('cams.form.streams')}</legend>
        <Stream which="MAIN" camera={camera} loginSet={camera?.streamLoginSet ?? false} />
        <Stream which="SUB" camera={camera} loginSet={camera?.subStreamLoginSet ?? false} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('cams.form.analysis')}</legend>
        <div className={styles.pair}>
          <Form.Item<CameraValues> name="analysed" label={t('cams.form.analysed')} valuePropName="checked">
            <Switch />
          </Form.Item>
          <NumberField name="fps" label={t('cams.form.fps')} min={0.2} max={25} />
        </div>
        <div className={styles.pair}>
          <Form.Item<CameraValues> name="profile" label={t('cams.form.profile')} extra={t('cams.form.profileHint')}>
            <Segmented
              aria-label={t('cams.form.profile')}
              options={(['FULL', 'KEYFRAMES'] as const).map((value) => ({ value, label: t(`cams.profile.${value}`) }))}
            />
          </Form.Item>
          <Form.Item<CameraValues> name="plates" label={t('cams.form.plates')} valuePropName="checked">
            <Switch />
          </Form.Item>
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('cams.form.recording')}</legend>
        <Form.Item<CameraValues>
          name="recorded"
          label={t('cams.form.recorded')}
          extra={t('cams.form.recordedHint')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
      </fieldset>
    </>
  );
}

interface StreamProps {
  which: 'MAIN' | 'SUB';
  camera?: CameraFull;
  loginSet: boolean;
}

function Stream({ which, camera, loginSet }: StreamProps) {
  const t = useT();
  const form = Form.useFormInstance<CameraValues>();
  const prefix = which === 'MAIN' ? 'stream' : 'subStream';
  const url = Form.useWatch(`${prefix}Url` as const, form);
  const choice = Form.useWatch(`${prefix}Login` as const, form) as LoginChoice | undefined;
  return (
    <div className={styles.stream}>
      <Form.Item<CameraValues>
        name={`${prefix}Url`}
        label={t(which === 'MAIN' ? 'cams.form.main' : 'cams.form.sub')}
        extra={t('cams.form.urlHint')}
        rules={[
          { pattern: SCHEME, message: t('cams.form.scheme') },
          {
            validator: (_, text?: string) =>
              LOGIN_INSIDE.test(text ?? '')
                ? Promise.reject(new Error(t('cams.form.noLoginInUrl')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input
          maxLength={2048}
          spellCheck={false}
          autoComplete="off"
          placeholder="rtsp://10.0.0.5:554/Streaming/Channels/101"
        />
      </Form.Item>
      {url && (
        <>
          <Form.Item<CameraValues>
            name={`${prefix}Login`}
            label={`${t('cams.form.login')} · ${t(loginSet ? 'cams.form.loginSet' : 'cams.form.loginNone')}`}
          >
            <Segmented
              aria-label={t('cams.form.login')}
              options={[
                { value: 'keep', label: t('cams.form.loginKeep') },
                { value: 'set', label: t('cams.form.loginChange') },
                ...(loginSet ? [{ value: 'remove', label: t('cams.form.loginRemove') }] : []),
              ]}
            />
          </Form.Item>
          {choice === 'set' && (
            <div className={styles.pair}>
              <Form.Item<CameraValues>
                name={`${prefix}User`}
                label={t('cams.form.user')}
                rules={[{ required: true, whitespace: true, message: t('cams.form.required') }]}
              >
                <Input autoComplete="off" maxLength={200} />
              </Form.Item>
              <Form.Item<CameraValues> name={`${prefix}Password`} label={t('cams.form.password')}>
                <Input.Password autoComplete="new-password" maxLength={200} />
              </Form.Item>
            </div>
          )}
          <ConnectionTest
            request={() => {
              const values = form.getFieldsValue(true) as CameraValues;
              return {
                stream: which,
                cameraId: camera?.id,
                streamUrl: values[`${prefix}Url`]?.trim(),
                streamLogin: loginOf(values[`${prefix}Login`], values[`${prefix}User`], values[`${prefix}Password`]),
              };
            }}
            otherStream={which === 'MAIN' && Boolean(form.getFieldValue('subStreamUrl'))}
          />
        </>
      )}
    </div>
  );
}
