import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../electron/interchange/knowledge/load-knowledge.ts';
import { compositionsOf, makeRecipe } from '../../../electron/matching/recipes.ts';
import { makeFactor } from '../../support/study-builder.ts';

const knowledge = loadKnowledge(resolve(import.meta.dirname, '../../../resources/knowledge'));
const everyFactor = (id: string) => makeFactor(id, 'kg', 1);

describe('recipes of declared compositions', () => {
  test('every declaration keeps its shares and its source and names what is only similar', () => {
    const [contactor] = compositionsOf('switchgear-cabinet', knowledge);
    const made = makeRecipe(contactor!, { knowledge, lookUp: everyFactor, place: 'CN', locale: 'de' });
    expect(made).toHaveProperty('recipe');
    if ('recipe' in made) {
      expect(made.recipe.id).toBe('contactor-25a-2p.CN');
      expect(made.recipe.name).toContain('Installationsschütz');
      expect(made.recipe.parts.map(({ share }) => share)).toEqual(contactor!.parts.map(({ share }) => share));
      expect(made.recipe.source).toBe(contactor!.source);
      expect(made.recipe.note).toContain('non-ferrous alloys ≈ brass');
    }
  });

  test('a material without factor makes no recipe: it is named, never left out', () => {
    const [contactor] = compositionsOf('switchgear-cabinet', knowledge);
    const lookUp = () => undefined;
    const made = makeRecipe(contactor!, { knowledge, lookUp, place: 'CN', locale: 'en' });
    expect(made).toEqual({ missing: contactor!.parts.map(({ material }) => material) });
  });

  test('nothing declared, nothing offered: drives, bearings, pneumatics and controllers have no recipe', () => {
    for (const family of [
      'servo-drive-inverter',
      'bearing',
      'pneumatic-cylinder-valve',
      'plc-industrial-pc',
    ]) {
      expect(compositionsOf(family, knowledge)).toEqual([]);
    }
  });
});
