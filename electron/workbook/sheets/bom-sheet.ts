import { COMPONENTS } from '../../../shared/model/component.ts';
import { addAmounts, excludingBiogenicCo2, NO_EMISSION } from '../../engine/impact/evaluate.ts';
import { type Amount } from '../../engine/quantity/amount.ts';
import { type Book } from '../book.ts';
import { amountNumber, emissionNumbers } from '../calculation/numbers.ts';
import { type Cell, formulaCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { type Cells, dataSheet, sumFormula } from '../table/data-sheet.ts';
import { type Layout, overParts, TOTAL_ROW } from '../table/layout.ts';
import { bomOrigins } from './bom-origins.ts';
import { type BomRow } from './bom-plan.ts';
import { bomDataRow, type LineLists } from './bom-row.ts';

/** Columns that stay in view: where the line is, what it is, whether it counts. */
const FROZEN = ['level', 'position', 'partNumber', 'description', 'state'] as const;

/** 04_BOM: the multi-level bill of materials, one row per line, every number from mass to emission a formula. */
export function bomSheet(book: Book, layout: Layout, rows: readonly BomRow[], lists: LineLists): SheetModel {
  const subtree = subtreeEmissions(rows);
  return dataSheet({
    layout,
    title: book.say('sheet.bom.title'),
    note: book.say('sheet.bom.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: totals(layout, rows),
    rows: function* (from, to) {
      for (const row of rows.slice(from, to)) {
        yield bomDataRow(book, layout, row, subtree, lists);
      }
    },
    originOf: bomOrigins(book, rows),
    frozenColumns: FROZEN.length,
    outlineLevels: rows.reduce((deepest, row) => Math.max(deepest, row.depth), 0),
    tab: 'data',
  });
}

/** Masses of leaves only, as assemblies repeat their children; emissions of all rows, as none counts twice. */
function totals(layout: Layout, rows: readonly BomRow[]): Cells {
  if (rows.length === 0) {
    return {};
  }
  const leafSum = (id: string): string =>
    overParts(layout, ({ firstRow, lastRow }) => {
      const range = (one: string): string => layout.between(one, firstRow, lastRow, TOTAL_ROW);
      return `SUMIFS(${range(id)},${range('leaf')},1)`;
    });
  const leafMass = (id: 'netKg' | 'grossKg', massOf: (row: BomRow) => Amount | undefined): Cell => {
    const total = rows.reduce((sum, row) => (row.result.isLeaf ? sum + (massOf(row) ?? 0n) : sum), 0n);
    return formulaCell(leafSum(id), amountNumber(total), 'mass');
  };
  const numbers = emissionNumbers(
    rows.reduce((sum, row) => addAmounts(sum, row.result.emissions.byLocation), NO_EMISSION),
  );
  const sum = (id: string, value: number): [string, Cell] => [
    id,
    formulaCell(sumFormula(layout, id), value, 'emission'),
  ];
  return {
    netKg: leafMass('netKg', (row) => row.result.netMassKg),
    grossKg: leafMass('grossKg', (row) => row.result.grossMassKg),
    ...Object.fromEntries(
      COMPONENTS.map((component, index) => sum(component, numbers.components[index] ?? 0)),
    ),
    ...Object.fromEntries([sum('excluding', numbers.excluding), sum('including', numbers.including)]),
    engine: formulaCell(sumFormula(layout, 'engine'), numbers.excluding, 'engine'),
    differs: formulaCell(sumFormula(layout, 'differs'), 0, 'integer'),
  };
}

/** Sum of a row and all rows of its subtree, which follow it without a gap: prefix sums make each a subtraction. */
function subtreeEmissions(rows: readonly BomRow[]): (row: BomRow) => number {
  const before: Amount[] = [0n];
  for (const row of rows) {
    before.push((before.at(-1) ?? 0n) + excludingBiogenicCo2(row.result.emissions.byLocation));
  }
  const first = rows[0]?.row ?? 0;
  return (row) => amountNumber((before[row.lastRow - first + 1] ?? 0n) - (before[row.row - first] ?? 0n));
}
