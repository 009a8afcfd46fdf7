import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type LineResult } from '../calculation.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { bomTerms } from '../inventory/bom-terms.ts';
import { type Term } from '../inventory/operand.ts';

type Fields = Omit<LineResult, 'terms'>;

interface Origin {
  readonly line: ResolvedBomLine;
  readonly lookUp: FactorLookup;
}

const ORIGIN = Symbol('what the terms are made from');
const NO_TERMS: readonly Term[] = [];

/** One descriptor for all results: so that they keep one shape, and are made as quickly as plain objects. */
const TERMS: PropertyDescriptor & ThisType<{ readonly [ORIGIN]: Origin }> = {
  enumerable: true,
  configurable: true,
  get() {
    const { line, lookUp } = this[ORIGIN];
    const { terms } = bomTerms(line, lookUp);
    Object.defineProperty(this, 'terms', { value: terms, enumerable: true });
    return terms;
  },
};

/**
 * The terms of a result for one look: those that somebody has asked for before, else made anew and not kept. Who walks
 * over a hundred thousand lines once takes these.
 */
export function passingTerms(result: LineResult): readonly Term[] {
  const origin = (result as { readonly [ORIGIN]?: Origin })[ORIGIN];
  const isKept = Object.getOwnPropertyDescriptor(result, 'terms')?.get === undefined;
  return origin === undefined || isKept ? result.terms : bomTerms(origin.line, origin.lookUp).terms;
}

/**
 * The result of a BOM line whose terms are made, from the line alone, when somebody asks for them: a trace, the workbook.
 * Sums do not need them, and those of a hundred thousand lines would fill the memory.
 */
export function createLineView(line: ResolvedBomLine, lookUp: FactorLookup, fields: Fields): LineResult {
  if (!fields.hasTerms) {
    return { ...fields, terms: NO_TERMS };
  }
  const origin: Origin = { line, lookUp };
  Object.defineProperty(fields, ORIGIN, { value: origin });
  return Object.defineProperty(fields, 'terms', TERMS) as LineResult;
}
