import { describe, expect, it } from 'vitest';
import { buildTreeIndex } from '../../../../renderer/src/grid/tree-index.ts';
import { type BomColumn } from '../../../../renderer/src/features/bom/bom-columns.ts';
import { patchOf, patchRows } from '../../../../renderer/src/api/patch-rows.ts';
import {
  changedKinds,
  countExceptions,
  EXCEPTIONS,
  exceptionKinds,
  exceptionOf,
  recountExceptions,
} from '../../../../renderer/src/features/bom/row-state.ts';
import { selectionSum } from '../../../../renderer/src/features/bom/selection-sum.ts';
import { splitChange } from '../../../../renderer/src/features/bom/split-change.ts';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { DecimalString } from '../../../../shared/model/decimal-string.ts';

function line(id: string, parentId: string | null, more: Partial<BomRowView> = {}): BomRowView {
  return {
    id,
    parentId,
    depth: 0,
    isLeaf: true,
    position: '',
    partNumber: '',
    description: id,
    materialText: '',
    quantity: '1',
    unit: 'piece',
    massEach: '',
    massUnit: '',
    procurement: '',
    supplier: '',
    country: '',
    note: '',
    openBelow: 0,
    correctedBelow: 0,
    errorsBelow: 0,
    mark: 'confirmed',
    correctedFields: [],
    proxy: false,
    ...more,
  };
}

function kg(text: string): DecimalString {
  return DecimalString.parse(text);
}

const FRAME = line('frame', null, {
  isLeaf: false,
  mark: 'assembly',
  netMassKg: kg('30.1'),
  emissionKg: kg('60.30'),
});
const PLATE = line('plate', 'frame', { netMassKg: kg('10.1'), emissionKg: kg('20.1'), proxy: true });
const BOLT = line('bolt', 'frame', { netMassKg: kg('20'), emissionKg: kg('40.20') });
const CRATE = line('crate', null, { netMassKg: kg('0.2'), mark: 'open', openBelow: 1 });
const ROWS = [FRAME, PLATE, BOLT, CRATE];

describe('patchRows', () => {
  const known = { revision: 4, step: 0, findingsRevision: null, whole: true, rows: ROWS, sources: [] };

  it('puts changed rows in their place and leaves the others the same objects', () => {
    const bolt = { ...BOLT, quantity: '3' };
    const patched = patchRows(known, [bolt], { revision: 5 });
    expect(patched?.revision).toBe(5);
    expect(patched?.rows).toEqual([FRAME, PLATE, bolt, CRATE]);
    expect(patched?.rows[1]).toBe(PLATE);
    expect(known.rows[2]).toBe(BOLT);
    expect(patched === undefined ? undefined : patchOf(patched.rows)?.positions).toEqual([2]);
  });

  it('goes on from a patched list', () => {
    const first = patchRows(known, [{ ...BOLT, quantity: '3' }], { revision: 5 });
    const second =
      first === undefined ? undefined : patchRows(first, [{ ...CRATE, quantity: '2' }], { revision: 6 });
    expect(second?.rows.map(({ quantity }) => quantity)).toEqual(['1', '1', '3', '2']);
  });

  it('says when a row is not known, so that all are asked for again', () => {
    expect(patchRows(known, [line('new', null)], { revision: 5 })).toBeUndefined();
  });

  it('only takes the revision when nothing changed', () => {
    expect(patchRows(known, [], { revision: 5 })).toEqual({ ...known, revision: 5 });
  });
});

describe('exceptions', () => {
  it('counts every state a row has, and shows the most serious on the ruler', () => {
    const both = line('both', null, { mark: 'error', proxy: true, correctedFields: ['mass'], openBelow: 1 });
    expect(countExceptions([...ROWS, both])).toEqual({ error: 1, open: 2, corrected: 1, estimated: 2 });
    expect(exceptionOf(both)).toBe('error');
    expect(exceptionOf(FRAME)).toBeUndefined();
  });

  it('does not count an assembly for what is open inside it', () => {
    expect(countExceptions([{ ...FRAME, openBelow: 3 }]).open).toBe(0);
  });

  it('of the ruler follow a change, and stay the same object without one', () => {
    const kinds = exceptionKinds(ROWS);
    expect([...kinds].map((kind) => EXCEPTIONS[kind - 1])).toEqual(ROWS.map(exceptionOf));
    const rows = ROWS.map((row) => (row === BOLT ? { ...BOLT, mark: 'error' as const } : row));
    expect(changedKinds(kinds, rows, [2])).toEqual(exceptionKinds(rows));
    expect(changedKinds(kinds, ROWS, [0, 2])).toBe(kinds);
  });

  it('after a change are those of a new count', () => {
    const mended = {
      ...CRATE,
      mark: 'corrected',
      openBelow: 0,
      correctedFields: ['mass'],
    } as const satisfies BomRowView;
    const counts = recountExceptions(countExceptions(ROWS), [CRATE], [mended]);
    expect(counts).toEqual(countExceptions([FRAME, PLATE, BOLT, mended]));
  });
});

describe('selectionSum', () => {
  const tree = buildTreeIndex(ROWS);

  it('adds exactly', () => {
    expect(selectionSum(ROWS, tree, Int32Array.of(1, 2))).toEqual({
      rows: 2,
      netMassKg: '30.1',
      emissionKg: '60.3',
      open: 0,
      selected: [PLATE, BOLT],
    });
  });

  it('counts what is inside a selected assembly once', () => {
    const sum = selectionSum(ROWS, tree, Int32Array.of(0, 1, 2, 3));
    expect(sum).toEqual({
      rows: 4,
      netMassKg: '30.3',
      emissionKg: '60.3',
      open: 1,
      selected: ROWS,
    });
  });

  it('has no sum where nothing counts: a gap is never 0', () => {
    expect(selectionSum(ROWS, tree, Int32Array.of(3))).toEqual({
      rows: 1,
      netMassKg: '0.2',
      emissionKg: undefined,
      open: 1,
      selected: [CRATE],
    });
  });
});

describe('splitChange', () => {
  const columns: readonly BomColumn[] = [
    { id: 'quantity', title: 'Qty', width: 60, align: 'right', field: 'quantity' },
    { id: 'net', title: 'Net', width: 60, align: 'right' },
  ];
  const lineAt = (row: number) => (row < 2 ? { id: `line${row}`, name: `Line ${row}` } : undefined);

  it('makes edits of cells that can be changed and lists the others with the reason', () => {
    const change = {
      origin: 'pasted',
      cells: [
        { row: 0, column: 0, text: '2' },
        { row: 0, column: 1, text: '5' },
      ],
      outside: [
        { row: 2, column: 0, text: '3', beyond: 'rows' },
        { row: 0, column: 2, text: '4', beyond: 'columns' },
      ],
    } as const;
    const { edits, notTaken } = splitChange(change, columns, lineAt);
    expect(edits).toEqual([{ lineId: 'line0', field: 'quantity', text: '2' }]);
    expect(notTaken.map(({ text, code }) => [text, code])).toEqual([
      ['5', 'attention.columnReadOnly'],
      ['3', 'attention.rowsOutside'],
      ['4', 'attention.columnsOutside'],
    ]);
  });
});
