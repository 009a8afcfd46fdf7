import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../electron/interchange/knowledge/load-knowledge.ts';
import { rankFamilies } from '../../../electron/matching/rank-families.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../../resources/knowledge'));

const answer = (description: string, materialText = 'MS') =>
  rankFamilies({ description, materialText }, knowledge);

describe('the material text MS', () => {
  it.each([
    ['Mounting bracket, left', 'steel-plate'],
    ['BRKT, MTG, LH', 'steel-plate'],
    ['Haltewinkel links', 'brass'],
    ['Führungsbuchse', 'brass'],
  ])('follows the language of the description: %s', (description, family) => {
    const [first] = answer(description);
    expect(first?.family).toBe(family);
    expect(first?.confidence).toBeGreaterThan(0.8);
  });

  it.each(['', 'X-4711', '支架'])(
    'is left to a person where the language does not show: "%s"',
    (description) => {
      const [first, ...others] = answer(description);
      expect(first?.family).toBe('insufficient-information');
      expect(others.map(({ family }) => family)).toEqual(expect.arrayContaining(['brass', 'steel-plate']));
      expect(others[0]?.reasons.map(({ code }) => code)).toContain('match.ambiguous');
    },
  );

  it('leaves designations that only begin with it alone', () => {
    expect(answer('Mounting bracket', 'Ms58')[0]?.family).toBe('brass');
  });
});
