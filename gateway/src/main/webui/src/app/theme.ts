import { theme as antd, type ThemeConfig } from 'antd';
import { TOKENS, type ThemeName } from '@/lib/tokens';

export function antdTheme(name: ThemeName): ThemeConfig {
  const c = TOKENS[name];
  return {
    algorithm: [name === 'night' ? antd.darkAlgorithm : antd.defaultAlgorithm, antd.compactAlgorithm],
    token: {
      colorPrimary: c.accent,
      colorLink: c.accent,
      colorError: c.critical,
      colorWarning: c.high,
      colorSuccess: c.fine,
      colorInfo: c.low,
      colorBgBase: c.panel,
      colorBgLayout: c.ink,
      colorBgContainer: c.panel,
      colorBgElevated: c.raised,
      colorTextBase: c.text,
      colorText: c.text,
      colorTextSecondary: c.muted,
      colorTextTertiary: c.muted,
      colorTextDescription: c.muted,
      colorTextPlaceholder: c.muted,
      colorBorder: c.control,
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      colorTextLightSolid: c.onAccent,
      borderRadius: 6,
      fontSize: 14,
      sizeUnit: 4,
      sizeStep: 4,
      // A dialog that fades in is a dialog that is not there yet; what moves here moves to show a cause.
      motion: false,
      fontFamily:
        '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, -apple-system, "Segoe UI", sans-serif',
    },
    components: {
      // The dark algorithm dims the accent below 4.5:1 against its own text; buttons keep the exact token.
      Button: {
        colorPrimary: c.accent,
        colorPrimaryHover: c.low,
        colorPrimaryActive: c.accent,
        primaryColor: c.onAccent,
        dangerColor: c.onAccent,
        primaryShadow: 'none',
        defaultShadow: 'none',
      },
      Table: { headerBg: c.raised, headerColor: c.muted, rowHoverBg: c.raised, borderColor: c.line },
      Segmented: { trackBg: c.ink, itemSelectedBg: c.raised, itemColor: c.muted },
      Tooltip: { colorTextLightSolid: c.text },
    },
  };
}
