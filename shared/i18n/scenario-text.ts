import { type Locale } from '../model/locale.ts';
import { type Translate } from './translate.ts';

/** What a scenario asks, as far as its words need it. */
export interface AskedScenario {
  /** Given by the user; the product's own questions have none. */
  readonly name?: string | undefined;
  readonly kind: 'factor' | 'stage' | 'lines' | 'proxies' | 'electricity' | 'variant';
  /** 1.1 is ten percent more. */
  readonly times?: string | undefined;
  /** Name of the factor or variant; code of the stage or electricity method. */
  readonly object?: string | undefined;
}

/** A scenario by its own name, else in words: "Own manufacturing, +10%". */
export function scenarioText(
  { name, kind, times, object = '' }: AskedScenario,
  translate: Translate,
  locale: Locale,
): string {
  if (name !== undefined) {
    return name;
  }
  const word = kind === 'stage' ? `stage.${object}` : kind === 'electricity' ? `basis.${object}` : undefined;
  return translate(`workbook.scenario.${kind}`, {
    name: word === undefined ? object : translate(word),
    change: times === undefined ? '' : changeText(times, locale),
  });
}

/** 1.1 is +10 %, by the habits of the language. */
export function changeText(times: string, locale: Locale): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  }).format(Number(times) - 1);
}

/** The same for a row of the contract, whose factor brings its names in all languages. */
export function scenarioViewText(
  row: Omit<AskedScenario, 'object'> & {
    readonly object?: string | undefined;
    readonly factorNames?:
      | { readonly en: string; readonly 'zh-CN'?: string | undefined; readonly de?: string | undefined }
      | undefined;
  },
  translate: Translate,
  locale: Locale,
): string {
  const object = row.factorNames?.[locale] ?? row.factorNames?.en ?? row.object;
  return scenarioText({ ...row, object }, translate, locale);
}
