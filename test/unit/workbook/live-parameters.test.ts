import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../shared/model/quantity.ts';
import type { StudyDocument } from '../../../shared/model/study.ts';
import { parameterPlan } from '../../../electron/workbook/calculation/parameter-plan.ts';
import { decimal, makeFactor, makeLine, makeStudy, mass, use } from '../../support/study-builder.ts';
import { completeStudy } from '../../workbook/complete-study.ts';
import { byParameters, unitStudy } from '../../workbook/live-study.ts';
import { methodsStudy } from '../../workbook/methods-study.ts';
import { contentOf } from '../../workbook/workbook-content.ts';
import { modelOf, type PlacedCell, placedCells } from './model-cells.ts';

const POINTER = /'02a_Parameters'!\$C\$(\d+)/g;

function cellsOf(study: StudyDocument): readonly PlacedCell[] {
  return placedCells(modelOf(contentOf(study)));
}

/** Rows of 02a_Parameters that a cell of another sheet points at. */
function rowsPointedAt(cells: readonly PlacedCell[]): ReadonlySet<number> {
  return new Set(
    cells.flatMap(({ cell }) =>
      cell.kind === 'formula' ? [...cell.formula.matchAll(POINTER)].map(([, row]) => Number(row)) : [],
    ),
  );
}

/** Formulas of a study that no cell points at, by line and field. */
function unused(study: StudyDocument): readonly string[] {
  const pointed = rowsPointedAt(cellsOf(study));
  return (parameterPlan(study)?.formulas ?? [])
    .filter(({ row, excel }) => excel === undefined || !pointed.has(row))
    .map(({ lineId, field }) => `${lineId} ${field}`);
}

describe('quantities that the study gives by formulas', () => {
  it('are formulas over the parameters wherever they stand, whatever the method', () => {
    const methods = byParameters(methodsStudy());
    expect(parameterPlan(methods)?.formulas.length).toBeGreaterThan(400);
    expect(unused(methods)).toEqual([
      // Argon has no warming potential, so that nothing is computed from its share.
      'gas-substances/welding composition.0.share',
      'site-keys/power allocation.alternatives.0.part',
    ]);
    expect(unused(unitStudy())).toEqual([]);
  });

  it('stay values with a remark where the id of their line stands twice', () => {
    const study = byParameters(completeStudy());
    const kept = (parameterPlan(study)?.formulas ?? []).filter(({ remark }) => remark !== undefined);
    expect(new Set(kept.map(({ lineId, remark }) => `${lineId} ${remark}`))).toEqual(
      new Set(['plate formulaRepeated']),
    );
    const cells = cellsOf(study);
    expect(
      cells.some(({ cell }) => cell.kind === 'text' && cell.text.includes('another line has the same')),
    ).toBe(true);
  });

  it('stay values with a remark where a spreadsheet cannot hold the formula', () => {
    const tower = `=${'a^'.repeat(30)}a` as Quantity;
    const study = makeStudy({
      parameters: [{ name: 'a', value: decimal(1) }],
      factors: [makeFactor('steel', 'kg', '2')],
      bom: [makeLine('part', { quantity: tower, mass: mass('2'), assignment: use('steel') })],
    });
    const cells = cellsOf(study);
    const row = cells.find(
      ({ sheet, cell }) => sheet === '02a_Parameters' && cell.kind === 'text' && cell.text === tower,
    )?.row;
    const at = (column: string) =>
      cells.find(({ sheet, address }) => sheet === '02a_Parameters' && address === `${column}${row}`)?.cell;
    expect(at('C')).toMatchObject({ kind: 'number', value: 1, style: 'engine' });
    expect(at('F')).toMatchObject({ text: 'Value only: a spreadsheet cannot hold this formula.' });
    expect(rowsPointedAt(cells).size).toBe(0);
  });

  it('are told apart from a number of the same size in the same line', () => {
    const study = makeStudy({
      parameters: [{ name: 'n', value: decimal(3) }],
      factors: [makeFactor('steel', 'kg', '2')],
      bom: [makeLine('part', { quantity: '=n' as Quantity, mass: mass('3'), assignment: use('steel') })],
    });
    const bom = cellsOf(study).filter(({ sheet, row }) => sheet === '04_BOM' && row === 6);
    expect(bom.filter(({ cell }) => cell.kind === 'number' && cell.value === 3)).toHaveLength(1);
    expect(
      bom.filter(({ cell }) => cell.kind === 'formula' && cell.formula === "'02a_Parameters'!$C$8"),
    ).toHaveLength(1);
  });

  it('are formulas on the sheets on which a long list goes on, too', () => {
    const content = contentOf(byParameters(methodsStudy()), { rowsPerSheet: 20 });
    const further = placedCells(modelOf(content)).filter(({ sheet }) => /^04_BOM_\d+$/.test(sheet));
    expect(rowsPointedAt(further).size).toBeGreaterThan(30);
  });

  it('leave the workbook of a study without formulas as it was', () => {
    expect(rowsPointedAt(cellsOf(completeStudy())).size).toBe(0);
    expect(parameterPlan(completeStudy())).toBeUndefined();
  });
});
