import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  ADD_LINE_RULES,
  FACTOR_RULES,
  LINE_RULES,
  REMOVE_LINE_RULES,
  VARIANT_RULES,
} from '../../../../renderer/src/features/variants/edit/change-rules.ts';
import { CHANGE_KINDS } from '../../../../renderer/src/features/variants/edit/editing.ts';
import { COMPARABILITY_CONDITIONS } from '../../../../electron/engine/compare/comparability.ts';
import { SWITCHES } from '../../../../electron/engine/profiles/standard-profile.ts';
import { INDICATORS } from '../../../../electron/engine/quality/pedigree-set.ts';
import { DIFFERENCE_CAUSES } from '../../../../shared/contract/method-report.ts';
import { hasText, translator } from '../../../../shared/i18n/translate.ts';
import { LOCALES } from '../../../../shared/model/locale.ts';
import { DATA_TYPES } from '../../../../shared/model/quality.ts';
import { LineFields } from '../../../../shared/model/variant.ts';
import { keysOfRules } from '../forms/form-rules.ts';

const SOURCE = fileURLToPath(new URL('../../../../renderer/src/features', import.meta.url));

/** Keys written out in `t('…')`. */
function keysInSource(): readonly string[] {
  return ['standards', 'variants'].flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(SOURCE, folder, name), 'utf8'))
      .flatMap((text) => [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? '')),
  );
}

/** Keys made of a code that the engine or the model gives. */
function madeKeys(): readonly string[] {
  const rules = [LINE_RULES, ADD_LINE_RULES, REMOVE_LINE_RULES, FACTOR_RULES, VARIANT_RULES];
  return [
    ...rules.flatMap((each) => keysOfRules(each, 'variantsPage.field')),
    ...CHANGE_KINDS.map((kind) => `variantsPage.change.${kind}`),
    ...Object.keys(LineFields.shape).map((field) => `variantsPage.field.${field}`),
    ...DIFFERENCE_CAUSES.map((cause) => `cause.${cause}`),
    ...COMPARABILITY_CONDITIONS.map((code) => `comparability.${code}.name`),
    ...['pass', 'fail', 'warning', 'notAssessed'].map((outcome) => `variantsPage.outcome.${outcome}`),
    ...SWITCHES.map((name) => `method.switch.${name}`),
    ...INDICATORS.map((name) => `standards.pedigree.${name}`),
    ...DATA_TYPES.map((type) => `standards.dataType.${type}`),
    ...['circularFootprint', 'scrapCredit', 'gasBank'].map((kind) => `standards.memo.kinds.${kind}`),
    ...['material', 'energy', 'disposal', 'credit', 'potential'].map((part) => `standards.memo.part.${part}`),
    ...['pass', 'justify', 'fail', 'notWeighed'].map((verdict) => `standards.balance.${verdict}`),
    ...['cutOff', 'unit', 'primaryData', 'validity', 'report'].map((test) => `standards.test.${test}`),
    'form.problem.noDifference',
  ];
}

describe('texts of standards and variants', () => {
  it('are looked for in earnest', () => {
    expect(keysInSource().length).toBeGreaterThan(120);
  });

  it.each(LOCALES)('are all there in %s', (locale) => {
    const t = translator(locale);
    const missing = [...keysInSource(), ...madeKeys()].filter(
      (key) => !hasText(key) && t(key, { count: 2 }) === key,
    );
    expect(missing).toEqual([]);
  });
});
