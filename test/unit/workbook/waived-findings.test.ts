import { expect, it } from 'vitest';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Waiver } from '../../../shared/model/waiver.ts';
import { makeStudy } from '../../support/study-builder.ts';
import { contentOf } from '../../workbook/workbook-content.ts';
import { columnsOf, modelOf, placedCells } from './model-cells.ts';

const found = (code: string, severity: Finding['severity']): Finding => ({
  code,
  severity,
  place: {},
  params: {},
});
const WAIVER: Waiver = {
  id: 'W1',
  code: 'study.offset',
  reason: 'looked at',
  by: 'Ann',
  date: '2026-01-02',
};
const OPEN = [found('line.zero', 'warning')];
const WAIVED = [{ finding: found('study.offset', 'error'), waiver: WAIVER }];

/** Texts are their keys, so that the test does not depend on a language. */
function cellsOf(waived: typeof WAIVED) {
  const study = makeStudy({ waivers: waived.map(({ waiver }) => waiver) });
  return placedCells(modelOf(contentOf(study, { translate: (key) => key, findings: OPEN, waived })));
}

function textsIn(cells: ReturnType<typeof cellsOf>, sheet: string, column: string): readonly string[] {
  const letter = columnsOf(cells, sheet).get(column) ?? 'no such column';
  return cells
    .filter((one) => one.sheet === sheet && one.row > 5 && one.address.replace(/\d+/, '') === letter)
    .flatMap(({ cell }) => (cell.kind === 'text' ? [cell.text] : []));
}

function counts(cells: ReturnType<typeof cellsOf>): Readonly<Record<string, unknown>> {
  const labels = cells.filter(
    ({ cell }) => cell.kind === 'text' && /text\.(waivedF|f)indings\./.test(cell.text),
  );
  return Object.fromEntries(
    labels.map(({ sheet, row, cell }) => {
      const count = cells.find(
        (one) => one.sheet === sheet && one.row === row && one.cell.kind === 'formula',
      )?.cell;
      const label = cell.kind === 'text' ? cell.text.replace(/.*text\./, '') : '';
      return [label, count?.kind === 'formula' ? count.result : undefined];
    }),
  );
}

it('prints waived findings below the open ones as what they are, and the cover counts them apart', () => {
  const cells = cellsOf(WAIVED);
  const severities = textsIn(cells, '22a_Findings', 'severity');
  expect(severities).toEqual(['workbook.severity.warning', 'workbook.waivedSeverity.error']);
  expect(textsIn(cells, '22a_Findings', 'waiver')).toEqual(['workbook.text.waivedBy']);
  expect(counts(cells)).toEqual({
    'findings.error': 0,
    'findings.warning': 1,
    'findings.note': 0,
    'waivedFindings.error': 1,
    'waivedFindings.warning': 0,
    'waivedFindings.note': 0,
  });
});

it('says nothing of waivers where there are none', () => {
  const cells = cellsOf([]);
  expect(textsIn(cells, '22a_Findings', 'waiver')).toEqual([]);
  expect(Object.keys(counts(cells))).toEqual(['findings.error', 'findings.warning', 'findings.note']);
});
