import { useCallback, useSyncExternalStore } from 'react';
import { audit } from './audit';
import { breaches } from './breaches';
import { cameras } from './cameras';
import { cases } from './cases';
import { common } from './common';
import { containment } from './containment';
import { desk } from './desk';
import { field } from './field';
import { fieldNames } from './fieldNames';
import { live } from './live';
import { map } from './map';
import { plans } from './plans';
import { problemTypes } from './problemTypes';
import { recordings } from './recordings';
import { rules } from './rules';
import { scene } from './scene';
import { sightings } from './sightings';
import { stamps } from './stamps';
import { streamFaults } from './streamFaults';
import { sky } from './sky';
import { tracks } from './tracks';
import { response } from './response';
import { units } from './units';
import { upkeep } from './upkeep';
import { watchlist } from './watchlist';
import { words } from './words';

export type Language = 'zh' | 'en';

// One a line, so that two people can add theirs at once.
const messages = {
  ...common,
  ...words,
  ...desk,
  ...field,
  ...fieldNames,
  ...cases,
  ...audit,
  ...breaches,
  ...sky,
  ...live,
  ...map,
  ...recordings,
  ...upkeep,
  ...cameras,
  ...scene,
  ...watchlist,
  ...sightings,
  ...rules,
  ...tracks,
  ...response,
  ...containment,
  ...plans,
  ...units,
  ...stamps,
  ...streamFaults,
  ...problemTypes,
};

/** Every key carries both languages in one pair, so a missing translation or a misspelt key does not compile. */
export type MessageKey = keyof typeof messages;
export type Params = Record<string, string | number>;
export type Translate = (key: MessageKey, params?: Params) => string;

const STORAGE_KEY = 'tianwang.language';
const listeners = new Set<() => void>();
// Words are read without a page too, by tests of rules: nothing is kept there, and it is Chinese.
let current: Language = globalThis.localStorage?.getItem(STORAGE_KEY) === 'en' ? 'en' : 'zh';

export function getLanguage(): Language {
  return current;
}

export function setLanguage(language: Language): void {
  current = language;
  localStorage.setItem(STORAGE_KEY, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  listeners.forEach((listener) => listener());
}

export function translate(language: Language, key: MessageKey, params: Params = {}): string {
  const text: string = messages[key][language === 'zh' ? 0 : 1];
  return text
    .replace(/\{(\w+):([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) =>
      params[name] === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** Words for a value of the data, such as a severity; an unknown value is shown as it came, never hidden. */
export function wordOf(t: Translate, group: string, value: string | null | undefined): string {
  if (!value) return '—';
  const key = `${group}.${value}`;
  return key in messages ? t(key as MessageKey) : value;
}

/** All values of a group for which there are words, such as for choosing among them. */
export function valuesOf(group: string): string[] {
  return Object.keys(messages)
    .filter((key) => key.startsWith(`${group}.`))
    .map((key) => key.slice(group.length + 1));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage);
}

export function useT(): Translate {
  const language = useLanguage();
  return useCallback((key, params) => translate(language, key, params), [language]);
}
