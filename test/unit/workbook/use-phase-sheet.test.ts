import { describe, expect, it } from 'vitest';
import { resolveStudy } from '../../../electron/engine/formulas/resolve-study.ts';
import { StudyDocument } from '../../../shared/model/study.ts';
import { contentOf } from '../../workbook/workbook-content.ts';
import { makeStudy } from '../../support/study-builder.ts';
import { EXAMPLE } from '../engine/use-phase/use-phase-study.ts';
import { modelOf, type PlacedCell, placedCells } from './model-cells.ts';

const SHEET = '24a_UsePhase';

function cellsOf(change: object = {}): readonly PlacedCell[] {
  const study = StudyDocument.parse({ ...EXAMPLE, usePhase: { ...EXAMPLE.usePhase, ...change } });
  return placedCells(modelOf(contentOf(resolveStudy(study).study)));
}

const own = (cells: readonly PlacedCell[]): readonly PlacedCell[] =>
  cells.filter(({ sheet }) => sheet === SHEET);
const formulas = (cells: readonly PlacedCell[]): readonly string[] =>
  cells.flatMap(({ cell }) => (cell.kind === 'formula' ? [cell.formula] : []));

describe('24a_UsePhase', () => {
  const cells = cellsOf();

  it('is there only where the study has a use phase', () => {
    expect(own(placedCells(modelOf(contentOf(makeStudy()))))).toEqual([]);
    expect(own(cells).length).toBeGreaterThan(150);
  });

  it('has no number in it but inputs and formulas', () => {
    const typed = own(cells).filter(({ cell }) => cell.kind === 'number');
    expect(new Set(typed.map(({ cell }) => cell.style))).toEqual(new Set(['input']));
    const results = own(cells).map(({ cell }) => (cell.kind === 'formula' ? cell.result : undefined));
    expect(results).toContain(291_898.7125);
    expect(results).toContain(14_594_935.625);
  });

  it('is live down to the factor sheet and the total of the study', () => {
    const all = formulas(own(cells));
    expect(all.some((formula) => formula.startsWith('INDEX(factor_excluding_biogenic,MATCH('))).toBe(true);
    expect(all).toContain('total_location_excluding_biogenic');
  });

  it('is pointed at by the checks alone', () => {
    const others = cells.filter(
      ({ sheet, cell }) => sheet !== SHEET && cell.kind === 'formula' && cell.formula.includes(`'${SHEET}'`),
    );
    const linking = others.filter(
      ({ cell }) => cell.kind === 'formula' && !cell.formula.startsWith('HYPERLINK('),
    );
    expect(new Set(linking.map(({ sheet }) => sheet))).toEqual(new Set(['22_Checks']));
  });

  it('shows a gap as a hatched row without any formula on it', () => {
    const open = own(cellsOf({ baseline: { name: 'Old' } }));
    const words = open.filter(({ cell }) => cell.kind === 'text' && cell.text === 'not known');
    expect(words.length).toBeGreaterThan(10);
    const values = open.map(({ cell }) => (cell.kind === 'formula' ? cell.result : undefined));
    expect(values).not.toContain(0);
    expect(values).not.toContain(470_425);
  });
});
