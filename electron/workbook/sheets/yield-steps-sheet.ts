import { type Book, column, SHEETS } from '../book.ts';
import { formulaCell, optionalInput, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { layOut, type Layout } from '../table/layout.ts';
import { stepPath } from './bom-origins.ts';
import { type BomRow } from './bom-plan.ts';
import { stepFormula, stepInput, stepsNumber } from './yield-formula.ts';

const STEP_COLUMNS: readonly string[] = ['stepValue', 'stepNetKg'];

/** Columns and rows of 04a_YieldSteps; 04_BOM multiplies with `grossPerNet`. */
export function yieldStepsLayout(book: Book, rows: readonly BomRow[]): Layout {
  const count = rows.reduce((sum, { line }) => sum + Math.max(0, (line.yieldSteps?.length ?? 0) - 1), 0);
  const columns = [
    column(book, 'lineId', 'line', 16),
    column(book, 'description', 'line', 40),
    column(book, 'stepNumber', 'line', 8, { numeric: true }),
    column(book, 'stepKind', 'yield', 22),
    column(book, 'stepValue', 'yield', 14, { numeric: true }),
    column(book, 'stepNetKg', 'yield', 14, { numeric: true, unit: 'kg' }),
    column(book, 'grossPerNet', 'yield', 14, { numeric: true }),
  ];
  return layOut(SHEETS.yieldSteps, columns, count, book.goesOn);
}

/** 04a_YieldSteps: second and further steps from net to gross mass; undefined when no line has them. */
export function yieldStepsSheet(book: Book, layout: Layout, rows: readonly BomRow[]): SheetModel | undefined {
  const steps = rows.flatMap((row) =>
    (row.line.yieldSteps ?? []).slice(1).map((step, index) => ({ line: row.line, step, number: index + 2 })),
  );
  if (steps.length === 0) {
    return undefined;
  }
  const data = steps.map(({ line, step, number }, index): DataRow => {
    const row = layout.firstRow + index;
    const factor = stepsNumber([step]);
    const formula = stepFormula(step, layout.cell('stepValue', row), () => layout.cell('stepNetKg', row));
    return {
      cells: {
        lineId: textCell(line.id),
        description: textCell(line.description ?? '', 'name'),
        stepNumber: { kind: 'number', value: number, style: 'integer' },
        stepKind: textCell(book.say(`yield.${step.kind}`), 'inputText'),
        stepValue: stepInput(step),
        stepNetKg: step.kind === 'blank' ? optionalInput(step.netKg) : undefined,
        grossPerNet: factor === undefined ? undefined : formulaCell(formula, factor, 'ratio'),
      },
    };
  });
  return dataSheet({
    layout,
    title: book.say('sheet.yieldSteps.title'),
    note: book.say('sheet.yieldSteps.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: (from, to) => data.slice(from, to),
    originOf: (index, columnId) => {
      const found = steps[index];
      const path =
        found !== undefined && STEP_COLUMNS.includes(columnId)
          ? stepPath(found.line.yieldSteps ?? [], found.number - 1, columnId)
          : undefined;
      return path === undefined || found === undefined
        ? undefined
        : { target: 'line', id: found.line.id, path };
    },
    frozenColumns: 2,
    tab: 'data',
  });
}
