import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBoms } from '../../../../electron/reading/revision/compare-boms.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import { decimal, use } from '../../../support/study-builder.ts';
import { machine, part, readAgain, revised } from './revision-parts.ts';

const ALL = (): boolean => true;

function lineOf(lines: readonly BomLine[], id: string): BomLine | undefined {
  return lines.find((line) => line.id === id);
}

describe('accepting changes', () => {
  test('a changed line keeps its id, factor and note, and stands in the new file', () => {
    const project = machine().map((line) =>
      line.id === 'l4' ? { ...line, assignment: use('steel') } : line,
    );
    const file = machine().map((line) =>
      line.id === 'l4' ? { ...line, quantity: decimal(6), origin: { sourceId: 'bom', row: 40 } } : line,
    );
    const { lines } = revised(project, readAgain(file), ALL);
    expect(lineOf(lines, 'l4')).toEqual({
      ...project[3],
      quantity: '6',
      origin: { sourceId: 'r2', row: 40 },
    });
  });

  test('what is not ticked stays as it was, place in the old file and all', () => {
    const file = machine().map((line) => (line.id === 'l4' ? { ...line, quantity: decimal(6) } : line));
    const { lines, notTaken } = revised(machine(), readAgain(file), () => false);
    expect(lineOf(lines, 'l4')).toEqual(machine()[3]);
    expect(lineOf(lines, 'l3')?.origin).toEqual({ sourceId: 'r2', row: 4 });
    expect(notTaken.map(({ id }) => id)).toEqual(['changed:l4']);
  });

  test('a part below an assembly that is not added waits for it', () => {
    const file = [
      ...machine(),
      part('l7', 'l1', { partNumber: 'A-3', description: 'Drive' }),
      part('l8', 'l7', { partNumber: 'N-1', description: 'Motor' }),
    ];
    const { lines, held } = revised(machine(), readAgain(file), ({ id }) => id === 'added:read-l8');
    expect(held).toMatchObject([{ change: { id: 'added:read-l8' }, reason: 'parentNotTaken' }]);
    expect(lines).toHaveLength(6);
    expect(revised(machine(), readAgain(file), ALL).lines.slice(-2)).toMatchObject([
      { id: 'new-read-l7', parentId: 'l1' },
      { id: 'new-read-l8', parentId: 'new-read-l7' },
    ]);
  });

  test('an assembly is not removed while parts stay in it', () => {
    const file = machine().slice(0, 4);
    const one = revised(machine(), readAgain(file), ({ id }) => id === 'removed:l5');
    expect(one.held).toMatchObject([{ change: { id: 'removed:l5' }, reason: 'partsBelow' }]);
    expect(one.lines).toHaveLength(6);
    expect(revised(machine(), readAgain(file), ALL).lines).toHaveLength(4);
  });

  test('two assemblies that change places are moved together or not at all', () => {
    const swapped = machine().map((line) =>
      line.id === 'l2' ? { ...line, parentId: 'l5' } : line.id === 'l5' ? { ...line, parentId: 'l6' } : line,
    );
    // l6 is a part of l5: the file hangs it at the top, so that l5 can stand below it.
    const file = swapped.map((line) => (line.id === 'l6' ? { ...line, parentId: 'l1' } : line));
    const one = revised(machine(), readAgain(file), ({ id }) => id === 'moved:l5');
    expect(one.held).toMatchObject([{ change: { id: 'moved:l5' }, reason: 'circle' }]);
    expect(lineOf(one.lines, 'l5')?.parentId).toBe('l1');
    expect(revised(machine(), readAgain(file), ALL).held).toEqual([]);
  });

  test('a correction stays beside the new file, a conflict that is ticked gives it up', () => {
    const project = machine().map((line) =>
      line.id === 'l4'
        ? {
            ...line,
            quantity: decimal(8),
            corrections: [{ field: 'quantity' as const, imported: '4', reason: 'counted' }],
          }
        : line,
    );
    const file = machine().map((line) =>
      line.id === 'l4' ? { ...line, quantity: decimal(5), note: 'issue B' } : line,
    );
    const kept = revised(project, readAgain(file), ({ kind }) => kind === 'changed');
    expect(lineOf(kept.lines, 'l4')).toMatchObject({ quantity: '8', note: 'issue B', corrections: [{}] });
    expect(kept.notTaken.map(({ id }) => id)).toEqual(['conflict:l4']);
    const given = lineOf(revised(project, readAgain(file), ALL).lines, 'l4');
    expect(given).toMatchObject({ quantity: '5', note: 'issue B' });
    expect(given).not.toHaveProperty('corrections');
  });

  test('a line that is not in the file stays behind the line it followed', () => {
    const file = machine().filter(({ id }) => id !== 'l3');
    const { lines } = revised(machine(), readAgain(file), () => false);
    expect(lines.map(({ id }) => id)).toEqual(['l1', 'l2', 'l3', 'l4', 'l5', 'l6']);
  });
});

/** A random list: part numbers repeat, some lines have neither number nor position. */
const lists = fc
  .array(
    fc.record({
      above: fc.nat(),
      number: fc.integer({ min: 0, max: 5 }),
      position: fc.integer({ min: 0, max: 4 }),
      text: fc.integer({ min: 0, max: 4 }),
      quantity: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 25 },
  )
  .map((drafts) =>
    drafts.map(({ above, number, position, text, quantity }, index) =>
      part(`l${index}`, index === 0 || above % 4 === 0 ? null : `l${above % index}`, {
        quantity: decimal(quantity),
        ...(number === 0 ? {} : { partNumber: `P-${number}` }),
        ...(position === 0 ? {} : { position: String(position) }),
        ...(text === 0 ? {} : { description: `Part ${text}` }),
      }),
    ),
  );

/** The tree as nested content, without ids. */
function contentOf(lines: readonly BomLine[], parentId: string | null = null): unknown {
  return lines
    .filter((line) => line.parentId === parentId)
    .map(({ id, parentId: _, origin: _o, ...content }) => ({ content, below: contentOf(lines, id) }));
}

test('accepting everything gives the new list, and nothing is left to compare', () => {
  fc.assert(
    fc.property(lists, lists, (project, second) => {
      const file = readAgain(second);
      const { lines, held, notTaken } = revised(project, file, ALL);
      expect([held, notTaken]).toEqual([[], []]);
      expect(contentOf(lines)).toEqual(contentOf(file));
      expect(new Set(lines.map(({ id }) => id)).size).toBe(file.length);
    }),
    { numRuns: 300 },
  );
});

test('every row of the file and every line of the project is accounted for, whatever is ticked', () => {
  fc.assert(
    fc.property(lists, lists, fc.func(fc.boolean()), (project, second, tick) => {
      const file = readAgain(second);
      const { lines, accepted, held, notTaken } = revised(project, file, ({ id }) => tick(id));
      const { changes, unchanged } = compareBoms(project, file);
      expect(accepted.length + held.length + notTaken.length).toBe(changes.length);
      const touched = new Set(changes.flatMap(({ next }) => next?.id ?? []));
      expect(unchanged + touched.size).toBe(file.length);
      const gone = accepted.filter(({ kind }) => kind === 'removed').length;
      const come = accepted.filter(({ kind }) => kind === 'added').length;
      expect(lines).toHaveLength(project.length + come - gone);
      const ids = new Set(lines.map(({ id }) => id));
      expect(lines.every(({ parentId }) => parentId === null || ids.has(parentId))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
