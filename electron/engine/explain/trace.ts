import { type Basis, COMPONENTS, type Component } from '../../../shared/model/component.ts';
import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type BomSource, type ResolvedStudy } from '../../../shared/model/study.ts';
import { ancestorsOf, buildTree } from '../bom/tree.ts';
import { type Calculation, type LineResult } from '../calculation.ts';
import { type FactorLookup } from '../inventory/assignment.ts';
import { asBooked } from '../inventory/booking.ts';
import { type Operand, type Term, times } from '../inventory/operand.ts';
import { formatAmount } from '../quantity/amount.ts';
import { ruleOf } from './rules.ts';

/** An operand as printed, with the cell it was imported from where there is one. */
export interface TraceOperand extends Operand {
  readonly cell?: string;
}

/** One product: operands x factor, per component; `sign` is -1 for carbon taken up. */
export interface TraceTerm {
  readonly sign: 1 | -1;
  readonly operands: readonly TraceOperand[];
  readonly factor: Factor | undefined;
  readonly ruleId: string;
}

/**
 * The whole way to the number of one line: emission of a component = sum over the terms of
 * sign x product of operands x factor component, rounded once half-even to 1e-24 kg.
 */
export interface LineTrace {
  readonly lineId: string;
  readonly name: string;
  readonly basis: Basis;
  readonly terms: readonly TraceTerm[];
  readonly emissions: Readonly<Record<Component, DecimalString>>;
}

/** Explains the number of one line on one electricity basis; undefined when there is no such line. */
export function explainLine(
  study: ResolvedStudy,
  calculation: Calculation,
  lookUp: FactorLookup,
  lineId: string,
  basis: Basis,
): LineTrace | undefined {
  const line = calculation.lines.find((candidate) => candidate.id === lineId);
  if (line === undefined) {
    return undefined;
  }
  return createExplainer(study, lookUp)(line, basis);
}

/** Finds lines of a BOM and what they stand in. */
export interface LineFinder {
  lineOf(id: string): ResolvedBomLine | undefined;
  /** The lines above a line, from its parent up to the top. */
  linesAbove(id: string): readonly ResolvedBomLine[];
}

type Explain = (line: LineResult, basis: Basis) => LineTrace;

/** Prepares the look-ups once, for explaining many lines of one study. */
export function createExplainer(study: ResolvedStudy, lookUp: FactorLookup): Explain {
  return explainerOf(study, treeFinder(study), lookUp);
}

/** Finds the lines of a study that stands alone. */
export function treeFinder({ bom }: Pick<ResolvedStudy, 'bom'>): LineFinder {
  const tree = buildTree(bom ?? []);
  return {
    lineOf: (id) => tree.byId.get(id)?.line,
    linesAbove: (id) => {
      const node = tree.byId.get(id);
      return node === undefined ? [] : ancestorsOf(node).map((ancestor) => ancestor.line);
    },
  };
}

/** An explainer on lines that are already arranged, such as those of a live calculation. */
export function explainerOf(study: ResolvedStudy, finder: LineFinder, lookUp: FactorLookup): Explain {
  const cellOf = cellFinder(study, finder);
  return (line, basis) => {
    const chain = line.kind === 'bom' ? finder.linesAbove(line.id).map(chainOperand) : [];
    const terms = line.terms.filter((term) => term.basis === 'both' || term.basis === basis);
    return {
      lineId: line.id,
      name: line.name,
      basis,
      terms: terms.map((term) => traceTerm(line, term, chain, lookUp, cellOf)),
      emissions: Object.fromEntries(
        COMPONENTS.map((component, index) => [component, formatAmount(line.emissions[basis][index] ?? 0n)]),
      ) as Record<Component, DecimalString>,
    };
  };
}

/** Finds the cell an operand was imported from. */
export function cellFinder(
  study: Pick<ResolvedStudy, 'sources'>,
  finder: LineFinder,
): (operand: Operand) => string | undefined {
  const sources = new Map((study.sources ?? []).map((source) => [source.id, source]));
  return (operand) => {
    const origin = operand.lineId === undefined ? undefined : finder.lineOf(operand.lineId)?.origin;
    const source = origin === undefined ? undefined : sources.get(origin.sourceId);
    const field = operand.field === 'yieldSteps' ? 'note' : operand.field;
    return origin === undefined || source === undefined || field === undefined
      ? undefined
      : cellOfField(source, origin.row, field);
  };
}

/** The cell a field of an imported row stands in, with its sheet (else file): `BOM!E404`; undefined without a column. */
export function cellOfField(source: BomSource, row: number, field: string): string | undefined {
  const column = (source.columns as Readonly<Record<string, string>>)[field];
  const sheet = source.sheet === undefined || source.sheet === '' ? source.fileName : source.sheet;
  return column === undefined ? undefined : `${sheet}!${column}${row}`;
}

function traceTerm(
  line: LineResult,
  term: Term,
  chain: readonly Operand[],
  lookUp: FactorLookup,
  cellOf: (operand: Operand) => string | undefined,
): TraceTerm {
  const operands = [...chain, ...term.operands].map((operand): TraceOperand => {
    const cell = cellOf(operand);
    return cell === undefined ? operand : { ...operand, cell };
  });
  const found = term.factorId === undefined ? undefined : lookUp(term.factorId);
  const factor = found && asBooked(found, term.booking);
  return { sign: term.sign, operands, factor, ruleId: ruleOf(line, term, factor) };
}

/** How often an assembly is in the one above it. */
export function chainOperand(ancestor: ResolvedBomLine): Operand {
  const { quantity } = ancestor;
  if (quantity === undefined) {
    throw new Error(`Line ${ancestor.id} has counted lines below it but no quantity`);
  }
  return times('parentQuantity', quantity, ancestor.unit ?? '', { lineId: ancestor.id, field: 'quantity' });
}
