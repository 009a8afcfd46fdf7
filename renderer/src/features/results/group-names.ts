import { hasText, type Translate } from '../../../../shared/i18n/translate.ts';
import { type PIVOT_GROUPINGS } from '../../../../shared/contract/workbench.ts';
import { STAGES } from '../../../../shared/model/stage.ts';
import { type Locale } from '../../../../shared/model/locale.ts';

export type Grouping = (typeof PIVOT_GROUPINGS)[number];

/** Start of the key of lines that stand in no assembly: their stage. */
const STAGE_PREFIX = 'stage:';
const COUNTRY_CODE = /^[A-Z]{2}$/;

/** A group, or the remainder that gathers small ones. */
export interface NamedGroup {
  readonly key: string;
  readonly label: string;
  readonly remainder?: boolean;
  readonly gathered?: number;
}

/** Name of a group in the language of the user: names that are data stay as they are, codes become words. */
export function groupName(
  grouping: Grouping,
  { key, label, remainder = false, gathered = 0 }: NamedGroup,
  t: Translate,
  locale: Locale,
): string {
  if (remainder) {
    return t(`results.more.${grouping}`, { count: gathered });
  }
  if (label !== '' && (grouping !== 'country' || label !== key)) {
    return label;
  }
  const stage = key.startsWith(STAGE_PREFIX) ? key.slice(STAGE_PREFIX.length) : key;
  if (STAGES.some((known) => known === stage)) {
    return t(`stage.${stage}`);
  }
  if (key === '') {
    return t(`results.without.${grouping}`);
  }
  if (grouping === 'family' && hasText(`family.${key}`)) {
    return t(`family.${key}`);
  }
  return grouping === 'country' && COUNTRY_CODE.test(key) ? countryName(key, locale) : key;
}

function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}
