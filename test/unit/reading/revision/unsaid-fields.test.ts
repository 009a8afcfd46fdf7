import { expect, test } from 'vitest';
import { compareBoms } from '../../../../electron/reading/revision/compare-boms.ts';
import { unsaidFields } from '../../../../electron/reading/revision/unsaid-fields.ts';
import { readList } from '../exports-by-hand.ts';

const LIST = [
  'Part No;Description;Qty;Mass kg;Supplier',
  'A-1;Beam;2;12,5;Example Ltd',
  'A-2;Foot;4;0,5;',
  'A-3;Cover;1;4,25;',
];

async function changesAgainst(rows: readonly string[]): Promise<readonly string[]> {
  const [old, next] = [await readList(LIST.join('\n')), await readList(rows.join('\n'))];
  const comparison = compareBoms(old.lines, next.lines, unsaidFields(next.sources, next.lines));
  return comparison.changes.flatMap(({ id, fields }) => fields.map(({ field }) => `${id} ${field}`));
}

function withoutColumn(index: number): readonly string[] {
  return LIST.map((row) => row.split(';').toSpliced(index, 1).join(';'));
}

test('a revised list without a column for masses or suppliers takes none away', async () => {
  expect(await changesAgainst(withoutColumn(3))).toEqual([]);
  expect(await changesAgainst(withoutColumn(4))).toEqual([]);
});

test('an emptied cell, and a column emptied altogether, are changes', async () => {
  expect(await changesAgainst(LIST.map((row) => row.replace('4,25', '')))).toEqual(['changed:bom-r4 mass']);
  expect(await changesAgainst(LIST.map((row) => row.replace('Example Ltd', '')))).toEqual([
    'changed:bom-r2 supplier',
  ]);
});

test('masses that now stand in a column of totals are said', async () => {
  const rows = LIST.map((row) => row.replace('Mass kg', 'Total mass kg'));
  expect(await changesAgainst(rows)).toEqual([
    'changed:bom-r2 mass',
    'changed:bom-r3 mass',
    'changed:bom-r4 mass',
  ]);
});
