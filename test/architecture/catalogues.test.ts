import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../shared/model/locale.ts';
import { type CatalogueGroup, catalogueProblems } from './catalogues.ts';
import { readSource } from './source-files.ts';

describe('the catalogues of texts', () => {
  it('have the same keys and the same placeholders in every language', () => {
    const catalogues = Object.fromEntries(
      LOCALES.map((locale) => [
        locale,
        JSON.parse(readSource(`shared/i18n/${locale}.json`)) as CatalogueGroup,
      ]),
    );
    expect(catalogueProblems(catalogues)).toEqual([]);
  });
});

describe('the comparison of catalogues', () => {
  const english = {
    finding: { text: 'Row {{row}} of {{file}}' },
    rows_one: '{{count}} row',
    rows_other: '{{count}} rows',
  };
  const chinese = { finding: { text: '{{file}} 第 {{row}} 行' }, rows_other: '{{count}} 行' };

  it('accepts another order of placeholders and fewer plural forms where the language has fewer', () => {
    expect(catalogueProblems({ en: english, 'zh-CN': chinese })).toEqual([]);
  });

  it.each([
    ['a missing key', { rows_other: chinese.rows_other }, 'zh-CN: finding.text is missing'],
    ['a key of its own', { ...chinese, extra: '多余' }, 'zh-CN: extra is not in en'],
    ['an empty text', { ...chinese, rows_other: ' ' }, 'zh-CN: rows_other is empty'],
    [
      'a lost placeholder',
      { ...chinese, finding: { text: '第 {{row}} 行' } },
      'zh-CN: finding.text uses "row", en uses "file, row"',
    ],
  ])('reports %s', (_name, changed: CatalogueGroup, problem) => {
    expect(catalogueProblems({ en: english, 'zh-CN': changed })).toContain(problem);
  });

  it('reports a plural form that the language needs', () => {
    expect(catalogueProblems({ en: { rows_other: '{{count}} rows' } })).toEqual([
      'en: rows lacks one of the plural forms one, other',
    ]);
  });
});
