import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { interpretBom } from '../../../../electron/reading/interpret-bom.ts';
import { fileOf, readBytes } from '../read-bytes.ts';

/** The same invented list of three lines in the words of a language. */
const LISTS = {
  simplified: ['层级', '物料编码', '物料名称', '数量', '单位', '单重(kg)', '机架焊接件', '内六角螺钉', '件'],
  traditional: ['階層', '料號', '品名', '數量', '單位', '單重(kg)', '機架焊接件', '內六角螺絲釘', '個'],
  japanese: [
    '階層',
    '品番',
    '名称',
    '数量',
    '単位',
    '単重(kg)',
    'フレーム溶接部品',
    '六角穴付きボルト',
    '個',
  ],
  german: [
    'Ebene',
    'Sachnummer',
    'Bezeichnung',
    'Menge',
    'Einheit',
    'Gewicht/Stück (kg)',
    'Schweißgestell',
    'Führungsblech für Gehäuse',
    'Stück',
  ],
} as const;

function textOf(list: readonly string[], delimiter: string): string {
  const [level, number, name, quantity, unit, mass, first, second, piece] = list;
  return [
    [level, number, name, quantity, unit, mass],
    ['1', 'A-1', first, '1', piece, ''],
    ['2', 'A-2', second, '12', piece, '0.25'],
    ['2', 'A-3', first, '2', piece, '1.5'],
  ]
    .map((cells) => cells.join(delimiter))
    .join('\r\n');
}

describe.each([
  ['utf-8', 'simplified', true],
  ['utf-8', 'german', false],
  ['utf-16le', 'simplified', true],
  ['utf-16le', 'simplified', false],
  ['utf-16be', 'german', true],
  ['utf-16be', 'japanese', false],
  ['gb18030', 'simplified', false],
  ['big5', 'traditional', false],
  ['shift_jis', 'japanese', false],
  ['windows-1252', 'german', false],
] as const)('a list in %s, %s, mark %s', (encoding, words, addBOM) => {
  it.each([',', ';', '\t', '|'])('parted by %j gives its three lines with their names', async (delimiter) => {
    const bytes = iconv.encode(textOf(LISTS[words], delimiter), encoding, { addBOM });
    const file = fileOf(await readBytes(bytes));
    expect(file).toMatchObject({ encoding, delimiter });
    const reading = interpretBom(file);
    expect(reading.ok && reading.value.summary).toEqual({ rows: 4, lines: 3, openLines: 0, nonItemRows: 1 });
    const lines = reading.ok ? reading.value.lines : [];
    expect(lines.map((line) => [line.description, line.quantity, line.unit, line.mass?.value])).toEqual([
      [LISTS[words][6], '1', 'piece', undefined],
      [LISTS[words][7], '12', 'piece', '0.25'],
      [LISTS[words][6], '2', 'piece', '1.5'],
    ]);
  });
});

it('zero bytes that are no UTF-16 are no table', async () => {
  for (const bytes of [
    Buffer.alloc(4000),
    Buffer.from('a,b\0c\n1,2\n'),
    Buffer.from('4100420043004400', 'hex'),
  ]) {
    expect(await readBytes(bytes)).toMatchObject({ ok: false, error: { code: 'input.file.notATable' } });
  }
});
