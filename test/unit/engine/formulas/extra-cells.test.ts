import { describe, expect, it } from 'vitest';
import { cellNumber, extraTitle } from '../../../../electron/engine/formulas/extra-cell.ts';
import { formulaTrace } from '../../../../electron/engine/formulas/formula-trace.ts';
import { renameParameter } from '../../../../electron/engine/formulas/rename-parameter.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { whereUsed } from '../../../../electron/engine/formulas/where-used.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import type { Parameter } from '../../../../shared/model/parameter.ts';
import { decimal, makeLine, makeStudy, use } from '../../../support/study-builder.ts';

const CELLS = {
  'Stück/Satz': '4',
  单重: ' 2,5 ',
  Text: 'two',
  Big: '1,234',
  'Weight [kg]': '-1.5',
  Empty: '',
};

function line(id: string, quantity: string, extra: BomLine['extra'] = CELLS): BomLine {
  return makeLine(id, { quantity: decimal(quantity), extra, assignment: use('steel') });
}

function solved(formula: string, extra?: BomLine['extra'], parameters: Parameter[] = []) {
  const study = makeStudy({ parameters, bom: [line('a', formula, extra)] as never });
  const { study: resolved, findings } = resolveStudy(study);
  return {
    value: resolved.bom?.[0]?.quantity,
    findings: findings.map(({ code, params }) => ({ code, params })),
  };
}

describe('cells of extra columns in formulas', () => {
  it.each([
    ['=extra("Stück/Satz")', '4'],
    ['=2 * extra( "单重" ) + 1', '6'],
    ['=abs(extra("Weight [kg]"))', '1.5'],
    ['=max(extra("Stück/Satz"), extra("单重"))', '4'],
  ])('%s gives %s', (formula, value) => {
    expect(solved(formula)).toEqual({ value, findings: [] });
  });

  it.each([
    ['=extra("Text")', 'formula.extraNoNumber'],
    ['=extra("Big")', 'formula.extraNoNumber'],
    ['=extra("Empty")', 'formula.extraMissing'],
    ['=extra("stück/satz")', 'formula.extraMissing'],
    ['=extra("constructor")', 'formula.extraMissing'],
  ])('%s leaves the line open and says why: %s', (formula, code) => {
    const { value, findings } = solved(formula);
    expect(value).toBeUndefined();
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });

  it('are refused outside lines of the BOM', () => {
    const parameters = [{ name: 'p', value: decimal('=extra("单重")') } as Parameter];
    expect(solved('=p', CELLS, parameters).findings.map(({ code }) => code)).toEqual([
      'formula.extraOutside',
      'formula.parameterOpen',
    ]);
  });

  it.each([
    '="a"',
    '=extra("a""b")',
    '=extra(a)',
    '=extra("a\nb")',
    '=extra("")',
    '=extra("a"',
    '=mextra("单重")',
  ])('no other text gets into a formula: %s', (formula) => {
    expect(solved(formula).findings).toHaveLength(1);
  });

  it('are looked up in the line the formula stands in', () => {
    const bom = [line('a', '=extra("n")', { n: '1' }), line('b', '=extra("n")', { n: '2' })];
    const { study } = resolveStudy(makeStudy({ bom: bom as never }));
    expect(study.bom?.map(({ quantity }) => quantity)).toEqual(['1', '2']);
  });

  it('follow an edited cell and stay the same line where nothing changed', () => {
    const first = resolveStudy(makeStudy({ bom: [line('a', '=extra("n")', { n: '1' })] as never }));
    const written = makeStudy({ bom: [line('a', '=extra("n")', { n: '3' })] as never });
    const next = resolveStudy(written, first);
    expect(next.study.bom?.[0]?.quantity).toBe('3');
    expect(resolveStudy({ ...written }, next).study.bom).toBe(next.study.bom);
  });

  it('do not take part in the renaming of parameters, and are found where they are used', () => {
    const parameters = [{ name: 'n', value: decimal(2) } as Parameter];
    const study = makeStudy({ parameters, bom: [line('a', '=n * extra("n")', { n: '5' })] as never });
    const renamed = renameParameter(study, 'n', 'm');
    expect(renamed.ok && renamed.value.bom?.[0]?.quantity).toBe('=m * extra("n")');
    expect(whereUsed(study, 'extra("n")')).toMatchObject([{ lineId: 'a', field: 'quantity' }]);
    expect(whereUsed(study, 'n')).toHaveLength(1);
  });

  it('are traced as the numbers they are', () => {
    const resolution = resolveStudy(makeStudy({ bom: [line('a', '=2*extra("Weight [kg]")*-1')] as never }));
    const [value] = resolution.values.get('a') ?? [];
    expect(value === undefined ? undefined : formulaTrace(value, resolution)).toMatchObject({
      arithmetic: '=2*(-1.5)*-1',
      value: '3',
      parameters: [{ name: 'extra("Weight [kg]")', value: '-1.5' }],
    });
  });

  it('reads plain numbers only', () => {
    expect(['+2', '２', '1.234', '2,50', '1,234', '1.234,5', '2 kg', '1e3', ''].map(cellNumber)).toEqual([
      '2',
      '2',
      '1.234',
      '2.50',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(extraTitle('extra')).toBeUndefined();
  });
});
