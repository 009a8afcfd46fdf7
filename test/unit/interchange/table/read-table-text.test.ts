import { expect, it } from 'vitest';
import { readTableText } from '../../../../electron/interchange/read-table-text.ts';
import { interpretBom } from '../../../../electron/reading/interpret-bom.ts';
import { errorOf, fileOf, firstSheetOf, textsOf } from '../read-bytes.ts';

const COPIED =
  '层级\t物料编码\t物料名称\t数量\t单重(kg)\r\n1\tA-1\t机架\t1\t\r\n2\tA-2\t"盖板\n喷漆"\t12个\t0.5\r\n2\tA-3\t"3"" 管"\t一卷\t2\r\n';

it('reads cells copied in a spreadsheet, with line breaks and quotes inside them', async () => {
  const file = fileOf(await readTableText(COPIED, 'clipboard'));
  expect(file).toMatchObject({ fileName: 'clipboard', format: 'csv', delimiter: '\t' });
  expect(textsOf(file.sheets[0] ?? { name: '', hidden: false, rows: [], merges: [] })[2]).toEqual([
    '2',
    'A-2',
    '盖板\n喷漆',
    '12个',
    '0.5',
  ]);
  const reading = interpretBom(file);
  expect(reading.ok && reading.value.lines.map(({ quantity, unit }) => [quantity, unit])).toEqual([
    ['1', undefined],
    ['12', 'piece'],
    ['1', 'roll'],
  ]);
});

it('reads a copied csv, and one cell alone', async () => {
  const csv = await readTableText('Pos;Qty\n1;2,5\n2;3\n', 'clipboard');
  expect(textsOf(firstSheetOf(csv))).toEqual([
    ['Pos', 'Qty'],
    ['1', '2,5'],
    ['2', '3'],
  ]);
  expect(textsOf(firstSheetOf(await readTableText('alone', 'clipboard')))).toEqual([['alone']]);
});

it('refuses what is no text, too long, or stopped', async () => {
  expect(errorOf(await readTableText(' \n', 'clipboard')).code).toBe('external.file.empty');
  expect(errorOf(await readTableText('a\0b', 'clipboard')).code).toBe('input.file.notATable');
  expect(errorOf(await readTableText('a\tb', 'clipboard', { limits: { fileBytes: 2 } })).code).toBe(
    'limit.file.tooLarge',
  );
  const signal = AbortSignal.abort();
  expect(errorOf(await readTableText('a\tb', 'clipboard', { signal })).code).toBe('cancelled.reading');
});
