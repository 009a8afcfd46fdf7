import { describe, expect, it } from 'vitest';
import { assignLines } from '../../../electron/matching/assign-lines.ts';
import { EMPTY_BOOK, remember } from '../../../electron/matching/mapping-book.ts';
import { indexMappingBook } from '../../../electron/matching/mapping-index.ts';
import { knowledge, library, line } from './matching-fixtures.ts';
import type { AssignmentContext } from '../../../electron/matching/decide-text.ts';

const context: AssignmentContext = { knowledge, lookUp: (id) => library.find(id), place: 'CN', locale: 'de' };

describe('assignLines', () => {
  it('gives the raw material the factor and the part above it none, even when it had a proposal', () => {
    const old = { kind: 'factor', factorId: 'cpcd-41121a0052022c', status: 'proposed' } as const;
    const { lines } = assignLines(
      [
        line('part', { description: 'Beam', materialText: 'Q355B', assignment: old }),
        line('raw', { parentId: 'part', description: 'Hollow section', materialText: 'Q355B' }),
      ],
      context,
    );
    expect(lines.map(({ assignment }) => assignment?.kind)).toEqual([undefined, 'factor']);
    expect(lines[1]?.assignment).toMatchObject({
      factorId: 'cpcd-41121a0062022c',
      status: 'proposed',
      family: 'steel-hot-rolled-section',
      reason: 'Warmgewalzter H-Träger, China; steht für offene Profile und Hohlprofile',
    });
  });

  it('leaves alone what a person confirmed or excluded', () => {
    const lines = [
      line('a', {
        materialText: 'Q355B',
        assignment: { kind: 'factor', factorId: 'own', status: 'confirmed' },
      }),
      line('b', {
        materialText: 'Q355B',
        assignment: { kind: 'excluded', why: 'elsewhere', reason: 'In line a' },
      }),
    ];
    const result = assignLines(lines, context);
    expect(result.lines).toEqual(lines);
    expect(result.groups).toEqual([]);
  });

  it('decides lines of one material once and parts them where the description makes the difference', () => {
    const { groups } = assignLines(
      [
        line('1', { description: 'Area camera', materialText: 'Electronics' }),
        line('2', { description: 'Light curtain', materialText: 'electronics' }),
        line('3', { description: 'Servo drive', materialText: 'Electronics' }),
        line('4', { description: 'Cover 12x5' }),
        line('5', { description: 'Cover 14x5' }),
        line('6', { description: 'Lever' }),
      ],
      context,
    );
    expect(groups.map(({ lineIds }) => lineIds)).toEqual([['1', '2'], ['3'], ['4', '5'], ['6']]);
  });

  it('lets a remembered decision win over every proposal and says why', () => {
    const book = remember(EMPTY_BOOK, {
      kind: 'text',
      key: 'Q355B',
      factorId: 'ice2-steel-plate-world-average',
      proxy: true,
      reason: 'Lieferant nennt Weltmix',
    });
    const result = assignLines([line('1', { description: 'Plate', materialText: 'Q355B' })], {
      ...context,
      mappings: indexMappingBook(book),
    });
    expect(result.lines[0]?.assignment).toMatchObject({
      factorId: 'ice2-steel-plate-world-average',
      proxy: true,
      reason: 'Lieferant nennt Weltmix',
    });
    expect(result.groups[0]?.decision.proposal.reasons).toEqual([
      {
        code: 'match.remembered.material',
        params: { key: 'q355b', reason: 'Lieferant nennt Weltmix', decidedOn: '-' },
      },
    ]);
    expect(result.proxyLineIds).toEqual(['1']);
  });

  it('stays open when the remembered factor is gone, instead of falling back to a proposal', () => {
    const book = remember(EMPTY_BOOK, {
      kind: 'partNumber',
      key: 'P1',
      factorId: 'gone',
      proxy: false,
      reason: 'x',
    });
    const result = assignLines([line('1', { partNumber: 'P1', materialText: 'Q355B' })], {
      ...context,
      mappings: indexMappingBook(book),
    });
    expect(result.lines[0]?.assignment).toBeUndefined();
    expect(result.open[0]?.group.decision.proposal.reasons.at(-1)?.code).toBe(
      'match.rememberedFactorMissing',
    );
  });

  it('excludes what is nothing physical, with the reason in the language asked for', () => {
    const { lines } = assignLines([line('1', { description: '软件授权' })], context);
    expect(lines[0]?.assignment).toEqual({
      kind: 'excluded',
      why: 'noMaterial',
      reason: 'Trägt kein Material',
    });
  });
});
