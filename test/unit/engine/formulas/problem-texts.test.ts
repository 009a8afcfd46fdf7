import { describe, expect, it } from 'vitest';
import { applyVariant } from '../../../../electron/engine/variants/apply-variant.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import type { Parameter } from '../../../../shared/model/parameter.ts';
import type { VariantChange } from '../../../../shared/model/variant.ts';
import { readSource } from '../../../architecture/source-files.ts';
import { decimal, makeLine, makeStudy, use } from '../../../support/study-builder.ts';

interface Texts {
  readonly text: string;
  readonly remedy: string;
}

const CATALOGUE = (
  JSON.parse(readSource('shared/i18n/en.json')) as {
    readonly finding: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
  }
).finding;

const FORMULAS = [
  `=${'1+'.repeat(1500)}1`,
  `=${'1+'.repeat(300)}1`,
  '=1+',
  '=1;2',
  '=2 pi',
  '=exp(1)',
  '=min()',
  '=round(1, 99)',
  '=missing',
  '=open',
  '=1/0',
  '=sqrt(-1)',
  '=10^400',
  '=10^41',
  '=l+1',
  '=2^l',
  '=floor(l)',
  '=sqrt(l)',
  '=l',
  '=extra("Gewicht")',
  '=extra("Text")',
];
const PARAMETERS = [
  ['l', '1', 'm'],
  ['open', '=1/0', ''],
  ['odd', '1', 'smoot'],
  ['l', '2', ''],
  ['pi', '3', ''],
  ['a', '=b', ''],
  ['b', '=a', ''],
  ['cell', '=extra("Text")', ''],
].map(([name = '', value = '', unit = '']): Parameter => ({ name, value: decimal(value), unit }));
const CHANGES: readonly VariantChange[] = [
  { kind: 'parameter', name: 'x', value: decimal(1) },
  { kind: 'removeLine', lineId: 'x' },
  { kind: 'addLine', line: makeLine('l0') },
  { kind: 'factor', factorId: 'gold', by: use('silver') },
];

function findings(): readonly Finding[] {
  const bom = FORMULAS.map((formula, at) =>
    makeLine(`l${String(at)}`, { quantity: decimal(formula), extra: { Text: 'two' } }),
  );
  const study = makeStudy({ parameters: PARAMETERS, bom });
  return [
    ...resolveStudy(study).findings,
    ...applyVariant(study, { id: 'v', name: 'v', changes: [...CHANGES] }).findings,
  ];
}

describe('the findings of formulas, parameters and variants', () => {
  const all = findings();

  it('have a text each, and every value that the text names', () => {
    for (const { code, params } of all) {
      const [group = '', name = ''] = code.split('.');
      const texts = CATALOGUE[group]?.[name];
      const named = [...`${texts?.text ?? ''} ${texts?.remedy ?? ''}`.matchAll(/\{\{(\w+)\}\}/g)];
      expect(texts, code).toBeDefined();
      expect(
        named.map(([, key]) => key).filter((key) => params[key ?? ''] === undefined),
        code,
      ).toEqual([]);
    }
  });

  it('are all there are texts for', () => {
    const written = ['formula', 'parameter', 'variant'].flatMap((group) =>
      Object.keys(CATALOGUE[group] ?? {}).map((name) => `${group}.${name}`),
    );
    expect([...new Set(all.map(({ code }) => code))].toSorted()).toEqual(written.toSorted());
  });
});
