import { type BomRowView, type RowMark } from '../../../../shared/contract/workbench.ts';
import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { type LineResult } from '../../../engine/calculation.ts';
import { type Subtree } from '../../../engine/live/rollup.ts';
import { formatAmount } from '../../../engine/quantity/amount.ts';

/** What a row shows beside its line: its place, its sums and its exceptions. */
export interface RowFacts {
  readonly parentId: string | null;
  readonly depth: number;
  readonly result: LineResult;
  readonly sums: Subtree;
  readonly openBelow: number;
  readonly correctedBelow: number;
  readonly errorsBelow: number;
  readonly hasError: boolean;
}

/** One row of the grid. */
export function rowView(line: BomLine, facts: RowFacts): BomRowView {
  const { result, sums } = facts;
  const assigned = line.assignment?.kind === 'factor' ? line.assignment : undefined;
  const family = result.family === '' ? assigned?.family : result.family;
  return {
    id: line.id,
    parentId: facts.parentId,
    depth: facts.depth,
    isLeaf: result.isLeaf,
    ...(line.origin === undefined ? {} : { sourceRow: line.origin.row }),
    position: line.position ?? '',
    partNumber: line.partNumber ?? '',
    description: line.description ?? '',
    materialText: line.materialText ?? '',
    quantity: line.quantity ?? '',
    unit: line.unit ?? '',
    massEach: line.mass?.value ?? '',
    massUnit: line.mass?.unit ?? '',
    ...(line.mass === undefined ? {} : { massPer: line.mass.per }),
    procurement: line.procurement ?? '',
    supplier: line.supplier ?? '',
    country: line.country ?? '',
    note: line.note ?? '',
    ...(line.extra === undefined ? {} : { extra: line.extra }),
    ...(sums.netMasses === 0 ? {} : { netMassKg: formatAmount(sums.netMassKg) }),
    ...(sums.grossMasses === 0 ? {} : { grossMassKg: formatAmount(sums.grossMassKg) }),
    ...(sums.counted === 0 ? {} : { emissionKg: formatAmount(sums.emissionKg) }),
    openBelow: facts.openBelow,
    correctedBelow: facts.correctedBelow,
    errorsBelow: facts.errorsBelow,
    mark: markOf(line, facts),
    correctedFields: (line.corrections ?? []).map((correction) => correction.field),
    ...(assigned === undefined ? {} : { factorId: assigned.factorId }),
    ...(family === undefined ? {} : { family }),
    proxy: assigned?.proxy === true,
    ...(line.data?.type === 'estimate' ? { amountEstimated: true as const } : {}),
    ...(line.confidential === true ? { confidential: true as const } : {}),
  };
}

/** The most serious of all marks that apply; their order is that of the contract. */
function markOf(line: BomLine, { result, hasError }: RowFacts): RowMark {
  if (hasError) {
    return 'error';
  }
  if (result.state === 'open' || result.state === 'partial') {
    return 'open';
  }
  if ((line.corrections?.length ?? 0) > 0) {
    return 'corrected';
  }
  if (result.state !== 'counted') {
    return result.state;
  }
  if (result.proxy) {
    return 'estimated';
  }
  return result.confirmed ? 'confirmed' : 'proposed';
}
