import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { isEstimatedMass } from '../../engine/bom/estimated-mass.ts';
import { type Book, column, SHEETS } from '../book.ts';
import { anyUpstream } from '../calculation/factor-slots.ts';
import { capitalColumn } from '../table/capital.ts';
import { emissionColumns, proofColumns } from '../table/emission-columns.ts';
import { factorColumns } from '../table/factor-columns.ts';
import { type Column, layOut, type Layout } from '../table/layout.ts';
import { machineColumns } from './machine-columns.ts';

/** Column of 04_BOM with 1 for a mass that was estimated and accepted. */
export const ESTIMATED_MASS = 'estimatedMass';

/** Columns of 04_BOM; those for lengths, yields and upstream factors only where a line has one. */
export function bomLayout(book: Book, bom: readonly ResolvedBomLine[]): Layout {
  return layOut(SHEETS.bom, bomColumns(book, bom), bom.length, book.goesOn);
}

function bomColumns(book: Book, bom: readonly ResolvedBomLine[]): Column[] {
  const number = { numeric: true };
  const hasLength = bom.some((line) => line.lengthM !== undefined);
  const hasYield = bom.some((line) => (line.yieldSteps?.length ?? 0) > 0);
  const hasBlank = bom.some((line) => line.yieldSteps?.[0]?.kind === 'blank');
  return [
    column(book, 'level', 'line', 6, number),
    column(book, 'position', 'line', 10),
    column(book, 'partNumber', 'line', 20),
    column(book, 'description', 'line', 42),
    column(book, 'state', 'line', 17),
    column(book, 'material', 'identity', 24),
    column(book, 'lineId', 'identity', 14),
    column(book, 'parentId', 'identity', 14),
    column(book, 'leaf', 'identity', 6, number),
    column(book, 'quantity', 'quantity', 10, number),
    column(book, 'unit', 'quantity', 7),
    column(book, 'perMachine', 'quantity', 11, number),
    ...(hasLength ? [column(book, 'lengthM', 'mass', 9, { numeric: true, unit: 'm' })] : []),
    column(book, 'mass', 'mass', 11, number),
    column(book, 'massUnit', 'mass', 9),
    column(book, 'massPer', 'mass', 15),
    ...(bom.some(isEstimatedMass) ? [column(book, ESTIMATED_MASS, 'mass', 11, number)] : []),
    column(book, 'kgPerMassUnit', 'mass', 10, number),
    column(book, 'netKg', 'mass', 12, { numeric: true, unit: 'kg' }),
    ...(hasYield
      ? [
          column(book, 'stepKind', 'yield', 20),
          column(book, 'stepValue', 'yield', 11, number),
          ...(hasBlank ? [column(book, 'stepNetKg', 'yield', 10, { numeric: true, unit: 'kg' })] : []),
          column(book, 'grossPerNet', 'yield', 11, number),
        ]
      : []),
    column(book, 'grossKg', 'mass2', 12, { numeric: true, unit: 'kg' }),
    ...factorColumns(book, anyUpstream(bom.map((line) => line.assignment))),
    ...emissionColumns(book, [undefined]),
    column(book, 'withChildren', 'emission', 13, { numeric: true, unit: 'kg CO₂e' }),
    column(book, 'decision', 'decision', 32),
    column(book, 'reason', 'decision', 60),
    column(book, 'stage', 'groups', 24),
    column(book, 'assembly', 'groups', 14),
    column(book, 'family', 'groups', 28),
    column(book, 'supplier', 'groups', 24),
    column(book, 'country', 'groups', 9),
    column(book, 'procurement', 'groups', 14),
    ...(bom.some((line) => line.capitalGoods === true) ? [capitalColumn(book)] : []),
    ...machineColumns(book),
    column(book, 'sourceFile', 'source', 22),
    column(book, 'sourceSheet', 'source', 12),
    column(book, 'sourceRow', 'source', 8, number),
    column(book, 'corrected', 'source', 40),
    column(book, 'note', 'source', 30),
    ...proofColumns(book, [undefined]),
  ];
}
