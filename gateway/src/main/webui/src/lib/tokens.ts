export type ThemeName = 'night' | 'day';

/** The tokens of the console's design; the day values keep each hue and reach 4.5:1 on white. */
export const TOKENS = {
  night: {
    ink: '#0b1220',
    panel: '#121b2e',
    raised: '#182338',
    line: '#22304a',
    control: '#51658a',
    text: '#e6edf7',
    muted: '#8ea0bd',
    accent: '#3d8bfd',
    onAccent: '#0b1220',
    critical: '#ff5a5f',
    high: '#ff9f43',
    medium: '#f7d154',
    low: '#59a6ff',
    fine: '#35c48d',
  },
  day: {
    ink: '#eef2f8',
    panel: '#ffffff',
    raised: '#f4f7fb',
    line: '#cfd8e6',
    control: '#7787a3',
    text: '#101a2c',
    muted: '#506080',
    accent: '#1660d0',
    onAccent: '#ffffff',
    critical: '#c2242b',
    high: '#a34f00',
    medium: '#776000',
    low: '#1f62b8',
    fine: '#0f7a51',
  },
} as const;

/** The same tokens as CSS variables, for our own components. */
export function applyCssTokens(name: ThemeName, root: HTMLElement): void {
  root.dataset.theme = name;
  root.style.colorScheme = name === 'night' ? 'dark' : 'light';
  // A phone draws its own bar above the page in this colour.
  root.ownerDocument.querySelector('meta[name="theme-color"]')?.setAttribute('content', TOKENS[name].panel);
  for (const [token, value] of Object.entries(TOKENS[name])) {
    root.style.setProperty(`--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  }
}
