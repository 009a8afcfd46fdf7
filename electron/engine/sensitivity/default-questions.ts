import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Calculation } from '../calculation.ts';
import { type Amount } from '../quantity/amount.ts';
import { type FactorEmissions } from './factor-emissions.ts';
import { type AskedQuestion, type Question } from './question.ts';

/** Factors asked about one by one. */
const MOST_FACTORS = 5;
const TEN_MORE = '1.1' as DecimalString;
const THIRTY_MORE = '1.3' as DecimalString;
const THIRTY_LESS = '0.7' as DecimalString;

/**
 * What is asked of every study that has no scenarios of its own: the other electricity method (ISO 14067:2018 6.4.9.4),
 * the factors with the most emission, the proxies both ways, own manufacturing.
 */
export function defaultQuestions(
  calculation: Calculation,
  { byFactor, proxiesKg }: FactorEmissions,
): readonly AskedQuestion[] {
  const basis = calculation.headlineBasis === 'byLocation' ? 'byContract' : 'byLocation';
  const largest = [...byFactor]
    .filter(([, kg]) => kg !== 0n)
    .toSorted(([, left], [, right]) => bySize(left, right))
    .slice(0, MOST_FACTORS);
  const questions: readonly Question[] = [
    { kind: 'electricity', basis },
    ...largest.map(([factorId]): Question => ({ kind: 'factor', factorId, times: TEN_MORE })),
    ...(proxiesKg === 0n
      ? []
      : [THIRTY_MORE, THIRTY_LESS].map((times): Question => ({ kind: 'proxies', times }))),
    { kind: 'stage', stage: 'ownManufacturing', times: TEN_MORE },
  ];
  return questions.map((question, index) => ({
    id: `S${index + 1}`,
    name: undefined,
    note: undefined,
    question,
  }));
}

function bySize(left: Amount, right: Amount): number {
  const [one, other] = [left < 0n ? -left : left, right < 0n ? -right : right];
  return one > other ? -1 : one < other ? 1 : 0;
}
