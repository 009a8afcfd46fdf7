import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { plusYears } from './calendar.ts';

/** PAS 2050:2011 7.10: a result is valid for at most two years. */
const PAS_YEARS = 2;
/** PACT: a footprint is valid for at most three years after its reference period. */
const PACT_YEARS = 3;

/** Last days on which the result may be used, ISO 8601; undefined where the study states no period. */
export interface Validity {
  readonly pas2050: string | undefined;
  readonly pact: string | undefined;
}

/** Validity of a study's result, counted from the end of its period. */
export function validityOf({ scope }: Pick<ResolvedStudy, 'scope'>): Validity {
  const after = (years: number): string | undefined =>
    scope.periodEnd === undefined ? undefined : plusYears(scope.periodEnd, years);
  return { pas2050: after(PAS_YEARS), pact: after(PACT_YEARS) };
}
