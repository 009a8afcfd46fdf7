import { IMPLIED_KINDS, type ImpliedView } from '../../../shared/contract/assumptions.ts';
import { type Assignment } from '../../../shared/model/assignment.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation, type LineResult } from '../../engine/calculation.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type Amount, formatAmount } from '../../engine/quantity/amount.ts';

type ImpliedKind = (typeof IMPLIED_KINDS)[number];

/** How many of the largest lines are named. */
const NAMED = 3;

/** What a line of the study says about itself, beside its result. */
interface Written {
  readonly id: string;
  readonly assignment?: Assignment | undefined;
  readonly corrections?: readonly unknown[] | undefined;
}

/**
 * What the program or its user took for true line by line: similar factors, proposals nobody confirmed, estimates,
 * corrected inputs, estimates of what was cut off, scrap that counts as recycled, factors of one figure. Counted from the
 * result, so that nothing has to be kept up to date by hand.
 */
export function impliedAssumptions(study: ResolvedStudy, calculation: Calculation): readonly ImpliedView[] {
  const written = new Map<string, Written>(
    [...(study.bom ?? []), ...(study.activities ?? [])].map((line) => [line.id, line]),
  );
  const recycled = new Set(
    calculation.findings.flatMap(({ code, place }) =>
      code === 'line.scrapTreatmentNotStated' ? (place.lineId ?? []) : [],
    ),
  );
  const oneFigure = new Set(
    calculation.factorsUsed.flatMap(({ id, flags }) => (flags?.includes('totalOnly') === true ? [id] : [])),
  );
  const tests: Readonly<Record<ImpliedKind, (line: LineResult, text: Written) => boolean>> = {
    proxy: (line) => line.proxy && line.hasTerms,
    proposed: (line, { assignment }) =>
      line.hasTerms && assignment !== undefined && 'status' in assignment && assignment.status === 'proposed',
    estimated: (line) => line.data?.type === 'estimate',
    correctedInput: (_, { corrections = [] }) => corrections.length > 0,
    cutOffEstimate: (line) => line.estimate !== undefined,
    scrapRecycled: (line) => recycled.has(line.id),
    oneFigureOnly: (_, { assignment }) => assignment?.kind === 'factor' && oneFigure.has(assignment.factorId),
  };
  const basis = calculation.headlineBasis;
  const sized = calculation.lines.map((line) => ({
    line,
    text: written.get(line.id) ?? { id: line.id },
    kg: excludingBiogenicCo2((line.estimate ?? line.emissions)[basis]),
  }));
  return IMPLIED_KINDS.flatMap((kind) => {
    const lines = sized.filter(({ line, text }) => tests[kind](line, text));
    const largest = lines.toSorted((left, right) => descending(left.kg, right.kg)).slice(0, NAMED);
    const [first] = largest;
    return first === undefined
      ? []
      : [
          {
            kind,
            lines: lines.length,
            emissionKg: formatAmount(lines.reduce((sum, { kg }) => sum + kg, 0n)),
            largest: largest.map(({ line }) => line.name),
            lineId: first.line.id,
          },
        ];
  });
}

function descending(left: Amount, right: Amount): number {
  return left === right ? 0 : left < right ? 1 : -1;
}
