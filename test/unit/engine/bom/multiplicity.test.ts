import { describe, expect, test } from 'vitest';
import { MAX_PATH_DIGITS, parentMultiplicities } from '../../../../electron/engine/bom/multiplicity.ts';
import { buildTree } from '../../../../electron/engine/bom/tree.ts';
import { formatRatio } from '../../../../electron/engine/quantity/amount.ts';
import type { ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import { decimal, makeLine, without } from '../../../support/study-builder.ts';

function multiplicityOf(lines: readonly ResolvedBomLine[], id: string): string | undefined {
  const ratio = parentMultiplicities(buildTree(lines)).parents.get(id);
  return ratio && formatRatio(ratio);
}

/** A chain of assemblies n0, n1, ... each with one quantity, and a leaf at the end. */
function chain(levels: number, quantity: string): readonly ResolvedBomLine[] {
  const assemblies = Array.from({ length: levels }, (_, level) =>
    makeLine(`n${level}`, { parentId: level === 0 ? null : `n${level - 1}`, quantity: decimal(quantity) }),
  );
  return [...assemblies, makeLine('leaf', { parentId: `n${levels - 1}` })];
}

describe('how often a parent is in one machine', () => {
  test('is the product of the quantities of all ancestors', () => {
    const lines = [
      makeLine('machine', { quantity: decimal(2) }),
      makeLine('module', { parentId: 'machine', quantity: decimal('1.5') }),
      makeLine('group', { parentId: 'module', quantity: decimal(4) }),
      makeLine('leaf', { parentId: 'group', quantity: decimal(1000) }),
    ];
    expect(multiplicityOf(lines, 'machine')).toBe('1');
    expect(multiplicityOf(lines, 'module')).toBe('2');
    expect(multiplicityOf(lines, 'group')).toBe('3');
    expect(multiplicityOf(lines, 'leaf')).toBe('12');
  });

  test('is zero below a zero and undefined below a missing or negative quantity', () => {
    const top = makeLine('top', { quantity: decimal(0) });
    const leaf = makeLine('leaf', { parentId: 'top' });
    expect(multiplicityOf([top, leaf], 'leaf')).toBe('0');
    expect(multiplicityOf([without(top, 'quantity'), leaf], 'leaf')).toBeUndefined();
    expect(multiplicityOf([makeLine('top', { quantity: decimal('-2') }), leaf], 'leaf')).toBeUndefined();
  });

  test('two negative quantities do not make a positive one', () => {
    expect(multiplicityOf(chain(2, '-1'), 'leaf')).toBeUndefined();
  });

  test('levels counted once add no digits, however many', () => {
    expect(multiplicityOf(chain(5000, '1'), 'leaf')).toBe('1');
    expect(multiplicityOf(chain(5000, '1.000'), 'leaf')).toBe('1');
  });

  test('sixteen levels of the longest decimals are exact', () => {
    const long = `1.${'0'.repeat(57)}1`;
    const ratio = parentMultiplicities(buildTree(chain(16, long))).parents.get('leaf');
    expect(ratio?.denominator).toBe(10n ** (58n * 16n));
  });

  test('a path with more digits is left open at the assembly that goes too far', () => {
    const made = parentMultiplicities(buildTree(chain(5000, '12')));
    const last = MAX_PATH_DIGITS / 2;
    expect([...made.tooLong]).toEqual([`n${last}`]);
    expect(made.parents.get(`n${last}`)).toBeDefined();
    expect(made.parents.get(`n${last + 1}`)).toBeUndefined();
    expect(made.parents.get('leaf')).toBeUndefined();
  });
});
