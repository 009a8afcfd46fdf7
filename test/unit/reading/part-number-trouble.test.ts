import { describe, expect, test } from 'vitest';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import { makeXlsx } from '../../support/make-xlsx.ts';
import { readBytes } from '../interchange/read-bytes.ts';
import { readList, troubles } from './exports-by-hand.ts';

/** A workbook with one part whose number is written as a number. */
async function withNumber(value: string) {
  const rows =
    '<row><c t="str"><v>Part No</v></c><c t="str"><v>Qty</v></c><c t="str"><v>Mass kg</v></c></row>' +
    `<row><c><v>${value}</v></c><c><v>2</v></c><c><v>1.5</v></c></row>`;
  const file = await readBytes(makeXlsx({ sheets: [{ name: 'BOM', rows }] }));
  const reading = file.ok ? interpretBom(file.value) : file;
  if (!reading.ok) {
    throw new Error(reading.error.code);
  }
  return reading.value;
}

function shortened({ findings }: Awaited<ReturnType<typeof withNumber>>) {
  return findings.filter(({ code }) => code === 'bom.partNumberShortened');
}

describe('a part number that a spreadsheet took for a number (invented data)', () => {
  test('beyond 15 digits has lost its last ones: that is said at the cell', async () => {
    const reading = await withNumber('100000000012345680');
    // A spreadsheet shows 15 digits of it, and so does the line.
    expect(reading.lines[0]?.partNumber).toBe('100000000012346000');
    expect(shortened(reading)).toMatchObject([
      {
        code: 'bom.partNumberShortened',
        severity: 'warning',
        place: { cell: 'A2' },
        params: { value: '100000000012346000' },
      },
    ]);
  });

  test('of up to 15 digits is whole', async () => {
    expect(shortened(await withNumber('123456789012345'))).toEqual([]);
  });

  test('is found in a text file that a spreadsheet saved, not in one that has it whole', async () => {
    const list = (number: string) => readList(`Part No;Qty;Mass kg\n${number};2;1.5\n`);
    expect(troubles(await list('1,23457E+17'))).toEqual(['bom.partNumberShortened A2']);
    expect(troubles(await list('100000000012345678'))).toEqual([]);
    expect(troubles(await list('3E+V2'))).toEqual([]);
  });
});
