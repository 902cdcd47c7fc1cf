import { Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { ErrorState, SkeletonRows } from '@/components/states';
import { setUnauthenticatedListener } from '@/lib/http';
import { useT } from '@/lib/i18n';
import { asProblem } from '@/lib/problem';
import { onSomebodyElse } from '@/lib/signedIn';
import { JurisdictionContext } from '@/lib/jurisdiction';
import { SessionContext, signInUrl, useSessionQuery } from './session';
import { SignInPage } from './SignInPage';

/** Nobody gets past without a session. One that ends later covers the page and keeps what was typed. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useT();
  const query = useSessionQuery();
  const [expired, setExpired] = useState(false);
  const signedIn = query.data !== undefined;
  useEffect(() => {
    setUnauthenticatedListener(() => setExpired(true));
    return () => setUnauthenticatedListener(() => undefined);
  }, []);
  const user = query.data?.user;
  // A page of the one before would show him what the other one may see, and send in the other one's name.
  useEffect(() => (user === undefined ? undefined : onSomebodyElse(user, () => window.location.reload())), [user]);
  if (query.isPending) return <SkeletonRows count={3} />;
  if (query.isError && asProblem(query.error).isUnauthenticated) return <SignInPage />;
  if (!signedIn) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <SessionContext value={query.data}>
      <JurisdictionContext value={query.data.jurisdiction}>
        {children}
        <Modal
          open={expired}
          title={t('session.expired')}
          okText={t('session.again')}
          closable={false}
          mask={{ closable: false }}
          cancelButtonProps={{ style: { display: 'none' } }}
          onOk={() => window.location.assign(signInUrl(window.location.pathname + window.location.search))}
        >
          {t('session.expiredText')}
        </Modal>
      </JurisdictionContext>
    </SessionContext>
  );
}
