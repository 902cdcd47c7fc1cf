import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useLayoutEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { getLanguage, useLanguage } from '@/lib/i18n';
import { themePreference } from '@/lib/preferences';
import { asProblem } from '@/lib/problem';
import { Pages } from './Pages';
import { SessionGate } from './session/SessionGate';
import { antdTheme } from './theme';
import { applyCssTokens } from '@/lib/tokens';

/** A refusal is not asked again; a lost line is, twice, and again when the browser says that it is back. */
function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && asProblem(error).isTransient,
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        // The live feed tells of changes; what a query got once stays good for as long as the page is open.
        gcTime: 30 * 60_000,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

export function App() {
  const [client] = useState(newQueryClient);
  const theme = themePreference.use();
  const language = useLanguage();
  useLayoutEffect(() => applyCssTokens(theme, document.documentElement), [theme]);
  useLayoutEffect(() => {
    document.documentElement.lang = getLanguage() === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <ConfigProvider
      theme={antdTheme(theme)}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntApp component={false}>
        <QueryClientProvider client={client}>
          <BrowserRouter>
            <SessionGate>
              <Pages />
            </SessionGate>
          </BrowserRouter>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
