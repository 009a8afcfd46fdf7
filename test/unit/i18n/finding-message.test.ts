import { expect, it } from 'vitest';
import { findingMessage } from '../../../shared/i18n/message.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import type { Finding } from '../../../shared/model/finding.ts';

const textOf = (code: string, params: Finding['params'], locale: 'en' | 'de' | 'zh-CN'): string =>
  findingMessage({ code, params }, translator(locale)).text;

it('names missing statements as the pages name their fields', () => {
  const params = { fields: 'product.designLifeYears, scope.excludedStages' };
  expect(textOf('profile.statementsMissing', params, 'de')).toContain('Auslegungsdauer, Weggelassene Phasen');
  expect(textOf('profile.statementsMissing', params, 'zh-CN')).not.toMatch(/designLifeYears|excludedStages/);
});

it('leaves a field that no page names as it is', () => {
  expect(textOf('profile.statementsMissing', { fields: 'product.wings' }, 'en')).toContain('product.wings');
});

it('says in words that factors do not state their set of warming potentials', () => {
  const params = { gwpSet: 'AR6', sets: 'notStated (3), AR5 (2)' };
  expect(textOf('study.gwpMixed', params, 'de')).toContain('nicht angegeben (3), AR5 (2)');
});

it('writes shares with the decimal sign of the language', () => {
  expect(textOf('profile.totalOnly', { share: '97.7' }, 'de')).toContain('97,7 %');
  expect(textOf('profile.totalOnly', { share: '97.7' }, 'en')).toContain('97.7 %');
});
