import { type DifferenceRowView } from '../../../../shared/contract/method-report.ts';
import { factorName, useFactors } from '../../components/fields/use-factors.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { unitName } from '../bom/unit-name.ts';
import styles from './input-texts.module.css';

type Input = DifferenceRowView['inputs'][number];

/** Digits of an input shown at most; the study holds all. */
const MOST_DIGITS = 6;
/** Inputs of a row that are named; a new way of calculation has many. */
const MOST_INPUTS = 4;

/** What is written otherwise in a line: from what to what. */
export function InputTexts({ inputs }: { readonly inputs: readonly Input[] }) {
  const { t, locale } = useTexts();
  const ids = inputs
    .filter(({ code }) => code === 'factor')
    .flatMap(({ from, to }) => [from ?? '', to ?? '']);
  const factors = useFactors(ids);
  const shown = (input: Input, value: string): string => {
    if (input.code === 'factor') {
      const factor = factors.get(value);
      return factor === undefined ? value : factorName(factor, locale);
    }
    return shortNumber(value, locale);
  };
  const ordered = inputs.toSorted((left, right) => sides(right) - sides(left));
  const more = inputs.length - MOST_INPUTS;
  return (
    <ul className={styles['list']}>
      {ordered.slice(0, MOST_INPUTS).map((input, index) => (
        <li key={index}>
          <span className={styles['what']}>{inputName(input, t)}</span>{' '}
          {/* One side only: a plus for what is new, a minus for what is gone. */}
          {input.from === undefined ? '+' : input.to === undefined ? '\u2212' : ''}{' '}
          {[input.from, input.to]
            .flatMap((value) => (value === undefined ? [] : [shown(input, value)]))
            .join(' → ')}{' '}
          {unitText(input, t)}
        </li>
      ))}
      {more > 0 && <li className={styles['what']}>{t('variantsPage.moreInputs', { count: more })}</li>}
    </ul>
  );
}

/** On how many sides an input is written; what changed comes before what is new. */
function sides({ from, to }: Input): number {
  return [from, to].filter((value) => value !== undefined).length;
}

/** The unit of an input; a plain number and a factor have none. */
function unitText({ code, unit }: Input, t: ReturnType<typeof useTexts>['t']): string {
  return code === 'factor' || unit === '1' ? '' : unitName(unit, t);
}

function inputName({ code }: Input, t: ReturnType<typeof useTexts>['t']): string {
  return code === 'factor' || code === 'multiplicity'
    ? t(`variantsPage.input.${code}`)
    : t(`operand.${code}`);
}

function shortNumber(value: string, locale: string): string {
  return /^-?\d/.test(value)
    ? new Intl.NumberFormat(locale, { maximumSignificantDigits: MOST_DIGITS })
        .format(value as unknown as number)
        .replace('-', '\u2212')
    : value;
}
