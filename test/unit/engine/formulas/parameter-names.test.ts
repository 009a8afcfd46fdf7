import { describe, expect, it } from 'vitest';
import { renameParameter } from '../../../../electron/engine/formulas/rename-parameter.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { whereUsed } from '../../../../electron/engine/formulas/where-used.ts';
import type { Quantity } from '../../../../shared/model/quantity.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';
import { makeConsumable, makeLine, makeSource, makeStudy, mass } from '../../../support/study-builder.ts';

const n = (text: string): Quantity => text as Quantity;

const STUDY = makeStudy({
  parameters: [
    { name: 'd', value: n('4') },
    { name: 'd2', value: n('=d * 2') },
    { name: 'ρ', value: n('=d2+d') },
  ],
  bom: [
    makeLine('x', { quantity: n('= d+d2 *sqrt( d )-1e5*d'), description: '=d' }),
    makeLine('y', { mass: mass('=ρ') }),
  ],
  activities: [makeConsumable('gas', '=d^2', 'kg')],
  electricity: { sources: [makeSource('grid', '=d', 'grid')] },
  variants: [
    {
      id: 'v',
      name: 'thicker',
      changes: [
        { kind: 'parameter', name: 'd', value: n('=d2/d2') },
        { kind: 'line', lineId: 'x', set: { quantity: n('=d'), mass: null } },
        { kind: 'addLine', line: makeLine('z', { quantity: n('=3*d') }) },
        { kind: 'activity', activity: makeConsumable('gas', '=d/2', 'kg') },
        { kind: 'electricity', supply: { sources: [makeSource('sun', '=d', 'sun')] } },
      ],
    },
  ],
});

describe('where a parameter is used', () => {
  it('is every formula, those of parameters and variants too, and no other text', () => {
    const uses = whereUsed(STUDY, 'd').map(
      ({ variant, lineId, field }) => `${variant ?? ''}|${lineId ?? ''}|${field}`,
    );
    expect(uses).toEqual([
      '||parameters.d2',
      '||parameters.ρ',
      '|x|quantity',
      '|grid|kwh',
      '|gas|amount',
      'v|x|quantity',
      'v|z|quantity',
      'v|gas|amount',
      'v|sun|kwh',
    ]);
    expect(whereUsed(STUDY, 'd2')).toHaveLength(3);
    expect(whereUsed(STUDY, 'unknown')).toEqual([]);
  });
});

describe('a new name', () => {
  it('is written into every formula, and nothing else changes', () => {
    const outcome = renameParameter(STUDY, 'd', 'diameter');
    if (!outcome.ok) {
      throw new Error(outcome.error.code);
    }
    const { value } = outcome;
    expect(value.bom?.[0]?.quantity).toBe('= diameter+d2 *sqrt( diameter )-1e5*diameter');
    expect(value.bom?.[0]?.description).toBe('=d');
    expect(value.bom?.[1]).toBe(STUDY.bom?.[1]);
    expect(value.parameters?.map((one) => `${one.name} ${one.value}`)).toEqual([
      'diameter 4',
      'd2 =diameter * 2',
      'ρ =d2+diameter',
    ]);
    expect(JSON.stringify(value.variants)).toBe(
      JSON.stringify(STUDY.variants)
        .replaceAll('"=d"', '"=diameter"')
        .replace('"name":"d"', '"name":"diameter"')
        .replace('=3*d', '=3*diameter')
        .replace('=d/2', '=diameter/2'),
    );
    expect(StudyDocument.safeParse(value).success).toBe(true);
    const shown = ({ study }: ReturnType<typeof resolveStudy>): unknown => [
      study.bom,
      study.activities,
      study.electricity,
    ];
    expect(shown(resolveStudy(value))).toEqual(shown(resolveStudy(STUDY)));
    expect(whereUsed(value, 'diameter')).toHaveLength(whereUsed(STUDY, 'd').length);
    expect(renameParameter(value, 'diameter', 'd')).toEqual({ ok: true, value: STUDY });
  });

  it.each([
    ['missing', 'x', 'input.parameterUnknown'],
    ['d', 'd2', 'input.parameterTaken'],
    ['d', '2d', 'input.parameterName'],
    ['d', 'd-1', 'input.parameterName'],
    ['d', '', 'input.parameterName'],
    ['d', 'pi', 'input.parameterName'],
    ['d', 'max', 'input.parameterName'],
  ])('%s -> %j is refused', (from, to, code) => {
    expect(renameParameter(STUDY, from, to)).toMatchObject({ ok: false, error: { code } });
  });

  it('does not give a meaning to a name that had none, nor make a formula too long', () => {
    const missing = { ...STUDY, bom: [makeLine('x', { quantity: n('=later') })] };
    expect(renameParameter(missing, 'd', 'later')).toMatchObject({ error: { code: 'input.parameterTaken' } });
    const long = { ...STUDY, bom: [makeLine('x', { quantity: n(`=${'d+'.repeat(200)}1`) })] };
    expect(renameParameter(long, 'd', 'x'.repeat(60))).toMatchObject({
      error: { code: 'input.formulaTooLong', place: { lineId: 'x', field: 'quantity' } },
    });
  });
});
