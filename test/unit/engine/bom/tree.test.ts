import { describe, expect, test } from 'vitest';
import { ancestorsOf, buildTree } from '../../../../electron/engine/bom/tree.ts';
import { makeLine } from '../../../support/study-builder.ts';

describe('the BOM tree', () => {
  test('puts parents before children and keeps siblings in their order', () => {
    const tree = buildTree([
      makeLine('leaf-b', { parentId: 'module' }),
      makeLine('machine'),
      makeLine('leaf-a', { parentId: 'module' }),
      makeLine('module', { parentId: 'machine' }),
      makeLine('second'),
    ]);
    expect(tree.nodes.map((node) => `${node.depth} ${node.line.id}`)).toEqual([
      '0 machine',
      '1 module',
      '2 leaf-b',
      '2 leaf-a',
      '0 second',
    ]);
    expect(tree.outside).toEqual([]);
    expect(tree.findings).toEqual([]);
    const leaf = tree.byId.get('leaf-a');
    expect(leaf && ancestorsOf(leaf).map((node) => node.line.id)).toEqual(['module', 'machine']);
  });

  test('names a cycle with its path once, and keeps what hangs on it outside', () => {
    const tree = buildTree([
      makeLine('below', { parentId: 'a' }),
      makeLine('a', { parentId: 'b' }),
      makeLine('b', { parentId: 'c' }),
      makeLine('c', { parentId: 'a' }),
      makeLine('good'),
    ]);
    expect(tree.findings).toEqual([
      {
        code: 'bom.cycle',
        severity: 'error',
        place: { lineId: 'a', field: 'parentId' },
        params: { path: 'a → b → c → a', count: '3' },
      },
    ]);
    expect(tree.outside.map((line) => line.id).toSorted()).toEqual(['a', 'b', 'below', 'c']);
    expect(tree.nodes.map((node) => node.line.id)).toEqual(['good']);
  });

  test('sees a line that is its own parent', () => {
    const tree = buildTree([makeLine('loop', { parentId: 'loop' })]);
    expect(tree.findings.map((finding) => finding.params['path'])).toEqual(['loop → loop']);
    expect(tree.outside).toHaveLength(1);
  });

  test('names an unknown parent once for all that hangs below it', () => {
    const tree = buildTree([
      makeLine('child', { parentId: 'orphan' }),
      makeLine('orphan', { parentId: 'nowhere' }),
      makeLine('grandchild', { parentId: 'child' }),
    ]);
    expect(tree.findings).toEqual([
      {
        code: 'bom.parentUnknown',
        severity: 'error',
        place: { lineId: 'orphan', field: 'parentId' },
        params: { parent: 'nowhere' },
      },
    ]);
    expect(tree.outside).toHaveLength(3);
  });

  test('keeps the first of a repeated id and puts the others outside', () => {
    const first = makeLine('same', { description: 'first' });
    const second = makeLine('same', { description: 'second' });
    const tree = buildTree([first, second, makeLine('child', { parentId: 'same' })]);
    expect(tree.findings.map((finding) => finding.code)).toEqual(['bom.idRepeated']);
    expect(tree.outside).toEqual([second]);
    expect(tree.byId.get('child')?.parent?.line).toBe(first);
  });

  test('a chain of 100,000 levels needs no stack', () => {
    const lines = Array.from({ length: 100_000 }, (_, level) =>
      makeLine(`n${level}`, { parentId: level === 0 ? null : `n${level - 1}` }),
    );
    const tree = buildTree(lines.toReversed());
    expect(tree.nodes).toHaveLength(100_000);
    expect(tree.byId.get('n99999')?.depth).toBe(99_999);
  });

  test('a cycle of 100,000 lines is one finding with a short path', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) =>
      makeLine(`n${index}`, { parentId: `n${(index + 1) % 100_000}` }),
    );
    const { findings, outside } = buildTree(lines);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.params['count']).toBe('100000');
    expect(findings[0]?.params['path']?.length).toBeLessThan(400);
    expect(outside).toHaveLength(100_000);
  });

  test('150,000 unknown parents are 150,000 findings, not a stack overflow', () => {
    const lines = Array.from({ length: 150_000 }, (_, index) =>
      makeLine(`n${index}`, { parentId: `gone${index}` }),
    );
    expect(buildTree(lines).findings).toHaveLength(150_000);
  });
});
