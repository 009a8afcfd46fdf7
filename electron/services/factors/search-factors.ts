import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type FactorSearchOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Session } from '../session.ts';
import { factorView } from './factor-view.ts';

/**
 * Factors whose id, names, family or geography contain every word of the text, in any of the three languages.
 * The study's own factors come first. Ranked: all words in one name before words spread over several fields.
 */
export async function searchFactors(
  session: Session,
  input: ParsedInput<'factors.search'>,
): Promise<Result<FactorSearchOutcome>> {
  const own = session.project?.study.factors ?? [];
  const ownIds = new Set(own.map((factor) => factor.id));
  const all = [...own, ...session.gateways.library.factors.filter((factor) => !ownIds.has(factor.id))];
  const words = fold(input.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const hits = all.flatMap((factor) => {
    const score = scoreOf(factor, words);
    return score === undefined ? [] : [{ factor, score }];
  });
  hits.sort((left, right) => right.score - left.score);
  return success({
    total: hits.length,
    factors: hits.slice(0, input.limit).map((hit) => factorView(hit.factor)),
  });
}

/** 2 when one name holds all words, 1 when the words are spread over the fields, undefined when one is missing. */
function scoreOf(factor: Factor, words: readonly string[]): number | undefined {
  const names = Object.values(factor.names).map((name) => fold(name ?? ''));
  if (names.some((name) => words.every((word) => name.includes(word)))) {
    return 2;
  }
  const everything = fold(
    [factor.id, ...names, factor.family ?? '', factor.geography, factor.referenceYear].join(' '),
  );
  return words.every((word) => everything.includes(word)) ? 1 : undefined;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
