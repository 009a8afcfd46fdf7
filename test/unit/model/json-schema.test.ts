import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseStudyDocument } from '../../../shared/model/parse-study.ts';
import { SCHEMA_FILE, studySchemaText } from '../../support/write-study-schema.ts';

const HELP = resolve(import.meta.dirname, '../../../resources/help');
const EXAMPLES = resolve(HELP, 'examples');

const committed = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0];

/** A validator made of the committed file alone, as another program would make one. */
const fromFile = z.fromJSONSchema(committed);

/** All study documents that ship with the product. */
const DOCUMENTS = readdirSync(EXAMPLES).map((name) => resolve(EXAMPLES, name));

describe('the published JSON Schema', () => {
  test('is the one the product validates with; `node test/support/write-study-schema.ts` renews it', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(studySchemaText());
  });

  test.each(DOCUMENTS)('takes %s', (file) => {
    expect(fromFile.safeParse(JSON.parse(readFileSync(file, 'utf8'))).error).toBeUndefined();
  });

  const good = {
    format: 'cradlegate-study',
    version: '1.0',
    title: 't',
    product: { name: 'n' },
    scope: { declaredUnit: 'd' },
  };
  const cases: readonly (readonly [string, unknown])[] = [
    ['a good one', good],
    ['an unknown field', { ...good, extra: 1 }],
    ['a number for a decimal', { ...good, product: { name: 'n', weighedMassKg: 12 } }],
    ['a decimal with exponent', { ...good, product: { name: 'n', weighedMassKg: '1e3' } }],
    ['a missing title', { ...good, title: undefined }],
    ['a line without parentId', { ...good, bom: [{ id: 'a' }] }],
    [
      'an unknown kind of activity',
      { ...good, activities: [{ kind: 'magic', id: 'a', name: 'a', stage: 'materials' }] },
    ],
    [
      'an unknown imported field',
      { ...good, bom: [{ id: 'a', parentId: null, importedText: { colour: 'red' } }] },
    ],
    ['a list', [good]],
  ];

  test.each(cases)('judges %s as the product does', (_, json) => {
    const plain: unknown = JSON.parse(JSON.stringify(json));
    expect(fromFile.safeParse(plain).success).toBe(parseStudyDocument(plain).ok);
  });
});
