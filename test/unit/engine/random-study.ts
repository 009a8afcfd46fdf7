import fc from 'fast-check';
import type { ResolvedActivity } from '../../../shared/model/activity.ts';
import type { Assignment } from '../../../shared/model/assignment.ts';
import type { ResolvedBomLine, ResolvedYieldStep } from '../../../shared/model/bom-line.ts';
import type { DecimalString } from '../../../shared/model/decimal-string.ts';
import type { ResolvedSupply } from '../../../shared/model/electricity.ts';
import type { Factor } from '../../../shared/model/factor.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import type { ResolvedStudy } from '../../../shared/model/study.ts';
import { decimal, makeFactor, makeStudy } from '../../support/study-builder.ts';

/** How wild a random study is: `sound` computes without error findings, `hostile` is merely valid by its schema. */
export type Temper = 'sound' | 'hostile';

/** A decimal with up to `fraction` digits after the point. */
function decimals(min: number, max: number, fraction: number): fc.Arbitrary<DecimalString> {
  return fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 10 ** fraction - 1 }))
    .map(([whole, part]) => decimal(`${whole}.${String(part).padStart(fraction, '0')}`));
}

const positive = fc.oneof(
  decimals(0, 500, 3),
  decimals(1, 20, 1),
  fc.integer({ min: 1, max: 99 }).map((n) => decimal(n)),
);

/** Any text the schema takes as a decimal, up to its sixty characters. */
const anyDecimal: fc.Arbitrary<DecimalString> = fc.oneof(
  fc
    .constantFrom(
      '0',
      '-0',
      '0.000',
      '1',
      '-1',
      '0.5',
      `-${'9'.repeat(59)}`,
      '9'.repeat(60),
      `0.${'0'.repeat(57)}1`,
    )
    .map(decimal),
  fc.stringMatching(/^-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,27})?$/).map(decimal),
);

function number(temper: Temper): fc.Arbitrary<DecimalString> {
  return temper === 'sound' ? positive : fc.oneof(positive, anyDecimal);
}

const FACTOR_UNITS = ['kg', 'g', 't', 'piece', 'm', 'kWh', 'MJ', 'tkm', 'm2'] as const;

/** Factors f0, f1, ... of all units; a hostile study has empty, negative, flagged and repeated ones too. */
function factors(temper: Temper): fc.Arbitrary<readonly Factor[]> {
  const components = fc.record(
    {
      fossil: number(temper),
      aircraft: number(temper),
      landUseChange: number(temper),
      biogenicNonCo2: number(temper),
      biogenicCo2Emission: number(temper),
      biogenicCo2Removal: number(temper).map((text) =>
        text.startsWith('-') ? text : decimal(`-${text}`.slice(0, 60)),
      ),
    },
    { requiredKeys: temper === 'sound' ? ['fossil'] : [] },
  );
  const one = fc.tuple(components, fc.constantFrom('steel', 'sensors', ''), fc.boolean());
  return fc
    .array(one, { minLength: FACTOR_UNITS.length, maxLength: 2 * FACTOR_UNITS.length })
    .chain((made) => {
      const list = made.map(([parts, family, flagged], index) =>
        makeFactor(`f${index}`, FACTOR_UNITS[index % FACTOR_UNITS.length] ?? 'kg', parts, {
          ...(family === '' ? {} : { family }),
          ...(temper === 'hostile' && flagged && index % 3 === 0 ? { flags: ['radiativeForcing'] } : {}),
        }),
      );
      const again = list
        .filter((_, index) => temper === 'hostile' && index % 7 === 6)
        .map((factor) => ({ ...factor, unit: 'kg' }));
      return fc.constant([...list, ...again]);
    });
}

/** A decision for a factor of one of the units, by its place in the unit list. */
function decision(temper: Temper, units: readonly (typeof FACTOR_UNITS)[number][]): fc.Arbitrary<Assignment> {
  const indexes = units.map((unit) => FACTOR_UNITS.indexOf(unit));
  const ids =
    temper === 'sound'
      ? fc.constantFrom(...indexes)
      : fc.oneof(fc.constantFrom(...indexes), fc.integer({ min: 0, max: 30 }));
  const factor = fc
    .record({
      main: ids,
      upstream: fc.option(ids, { nil: undefined }),
      confirmed: fc.boolean(),
      proxy: fc.boolean(),
    })
    .map(({ main, upstream, confirmed, proxy }): Assignment => ({
      kind: 'factor',
      factorId: `f${main}`,
      ...(upstream === undefined ? {} : { upstreamFactorId: `f${upstream}` }),
      status: confirmed ? 'confirmed' : 'proposed',
      proxy,
    }));
  const excluded = fc.constant<Assignment>({ kind: 'excluded', why: 'noMaterial', reason: 'invented' });
  const cutOff = (temper === 'sound' ? ids : fc.option(ids, { nil: undefined })).map((id): Assignment => ({
    kind: 'excluded',
    why: 'cutOff',
    reason: 'invented',
    ...(id === undefined ? {} : { estimate: { factorId: `f${id}` } }),
  }));
  return fc.oneof(
    { weight: 9, arbitrary: factor },
    { weight: 1, arbitrary: excluded },
    { weight: 1, arbitrary: cutOff },
  );
}

function yieldStep(temper: Temper): fc.Arbitrary<ResolvedYieldStep> {
  const share =
    temper === 'sound'
      ? fc.constantFrom('0.9', '0.75', '0.33', '0.97', '0.999999999999999999999999999999').map(decimal)
      : number(temper);
  return fc.oneof(
    share.map((value): ResolvedYieldStep => ({ kind: 'yield', value })),
    share.map((value): ResolvedYieldStep => ({ kind: 'scrapOnInput', value })),
    share.map((value): ResolvedYieldStep => ({ kind: 'scrapOnNet', value })),
    temper === 'sound'
      ? fc.constant<ResolvedYieldStep>({ kind: 'blank', netKg: decimal('1.7'), blankKg: decimal(3) })
      : fc
          .tuple(number(temper), number(temper))
          .map(([netKg, blankKg]): ResolvedYieldStep => ({ kind: 'blank', netKg, blankKg })),
  );
}

/** One line without id and parent: by mass in several units and ways, by piece or by length. */
function lineBody(temper: Temper): fc.Arbitrary<Omit<ResolvedBomLine, 'id' | 'parentId'>> {
  const quantity = number(temper);
  const massUnit =
    temper === 'sound' ? fc.constantFrom('kg', 'g', 't', 'lb') : fc.constantFrom('kg', 'g', 'stone', 'm', '');
  const mass = fc.record({
    value: number(temper),
    unit: massUnit,
    per: fc.constantFrom('unit', 'metre', 'line'),
  });
  const steps = fc.array(yieldStep(temper), { maxLength: 3 });
  const byMass = fc.record({
    quantity,
    unit: fc.constant('piece'),
    mass,
    lengthM: number(temper),
    yieldSteps: steps,
    assignment: decision(temper, ['kg', 'g', 't']),
  });
  const byPiece = fc.record({
    quantity,
    unit: fc.constant('piece'),
    assignment: decision(temper, ['piece']),
  });
  const byLength = fc.record({
    quantity,
    unit: fc.constantFrom('m', 'mm'),
    assignment: decision(temper, ['m']),
  });
  const inKilograms = fc.record({
    quantity,
    unit: fc.constantFrom('kg', 'g'),
    yieldSteps: steps,
    assignment: decision(temper, ['kg', 't']),
  });
  const sound = fc.oneof(byMass, byPiece, byLength, inKilograms);
  const loose = fc.record(
    {
      quantity,
      unit: fc.constantFrom('kg', 'piece', 'furlong', ''),
      mass,
      lengthM: quantity,
      yieldSteps: steps,
      assignment: decision(temper, ['kg']),
      description: fc.constantFrom('', ' ', 'x'),
    },
    { requiredKeys: [] },
  );
  return temper === 'sound' ? sound : fc.oneof(sound, loose);
}

/** A tree of lines below one machine; a hostile one has cycles, unknown parents and repeated ids. */
function bom(temper: Temper, prefix: string): fc.Arbitrary<readonly ResolvedBomLine[]> {
  const place = temper === 'sound' ? fc.nat(1000) : fc.integer({ min: -3, max: 1000 });
  return fc.array(fc.tuple(lineBody(temper), place, number(temper)), { maxLength: 14 }).map((bodies) => {
    const machine: ResolvedBomLine = {
      id: `${prefix}machine`,
      parentId: null,
      quantity: decimal(1),
      unit: 'piece',
    };
    return bodies.reduce<readonly ResolvedBomLine[]>(
      (lines, [body, at, assemblyQuantity], index) => {
        const assembly: ResolvedBomLine = {
          id: `${prefix}a${index}`,
          parentId: lines[0]?.id ?? null,
          quantity: assemblyQuantity,
          unit: 'piece',
        };
        const assemblies = lines.filter((line) => line.assignment === undefined);
        const parentId =
          at < 0 ? `${prefix}l${index - at - 2}` : (assemblies[at % assemblies.length]?.id ?? null);
        const id = at === -3 ? `${prefix}l0` : `${prefix}l${index}`;
        const supplier = `supplier ${index % 3}`;
        return [
          ...lines,
          ...(index % 4 === 0 ? [{ ...assembly, parentId }] : []),
          {
            ...body,
            id,
            parentId,
            supplier,
            country: index % 2 === 0 ? 'CN' : '',
            ...(index % 5 === 2 ? { capitalGoods: true } : {}),
          },
        ];
      },
      [machine],
    );
  });
}

function supply(temper: Temper): fc.Arbitrary<ResolvedSupply> {
  const factor = decision(temper, ['kWh', 'MJ']).filter(
    (made) => temper === 'hostile' || made.kind === 'factor',
  );
  const source = fc.record({ kwh: number(temper), byLocation: factor, byContract: factor });
  const sound = (list: readonly { kwh: DecimalString }[]): boolean =>
    temper === 'hostile' || list.some((one) => Number(one.kwh) > 0);
  return fc
    .array(source, { minLength: temper === 'sound' ? 1 : 0, maxLength: 4 })
    .filter(sound)
    .map((list) => ({
      sources: list.map((one, index) => ({
        ...one,
        id: `s${index}`,
        name: `source ${index}`,
        category: 'grid' as const,
      })),
    }));
}

function activity(temper: Temper, id: string): fc.Arbitrary<ResolvedActivity> {
  const n = number(temper);
  const common = { id: fc.constant(id), name: fc.constant(id), stage: fc.constantFrom(...STAGES) };
  const kind = <K extends ResolvedActivity['kind']>(name: K): fc.Arbitrary<K> => fc.constant(name);
  const allocation =
    temper === 'sound'
      ? fc.constant({ key: 'hours', part: decimal(3), whole: decimal(7) })
      : fc.record({ key: fc.constant('hours'), part: n, whole: n });
  const share = temper === 'sound' ? fc.constant(decimal('0.5')) : n;
  const leg = fc.record({
    mode: fc.constantFrom('road', 'sea', 'air'),
    distanceKm: n,
    assignment: decision(temper, ['tkm']),
  });
  return fc.oneof(
    fc.record({
      ...common,
      kind: kind('process'),
      hours: n,
      averagePowerKw: n,
      capitalGoods: fc.boolean(),
    }),
    fc.record({
      ...common,
      kind: kind('electricity'),
      amount: n,
      unit: fc.constantFrom('kWh', 'MJ'),
      allocation,
    }),
    fc.record({
      ...common,
      kind: kind('fuel'),
      amount: n,
      unit: fc.constantFrom('kWh', 'GJ'),
      allocation,
      assignment: decision(temper, ['kWh', 'MJ']),
    }),
    fc.record({
      ...common,
      kind: kind('consumable'),
      amount: n,
      unit: fc.constantFrom('kg', 'g'),
      assignment: decision(temper, ['kg', 't']),
    }),
    fc.record({
      ...common,
      kind: kind('gasRelease'),
      massKg: n,
      composition: fc.array(fc.record({ factorId: fc.constantFrom('f0', 'f1', 'f2'), share }), {
        minLength: 2,
        maxLength: 2,
      }),
    }),
    fc.record({
      ...common,
      kind: kind('transport'),
      massKg: n,
      legs: fc.array(leg, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      ...common,
      kind: kind('packaging'),
      massKg: n,
      trips: temper === 'sound' ? fc.constantFrom(decimal(1), decimal(60)) : n,
      biogenicCarbonKg: n,
      assignment: decision(temper, ['kg']),
    }),
    fc.record({
      ...common,
      kind: kind('waste'),
      massKg: n,
      treatment: fc.constant('landfill'),
      assignment: decision(temper, ['kg', 't']),
    }),
    fc.record({
      ...common,
      kind: kind('spend'),
      amount: n,
      currency: fc.constant('EUR'),
      priceYear: fc.constant(2025),
      sector: fc.constant('design'),
    }),
  );
}

/** A random study; `prefix` keeps the ids of two studies apart so that they can be merged. */
export function randomStudy(temper: Temper, prefix = ''): fc.Arbitrary<ResolvedStudy> {
  const activities = fc
    .nat(6)
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          activity(temper, `${prefix}act${temper === 'hostile' ? index % 3 : index}`),
        ),
      ),
    );
  return fc
    .record({ factors: factors(temper), bom: bom(temper, prefix), activities, electricity: supply(temper) })
    .map((parts) =>
      makeStudy({
        factors: [...parts.factors],
        bom: [...parts.bom],
        activities: [...parts.activities],
        electricity: parts.electricity,
      }),
    );
}
