import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { getLanguage, setLanguage, useT } from '@/lib/i18n';
import { themePreference } from '@/lib/preferences';

export function LanguageButton() {
  const t = useT();
  return (
    <Button
      type="text"
      lang={getLanguage() === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => setLanguage(getLanguage() === 'zh' ? 'en' : 'zh')}
    >
      {t('top.language')}
    </Button>
  );
}

export function ThemeButton() {
  const t = useT();
  const theme = themePreference.use();
  const label = t(theme === 'night' ? 'top.toLight' : 'top.toDark');
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        aria-label={label}
        icon={theme === 'night' ? <SunOutlined /> : <MoonOutlined />}
        onClick={() => themePreference.set(theme === 'night' ? 'day' : 'night')}
      />
    </Tooltip>
  );
}
