import { describe, expect, test } from 'vitest';
import { compareBoms } from '../../../../electron/reading/revision/compare-boms.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import { decimal, mass } from '../../../support/study-builder.ts';
import { machine, part, readAgain } from './revision-parts.ts';

function changed(lines: readonly BomLine[], id: string, set: Partial<BomLine>): BomLine[] {
  return lines.map((line) => (line.id === id ? { ...line, ...set } : line));
}

function idsOf(project: readonly BomLine[], file: readonly BomLine[]): readonly string[] {
  return compareBoms(project, readAgain(file)).changes.map(({ id }) => id);
}

describe('two issues of a BOM', () => {
  test('the same file has no change, whatever the order of its rows', () => {
    const comparison = compareBoms(machine(), readAgain(machine()).toReversed());
    expect(comparison).toMatchObject({ changes: [], unchanged: 6 });
  });

  test('a changed field shows the old and the new text', () => {
    const file = changed(machine(), 'l4', { quantity: decimal(6), importedText: { quantity: '6 pcs' } });
    expect(compareBoms(machine(), readAgain(file)).changes).toMatchObject([
      { id: 'changed:l4', fields: [{ field: 'quantity', state: 'revised', before: '4', after: '6 pcs' }] },
    ]);
  });

  test('a mass per metre is another mass than one per piece', () => {
    const file = changed(machine(), 'l4', { mass: mass('1', 'metre') });
    expect(compareBoms(machine(), readAgain(file)).changes[0]?.fields).toEqual([
      { field: 'mass', state: 'revised', before: '1 kg', after: '1 kg / m' },
    ]);
  });

  test('a row put in between shifts positions, it does not make other parts', () => {
    const file = [
      ...changed(changed(machine(), 'l3', { position: '1.1.2' }), 'l4', { position: '1.1.3' }),
      part('l9', 'l2', { position: '1.1.1', partNumber: 'P-9', description: 'Washer' }),
    ];
    expect(idsOf(machine(), file)).toEqual(['changed:l3', 'changed:l4', 'added:read-l9']);
  });

  test('the same without part numbers: the text decides against the position', () => {
    const bare = (lines: BomLine[]): BomLine[] => lines.map(({ partNumber: _, ...line }) => line);
    const file = [
      ...changed(changed(machine(), 'l3', { position: '1.1.2' }), 'l4', { position: '1.1.3' }),
      part('l9', 'l2', { position: '1.1.1', description: 'Washer' }),
    ];
    expect(idsOf(bare(machine()), bare(file))).toEqual(['changed:l3', 'changed:l4', 'added:read-l9']);
  });

  test('another part at the same position is a changed part', () => {
    const file = changed(machine(), 'l6', { partNumber: 'P-30', description: 'Sensor B' });
    expect(idsOf(machine(), file)).toEqual(['changed:l6']);
  });

  test('a part at another place is moved, and its assembly takes its parts along', () => {
    const one = changed(machine(), 'l6', { parentId: 'l2', position: '1.1.9' });
    expect(idsOf(machine(), one)).toEqual(['moved:l6']);
    const all = changed(machine(), 'l2', { parentId: 'l5', position: '1.2.7' });
    expect(idsOf(machine(), all)).toEqual(['moved:l2']);
  });

  test('of a screw in two assemblies the one in its place stays', () => {
    const screw = (id: string, parentId: string): BomLine => part(id, parentId, { partNumber: 'ISO 4762' });
    const project = [...machine(), screw('l7', 'l2'), screw('l8', 'l5')];
    const file = [...machine(), screw('l8', 'l5')];
    expect(idsOf(project, file)).toEqual(['removed:l7']);
  });

  test('added and removed parts', () => {
    const file = [...machine().slice(0, 5), part('l7', 'l5', { partNumber: 'N-1', description: 'Motor' })];
    expect(idsOf(machine(), file)).toEqual(['added:read-l7', 'removed:l6']);
  });
});

describe('corrections', () => {
  const corrected = changed(machine(), 'l4', {
    quantity: decimal(8),
    corrections: [{ field: 'quantity', imported: '4', reason: 'counted' }],
  });

  test('stay where the file says what it said', () => {
    expect(compareBoms(corrected, readAgain(machine()))).toMatchObject({ changes: [], keptCorrections: 1 });
  });

  test('are a conflict where the file says something else', () => {
    const file = changed(machine(), 'l4', { quantity: decimal(5) });
    const fields = [{ field: 'quantity', state: 'conflict', before: '4', after: '5', corrected: '8' }];
    const comparison = compareBoms(corrected, readAgain(file));
    expect(comparison.changes).toMatchObject([{ id: 'conflict:l4', fields }]);
    expect(comparison.keptCorrections).toBe(0);
  });

  test('are no longer needed where the file says the same', () => {
    const file = changed(machine(), 'l4', { quantity: decimal(8) });
    const fields = [{ field: 'quantity', state: 'adopted' }];
    expect(compareBoms(corrected, readAgain(file)).changes).toMatchObject([{ id: 'changed:l4', fields }]);
  });

  test('of a part number or position do not make another part', () => {
    const other = changed(machine(), 'l4', {
      partNumber: 'Z-9',
      position: '7',
      corrections: [
        { field: 'partNumber', imported: 'P-2', reason: 'typing error' },
        { field: 'position', imported: '1.1.2', reason: 'typing error' },
      ],
    });
    expect(idsOf(other, machine())).toEqual([]);
  });

  test('of an empty cell stay as long as it is empty', () => {
    const filled = changed(machine(), 'l6', {
      supplier: 'Example',
      corrections: [{ field: 'supplier', imported: null, reason: 'order' }],
    });
    expect(idsOf(filled, machine())).toEqual([]);
    expect(idsOf(filled, changed(machine(), 'l6', { supplier: 'Other' }))).toEqual(['conflict:l6']);
  });

  test('of a mass leave the blank of the part alone', () => {
    const blank = (netKg: string): Partial<BomLine> => ({
      yieldSteps: [{ kind: 'blank', netKg: decimal(netKg), blankKg: decimal('3') }],
    });
    const project = changed(machine(), 'l3', {
      ...blank('2'),
      mass: mass('2'),
      corrections: [{ field: 'mass', imported: '1', reason: 'weighed' }],
    });
    expect(idsOf(project, changed(machine(), 'l3', blank('1')))).toEqual([]);
  });
});
