import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SCALARS } from '../../../../renderer/src/features/inventory/draft/scalar-fields.ts';
import { SHEETS } from '../../../../electron/workbook/book.ts';
import { LOCALES } from '../../../../shared/model/locale.ts';
import { translator } from '../../../../shared/i18n/translate.ts';

const SOURCE = fileURLToPath(new URL('../../../../renderer/src', import.meta.url));
const FOLDERS = [
  'features/start',
  'features/scope',
  'features/inventory',
  'features/workbook',
  'components/fields',
];

/** Keys written out in `t('…')` and in the choices of `t(a ? '…' : '…')`; keys with values in them are listed below. */
function keysInSource(): readonly string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(SOURCE, folder, name), 'utf8')),
  );
  return [
    ...new Set(
      files.flatMap((text) => [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? '')),
    ),
  ];
}

/** Keys made of a kind, a field or a code. */
function madeKeys(): readonly string[] {
  const kinds = Object.keys(SCALARS).flatMap((kind) =>
    ['kind', 'add', 'new', 'blank'].map((part) => `inventory.${part}.${kind}`),
  );
  const fields = Object.values(SCALARS).flatMap((rules) =>
    rules.map(({ name }) => `inventory.field.${name}`),
  );
  const problems = [
    'required',
    'ambiguous',
    'notNumber',
    'tooLong',
    'negative',
    'belowOne',
    'currency',
    'year',
  ];
  const others = ['reasonMissing', 'notAccepted', 'name', 'period', 'pastedCells'];
  const rows = ['line', 'title', 'header', 'subtotal', 'total', 'footer', 'signature', 'blank', 'text'];
  return [
    ...kinds,
    ...fields,
    ...[...problems, ...others].map((code) => `form.problem.${code}`),
    ...rows.map((kind) => `import.kind.${kind}`),
    ...['CN', 'EU', 'WORLD'].map((region) => `import.region.${region}`),
    ...Object.keys(SHEETS)
      .filter((id) => id !== 'cover')
      .map((id) => `workbook.sheet.${id}.title`),
    ...['processes', 'energy', 'transport', 'packaging', 'waste'].map((page) => `inventory.intro.${page}`),
    ...['sending', 'reading', 'working'].map((stage) => `start.stage.${stage}`),
  ];
}

describe('texts of the forms', () => {
  const keys = [...keysInSource(), ...madeKeys()];

  it('are looked for in earnest', () => {
    expect(keysInSource().length).toBeGreaterThan(100);
  });

  it.each(LOCALES)('stand in the catalogue of %s', (locale) => {
    const t = translator(locale);
    const missing = keys.filter((key) => t(key, { count: 2 }) === key);
    expect(missing).toEqual([]);
  });

  it('are translated, not repeated in English', () => {
    const [english, chinese] = [translator('en'), translator('zh-CN')];
    const same = keys.filter((key) => english(key, { count: 2 }) === chinese(key, { count: 2 }));
    expect(
      same.filter((key) => !['start.application', 'form.understood', 'start.card.paste.key'].includes(key)),
    ).toEqual([]);
  });
});
