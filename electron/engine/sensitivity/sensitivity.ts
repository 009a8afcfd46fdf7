import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation, type LineResult } from '../calculation.ts';
import { excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { isInTotals } from '../impact/tally.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { type Amount, amountToRatio, toAmount } from '../quantity/amount.ts';
import { multiply, parseRatio, type Ratio } from '../quantity/ratio.ts';
import { defaultQuestions } from './default-questions.ts';
import { type FactorEmissions, factorEmissions } from './factor-emissions.ts';
import { type AskedQuestion, askedBy, type Question } from './question.ts';

/** A scenario changes the result notably when it moves it by more than a tenth. */
export const NOTABLE_PERCENT = 10n;

/** The answer to one question, kg CO2e excluding biogenic CO2 on the headline's electricity method. */
export interface SensitivityRow extends AskedQuestion {
  /** What is multiplied; undefined where the whole result is another one. */
  readonly touchedKg: Amount | undefined;
  /** Undefined where the question names something the study does not have. */
  readonly totalKg: Amount | undefined;
  readonly deltaKg: Amount | undefined;
  /** Within a tenth of the base, either way; undefined without a total or where the base is zero. */
  readonly isWithin: boolean | undefined;
  /** Lines the question names, of those that are in the totals. */
  readonly lines: readonly LineResult[];
}

export interface Sensitivity {
  readonly baseKg: Amount;
  /** False where the questions are the product's own, because the study has none. */
  readonly fromStudy: boolean;
  readonly rows: readonly SensitivityRow[];
}

export interface SensitivityInput {
  readonly study: Pick<ResolvedStudy, 'scenarios'>;
  readonly calculation: Calculation;
  readonly lookUp: FactorLookup;
  /** Total of a variant on the headline's electricity method; undefined for one that is not there. */
  readonly variantKg?: (variantId: string) => Amount | undefined;
}

/** Answers the study's scenarios, or the product's own where it has none (ISO 14067:2018 6.6). */
export function sensitivity(input: SensitivityInput): Sensitivity {
  const { study, calculation, lookUp } = input;
  const basis = calculation.headlineBasis;
  const baseKg = excludingBiogenicCo2(calculation.totals[basis]);
  const parts = factorEmissions(calculation, basis, lookUp);
  const given = (study.scenarios ?? []).map(askedBy);
  const asked = given.length > 0 ? given : defaultQuestions(calculation, parts);
  return {
    baseKg,
    fromStudy: given.length > 0,
    rows: asked.map((one) => answer(one, input, parts, baseKg)),
  };
}

function answer(
  asked: AskedQuestion,
  input: SensitivityInput,
  parts: FactorEmissions,
  baseKg: Amount,
): SensitivityRow {
  const { question } = asked;
  const lines = question.kind === 'lines' ? linesOf(question.lineIds, input.calculation) : [];
  const touchedKg = 'times' in question ? touched(question, input.calculation, parts, lines) : undefined;
  const totalKg =
    touchedKg !== undefined && 'times' in question
      ? baseKg + change(touchedKg, question.times)
      : wholeOf(question, input);
  const deltaKg = totalKg === undefined ? undefined : totalKg - baseKg;
  return { ...asked, touchedKg, totalKg, deltaKg, isWithin: isWithin(deltaKg, baseKg), lines };
}

function touched(
  question: Extract<Question, { readonly times: DecimalString }>,
  { groups, headlineBasis }: Calculation,
  { byFactor, proxiesKg }: FactorEmissions,
  lines: readonly LineResult[],
): Amount | undefined {
  switch (question.kind) {
    case 'factor':
      return byFactor.get(question.factorId);
    case 'proxies':
      return proxiesKg;
    case 'stage': {
      const group = groups.stage.find(({ key }) => key === question.stage);
      return group === undefined ? 0n : excludingBiogenicCo2(group.emissions[headlineBasis]);
    }
    case 'lines':
      return lines.length === 0
        ? undefined
        : lines.reduce((sum, { emissions }) => sum + excludingBiogenicCo2(emissions[headlineBasis]), 0n);
  }
}

/** The lines of these ids that count, in the order of the study. */
function linesOf(ids: readonly string[], { lines, settings }: Calculation): readonly LineResult[] {
  const wanted = new Set(ids);
  return lines.filter((line) => wanted.has(line.id) && line.hasTerms && isInTotals(line, settings));
}

/** Exactly touched x (times - 1), rounded once. */
function change(touchedKg: Amount, times: DecimalString): Amount {
  const { numerator, denominator } = parseRatio(times);
  const lessOne: Ratio = { numerator: numerator - denominator, denominator };
  return toAmount(multiply(amountToRatio(touchedKg), lessOne));
}

function wholeOf(question: Question, { calculation, variantKg }: SensitivityInput): Amount | undefined {
  switch (question.kind) {
    case 'electricity':
      return excludingBiogenicCo2(calculation.totals[question.basis]);
    case 'variant':
      return variantKg?.(question.variantId);
    default:
      return undefined;
  }
}

function isWithin(deltaKg: Amount | undefined, baseKg: Amount): boolean | undefined {
  if (deltaKg === undefined || baseKg === 0n) {
    return undefined;
  }
  return size(deltaKg) * 100n <= size(baseKg) * NOTABLE_PERCENT;
}

function size(amount: Amount): Amount {
  return amount < 0n ? -amount : amount;
}
