import { type MethodReport } from '../../shared/contract/method-report.ts';
import { type UsePhaseView } from '../../shared/contract/use-phase.ts';
import { formatDecimal, formatShare, formatThreeDigits } from '../../shared/i18n/format.ts';
import { type Translate } from '../../shared/i18n/translate.ts';
import { type DecimalString } from '../../shared/model/decimal-string.ts';
import { type Locale } from '../../shared/model/locale.ts';
import { type Finding } from '../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../shared/model/study.ts';
import { type WaivedFinding } from '../checks/register/apply-waivers.ts';
import { type Calculation } from '../engine/calculation.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';
import { type Amount, formatAmount } from '../engine/quantity/amount.ts';

/** Gives the text of a catalogue key in the language of the report. */
export type Say = Translate;

/** Everything a report is made of; the numbers are those of the workbook. */
export interface ReportSource {
  readonly study: ResolvedStudy;
  readonly calculation: Calculation;
  readonly lookUp: FactorLookup;
  readonly method: MethodReport;
  /** Beside the footprint: an annex of its own, where the study has a use phase. */
  readonly usePhase?: UsePhaseView | undefined;
  /** Open findings; those somebody answers for are apart, and printed too. */
  readonly findings: readonly Finding[];
  readonly waived?: readonly WaivedFinding[];
  readonly locale: Locale;
  readonly say: Say;
  readonly createdAt: string;
  readonly softwareVersion: string;
  readonly studySha256: string;
  /** True when the study is issued and nothing mandatory is open. */
  readonly isFinal: boolean;
  /** The parts in the order of ISO 14067 clause 7, or after the template of GB/T 24067. */
  readonly order: 'iso' | 'gbt';
  /** Variants of the study as written; a resolved study has none. */
  readonly variants: readonly { readonly id: string; readonly name: string }[];
  /** Total of a variant on the headline's electricity method; undefined for one that is not there. */
  readonly variantKg: (variantId: string) => Amount | undefined;
}

/** Numbers as the report writes them. Rounding is for the eye only; sums are made before it. */
export interface Numbers {
  /** kg CO2e with one decimal. */
  readonly kg: (amount: Amount) => string;
  readonly kgText: (value: DecimalString) => string;
  /** Tonnes CO2e with three significant digits, the headline. */
  readonly tonnes: (amount: Amount) => string;
  /** Share in percent with one decimal; undefined where there is no whole. */
  readonly share: (part: Amount, whole: Amount) => string | undefined;
  readonly percent: (share: number) => string;
  /** A decimal with as many digits after the sign as it has. */
  readonly exact: (value: DecimalString) => string;
}

export function numbersOf(locale: Locale): Numbers {
  const kgText = (value: DecimalString): string => formatDecimal(value, locale, 1);
  return {
    kgText,
    kg: (amount) => kgText(formatAmount(amount)),
    tonnes: (amount) => formatThreeDigits(formatAmount(amount / 1000n), locale),
    share: (part, whole) =>
      whole === 0n ? undefined : formatShare(Number((part * 1_000_000n) / whole) / 1_000_000, locale),
    percent: (share) => formatShare(share, locale),
    exact: (value) => formatDecimal(value, locale, value.split('.')[1]?.length ?? 0),
  };
}
