import { describe, expect, it } from 'vitest';
import { buildFactorIndex } from '../../../electron/search/factor-index.ts';
import { familiesNamed } from '../../../electron/matching/search-words.ts';
import type { Factor } from '../../../shared/model/factor.ts';
import { knowledge, library } from '../matching/matching-fixtures.ts';
import { words } from './search-fixtures.ts';

const index = buildFactorIndex(library.factors, words);

function find(text: string): readonly Factor[] {
  return index.find({ text, families: familiesNamed(text, knowledge) });
}

describe('search in the bundled factors', () => {
  it.each(['钢板', '电机', '电缆', '塑料', '玻璃', '木材', '轴承', '铝材'])(
    'finds Chinese words of two characters: %s',
    (text) => {
      expect(find(text).length).toBeGreaterThan(0);
    },
  );

  it('names Chinese words as they stand, not only their characters', () => {
    const names = index.find({ text: '钢板', families: [] }).map((factor) => factor.names['zh-CN'] ?? '');
    expect(names[0]).toContain('钢板');
    // 板 and 钢 alone, in any order, are no 钢板.
    expect(index.find({ text: '板钢', families: [] })).toEqual([]);
  });

  it.each([
    ['alumin', /alumin/i],
    ['edelst', /edelstahl/i],
    ['stainl', /stainless/i],
  ])('finds words by their beginning: %s', (text, name) => {
    const [first] = find(text);
    expect(Object.values(first?.names ?? {}).join(' ')).toMatch(name);
  });

  it('finds what stands inside a German compound', () => {
    const found = index.find({ text: 'blech', families: [] });
    expect(found.some((factor) => /[a-zä]blech/.test(factor.names.de ?? ''))).toBe(true);
  });

  it.each([
    ['Q235B', 'steel-plate'],
    ['SUS304', 'steel-stainless-304'],
    ['6205-2RS', 'bearing'],
    ['EN AW-6082', 'aluminium-wrought-primary-mix'],
    ['ADC12', 'aluminium-cast'],
    ['servomotor', 'electric-motor'],
    ['气缸', 'pneumatic-cylinder-valve'],
  ])('leads from a designation or component to what stands for it: %s', (text, family) => {
    const ids = new Set(
      knowledge.defaults.filter((rule) => rule.family === family).map(({ factorId }) => factorId),
    );
    const found = find(text).slice(0, 10);
    const fits = ({ id, family: own }: Factor): boolean => own === family || ids.has(id);
    expect(found.some(fits)).toBe(true);
  });

  it('puts a default before others; among equals the younger first and what is marked for checking last', () => {
    const [first] = find('steel plate');
    expect(words.standsFor.has(first?.id ?? '')).toBe(true);
    const [factor] = library.factors;
    if (factor === undefined) {
      throw new Error('the library is empty');
    }
    const { flags: _flags, ...bare } = factor;
    const twins = [
      { ...bare, id: 'twin-check', flags: ['check' as const] },
      { ...bare, id: 'twin-old', referenceYear: '2010' },
      { ...bare, id: 'twin-young', referenceYear: '2023' },
    ];
    const found = buildFactorIndex(twins, words).find({ text: bare.names.en, families: [] });
    expect(found.map(({ id }) => id)).toEqual(['twin-young', 'twin-old', 'twin-check']);
  });

  it('narrows by place and year', () => {
    const found = index.find({ text: 'electricity china 2023', families: [] });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((factor) => /2023/.test(`${factor.referenceYear} ${factor.id}`))).toBe(true);
  });

  it.each(['"', "'; drop table factor", '* OR *', 'NEAR(', '{names}:', '   ', '%', '钢"板'])(
    'takes signs of the query language for text: %s',
    (text) => {
      expect(() => find(text)).not.toThrow();
    },
  );

  it('finds nothing for what no factor and no word is called', () => {
    expect(find('qqqzzzxxx')).toEqual([]);
  });

  it('gives the same order every time, for each beginning of a word', () => {
    const again = buildFactorIndex(library.factors, words);
    const typed = ['s', 'st', 'ste', 'stee', 'steel', 'steel p', '钢', '钢板', 'elektr', '1.4301'];
    for (const text of typed) {
      const query = { text, families: familiesNamed(text, knowledge) };
      expect(again.find(query).map(({ id }) => id)).toEqual(index.find(query).map(({ id }) => id));
    }
  });
});
