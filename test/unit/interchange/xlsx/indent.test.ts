import { expect, test } from 'vitest';
import { interpretBom } from '../../../../electron/reading/interpret-bom.ts';
import { makeXlsx } from '../../../support/make-xlsx.ts';
import { readBytes } from '../read-bytes.ts';

const STYLES =
  '<cellXfs count="3"><xf numFmtId="0"/>' +
  '<xf numFmtId="0"><alignment horizontal="left" indent="1"/></xf>' +
  '<xf numFmtId="0"><alignment horizontal="left" indent="2"/></xf></cellXfs>';

function row(number: number, part: string, style: number): string {
  const text = (column: string, value: string, s = 0): string =>
    `<c r="${column}${number}" s="${s}" t="inlineStr"><is><t>${value}</t></is></c>`;
  return (
    `<row r="${number}">${text('A', part, style)}${text('B', `Part ${part}`)}` +
    `<c r="C${number}"><v>2</v></c>${text('D', 'pcs')}</row>`
  );
}

test('a tree that only the look of its cells shows is read as a tree', async () => {
  const head = ['Part No.', 'Description', 'Qty', 'Unit']
    .map((title, index) => `<c r="${'ABCD'[index]}1" t="inlineStr"><is><t>${title}</t></is></c>`)
    .join('');
  const rows = `<row r="1">${head}</row>${row(2, 'A-1', 0)}${row(3, 'B-1', 1)}${row(4, 'C-1', 2)}${row(5, 'B-2', 1)}`;
  const file = await readBytes(makeXlsx({ sheets: [{ name: 'BOM', rows }], styles: STYLES }));
  expect(file.ok && file.value.sheets[0]?.rows.map(({ cells }) => cells[0]?.indent)).toEqual([
    undefined,
    undefined,
    1,
    2,
    1,
  ]);
  const reading = file.ok ? interpretBom(file.value) : file;
  expect(reading.ok && reading.value.lines.map(({ parentId }) => parentId)).toEqual([
    null,
    'bom-r2',
    'bom-r3',
    'bom-r2',
  ]);
});
