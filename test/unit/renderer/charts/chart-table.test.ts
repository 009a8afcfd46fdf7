import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartTable, csvOf, numberCell, textCell } from '../../../../renderer/src/charts/chart-table.ts';
import { decimal } from '../../../support/study-builder.ts';

function tableOf(names: readonly string[]): ChartTable {
  return {
    caption: 'Parts',
    totalRow: false,
    columns: [
      { name: 'Name', numeric: false },
      { name: 'kg CO₂e', numeric: true },
    ],
    rows: names.map((name) => [
      textCell(name),
      numberCell(decimal('-2329.80000000000000000001'), '−2,329.8'),
    ]),
  };
}

describe('a chart as CSV', () => {
  it('holds exact numbers with a decimal point, negative ones too', () => {
    expect(csvOf(tableOf(['Crate']))).toBe('Name,kg CO₂e\r\nCrate,-2329.80000000000000000001\r\n');
  });

  it('leaves a missing number empty, never zero', () => {
    const table = { ...tableOf([]), rows: [[textCell('Blade'), numberCell(undefined, 'open')]] };
    expect(csvOf(table)).toBe('Name,kg CO₂e\r\nBlade,\r\n');
  });

  it.each(['=1+1', '+49 711', '-frame', '@SUM(A1)', '\t=1', ' =1'])(
    'makes %j harmless for a spreadsheet',
    (name) => {
      const [, [cell = ''] = []] = parse(csvOf(tableOf([name])));
      expect(cell).toBe(`'${name}`);
    },
  );

  it('comes back from a CSV reader as it was, whatever stands in a name', () => {
    const harmless = fc
      .string()
      .filter((text) => !/^[=+\-@\t\r]/.test(text.trimStart()) && !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1, maxLength: 5 }), (names) => {
        const rows = parse(csvOf(tableOf(names)), { skip_empty_lines: false });
        expect(rows.slice(1).map(([name]) => name)).toEqual(names);
      }),
    );
  });
});
