import { LoginOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { LanguageButton, ThemeButton } from '@/app/frame/Switches';
import { useT } from '@/lib/i18n';
import { signInUrl } from './session';
import styles from './SignInPage.module.css';

export function SignInPage() {
  const t = useT();
  const next = window.location.pathname + window.location.search;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <img src="/icon.svg" alt="" />
          <div>
            <h1>{t('app.name')}</h1>
            <span className="muted">{t('app.subtitle')}</span>
          </div>
        </div>
        <p className={styles.lead}>{t('signin.lead')}</p>
        <Button type="primary" size="large" icon={<LoginOutlined />} href={signInUrl(next)} block>
          {t('signin.button')}
        </Button>
        <p className="muted">{t('signin.text')}</p>
        <div className={styles.foot}>
          <LanguageButton />
          <ThemeButton />
        </div>
      </div>
    </main>
  );
}
