import { UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { forgetDrafts } from '@/lib/draft';
import { useT, wordOf } from '@/lib/i18n';
import { forgetOffline } from '@/lib/offlineStore';
import { soundPreference } from '@/lib/preferences';
import { hasRole, knownRoles } from '@/lib/roles';
import { unsentOf } from '@/lib/unsent';
import { useSession } from '../session/session';
import styles from './Frame.module.css';

export function UserMenu() {
  const t = useT();
  const session = useSession();
  const sound = soundPreference.use();
  const { modal } = App.useApp();
  const roles = knownRoles(session).map((role) => wordOf(t, 'role', role));
  /** An officer with actions or pictures that were not sent is told first: nobody else can send them from here. */
  const leave = async () => {
    const { actions, pictures } = hasRole(session, 'officer')
      ? await unsentOf(session.user)
      : { actions: 0, pictures: 0 };
    if (actions + pictures === 0) return signOut();
    modal.confirm({
      title: t('top.unsentTitle'),
      content: t('top.unsentText', { actions, pictures }),
      okText: t('top.logout'),
      cancelText: t('common.cancel'),
      okButtonProps: { danger: true },
      onOk: signOut,
    });
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', type: 'group', label: `${session.user} · ${roles.join(t('common.comma'))}` },
          {
            key: 'sound',
            label: t(sound === 'on' ? 'desk.soundOn' : 'desk.soundOff'),
            onClick: () => soundPreference.set(sound === 'on' ? 'off' : 'on'),
          },
          { type: 'divider' },
          { key: 'logout', label: t('top.logout'), onClick: () => void leave() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={session.user}>
        <span className={styles.wide}>{session.name || session.user}</span>
      </Button>
    </Dropdown>
  );
}

/** A form post, as the gateway asks, so that no link from elsewhere can sign anybody out. What this browser kept goes too. */
function signOut(): void {
  forgetOffline();
  forgetDrafts();
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  document.body.append(form);
  form.submit();
}
