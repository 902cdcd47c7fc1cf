import type { RecommendationReason } from '@/api/types';
import { distanceText } from '@/lib/distance';
import { wordOf, type Language, type Translate } from '@/lib/i18n';
import { formatDuration } from '@/lib/time';

/** A reason in the reader's language; one that the console does not know keeps the service's own words. */
export function reasonText(reason: RecommendationReason, t: Translate, language: Language): string {
  const value = reason.value ?? 0;
  /** Why one unit stands behind another is a sum of such costs; a figure that is hidden cannot be checked. */
  const withCost = (said: string) => {
    const [, seconds] = /counted as (\d+) s more/.exec(reason.text) ?? [];
    if (!seconds) return said;
    return t('why.COST', { said, value: formatDuration(Number(seconds) * 1000, language) });
  };
  switch (reason.code) {
    case 'DISTANCE':
      return t('why.DISTANCE', { value: distanceText(value, t) });
    case 'ROAD_DISTANCE':
      return t('why.ROAD_DISTANCE', { value: distanceText(value, t) });
    case 'SPEED':
      return t('why.SPEED', { value: Math.round(value) });
    case 'TRAVEL_TIME':
      return t('why.TRAVEL_TIME', { value: formatDuration(value * 1000, language) });
    case 'POSITION_AGE':
      return withCost(t('why.POSITION_AGE', { value: formatDuration(value * 1000, language) }));
    case 'POSITION_SUSPECT':
      return withCost(t('why.POSITION_SUSPECT'));
    case 'POSITION_UNKNOWN':
      return t('why.POSITION_UNKNOWN');
    case 'STRAIGHT_LINE':
      return withCost(t('why.STRAIGHT_LINE'));
    case 'LOAD':
      return value === 0 ? t('why.NO_LOAD') : t('why.LOAD', { value });
    case 'SHIFT':
      if (reason.value == null) return t('why.SHIFT');
      return withCost(
        t(reason.text.includes('then relieved') ? 'why.SHIFT_RELIEVED' : 'why.SHIFT_LEFT', {
          value: formatDuration(value * 1000, language),
        }),
      );
    case 'CAPABILITIES':
      return t('why.CAPABILITIES', { text: capabilities(reason.text, t) });
    case 'NO_CREW':
      return withCost(t('why.NO_CREW'));
    case 'MISSING_CAPABILITY':
      return withCost(t('why.MISSING_CAPABILITY', { text: capabilities(missing(reason.text), t) }));
    default:
      return reason.text;
  }
}

function missing(text: string): string {
  return /^lacks (.*), counted as/.exec(text)?.[1] ?? text;
}

function capabilities(listed: string, t: Translate): string {
  return listed
    .split(', ')
    .map((one) => wordOf(t, 'capability', one))
    .join(t('common.comma'));
}
