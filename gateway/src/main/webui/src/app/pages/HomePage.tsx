import { TeamOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '@/components/states';
import { useT, wordOf } from '@/lib/i18n';
import { knownRoles, PAGE_PATHS, pagesOf } from '@/lib/roles';
import { PAGE_TITLES } from '../frame/Rail';
import { useSession } from '../session/session';

/** For roles whose work has no page here: says so, says what is open to them, and who can help. */
export function HomePage() {
  const t = useT();
  const session = useSession();
  const roles = knownRoles(session).map((role) => wordOf(t, 'role', role));
  const pages = pagesOf(session);
  return (
    <EmptyState
      icon={<TeamOutlined />}
      title={t('home.title', { name: session.name || session.user })}
      text={`${t('home.text', { roles: roles.join(t('common.comma')) || '—' })}${t('home.help')}`}
      action={
        pages.length > 0 && (
          <Flex gap={8} align="center">
            {t('home.may')}
            {pages.map((page) => (
              <Link key={page} to={PAGE_PATHS[page]}>
                <Button>{t(PAGE_TITLES[page])}</Button>
              </Link>
            ))}
          </Flex>
        )
      }
    />
  );
}
