import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { densityOf } from '../../../../electron/checks/bom/densities.ts';
import { loadKnowledge } from '../../../../electron/interchange/knowledge/load-knowledge.ts';

const { densities, families } = loadKnowledge(join(import.meta.dirname, '../../../../resources/knowledge'));

/** Families that are named after their group; the material that stands for them. */
const NAMED_AFTER_GROUP: Readonly<Record<string, string>> = {
  'plastic-peek': 'PEEK',
  'plastic-ptfe': 'PTFE',
};

describe('the highest density a check allows', () => {
  test.each(densities)('is not below the published density of $family', ({ family, highKgPerM3 }) => {
    const name = NAMED_AFTER_GROUP[family] ?? families.find(({ id }) => id === family)?.names.en ?? '';
    expect(densityOf(name)?.kgPerM3).toBeGreaterThanOrEqual(highKgPerM3);
  });
});
