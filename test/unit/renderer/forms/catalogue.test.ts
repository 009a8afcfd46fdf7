import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  INSTRUMENT_RULES,
  SOURCE_RULES,
} from '../../../../renderer/src/features/inventory/electricity/supply-rules.ts';
import {
  ACTIVITY_KINDS,
  activityRules,
} from '../../../../renderer/src/features/inventory/rules/activity-rules.ts';
import { STATES } from '../../../../renderer/src/features/suppliers/pcf-state.ts';
import { PARAMETER_RULES } from '../../../../renderer/src/features/parameters/parameter-rules.ts';
import { KEY_RULES, METER_RULES } from '../../../../renderer/src/features/site/site-rules.ts';
import { RECIPE_RULES } from '../../../../renderer/src/features/suppliers/recipe-rules.ts';
import { SUPPLIER_PCF_RULES } from '../../../../renderer/src/features/suppliers/supplier-rules.ts';
import { SHEETS } from '../../../../electron/workbook/book.ts';
import { LOCALES } from '../../../../shared/model/locale.ts';
import { translator } from '../../../../shared/i18n/translate.ts';
import { keysOfRules } from './form-rules.ts';

const SOURCE = fileURLToPath(new URL('../../../../renderer/src', import.meta.url));
const FOLDERS = [
  'features/start',
  'features/scope',
  'features/inventory',
  'features/site',
  'features/parameters',
  'features/suppliers',
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
  const kinds = ACTIVITY_KINDS.flatMap((kind) =>
    ['kind', 'add', 'new', 'blank'].map((part) => `inventory.${part}.${kind}`),
  );
  const forms = [
    ...ACTIVITY_KINDS.map((kind) => [activityRules(kind), 'inventory.field'] as const),
    [SOURCE_RULES, 'electricity.field'] as const,
    [INSTRUMENT_RULES, 'electricity.field'] as const,
    [METER_RULES, 'site.field'] as const,
    [KEY_RULES, 'site.field'] as const,
    [PARAMETER_RULES, 'parameters.field'] as const,
    [SUPPLIER_PCF_RULES, 'suppliers.field'] as const,
    [RECIPE_RULES, 'recipes.field'] as const,
  ];
  const fields = [...new Set(forms.flatMap(([rules, prefix]) => keysOfRules(rules, prefix)))];
  const methods = Object.entries({
    capitalGoods: ['included', 'excluded'],
    pasElectricity: ['byLocation', 'byContract'],
    pasScaling: ['off', 'on'],
  }).flatMap(([name, ids]) => [`methodChoice.${name}`, ...ids.map((id) => `methodChoice.${name}Of.${id}`)]);
  const limits = ['cutOffSingle', 'cutOffTogether'].flatMap((name) => [
    `methodChoice.${name}`,
    `methodChoice.${name}Hint`,
  ]);
  const states = STATES.map((name) => `suppliers.state.${name}`);
  const references = ['meters', 'keys', 'recipes'].map((of) => `form.referenceNone.${of}`);
  const problems = [
    'required',
    'ambiguous',
    'notNumber',
    'tooLong',
    'negative',
    'belowOne',
    'aboveOne',
    'formulaEmpty',
    'formulaTooLong',
    'parameterName',
    'parameterTaken',
    'currency',
    'year',
  ];
  const others = ['reasonMissing', 'notAccepted', 'name', 'period', 'pastedCells'];
  const rows = ['line', 'title', 'header', 'subtotal', 'total', 'footer', 'signature', 'blank', 'text'];
  return [
    ...kinds,
    ...fields,
    ...methods,
    ...limits,
    'methodChoice.default',
    ...references,
    ...states,
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
