import { readdirSync, readFileSync } from 'node:fs';
import { resolveStudy } from '../../electron/engine/formulas/resolve-study.ts';
import type { ResolvedActivity } from '../../shared/model/activity.ts';
import type { ResolvedBomLine } from '../../shared/model/bom-line.ts';
import { type ResolvedStudy, StudyDocument } from '../../shared/model/study.ts';
import type { Factor } from '../../shared/model/factor.ts';
import { everyScenario, verifierSections } from './verifier-sections.ts';
import { decimal, makeFactor, makeLine, makeStudy, mass, use } from '../support/study-builder.ts';

const EXAMPLES = new URL('../../resources/help/examples/', import.meta.url);

/** Fields that name something by its id inside a study. */
const ID_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'parentId',
  'belongsTo',
  'factorId',
  'upstreamFactorId',
  'recipeId',
  'meterId',
  'partOf',
  'key',
]);

/** Ids that mean the same in every study. */
function isShared(value: string): boolean {
  return value.startsWith('gwp:');
}

/** The same data with every id made its own, so that many studies can stand in one. */
function prefixed<T>(value: T, prefix: string): T {
  if (Array.isArray(value)) {
    return value.map((one: unknown) => prefixed(one, prefix)) as T;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, field]: [string, unknown]) => [
      name,
      ID_FIELDS.has(name) && typeof field === 'string' && !isShared(field)
        ? `${prefix}/${field}`
        : prefixed(field, prefix),
    ]),
  ) as T;
}

/** Every example of the help as written. */
export function examples(): readonly (readonly [name: string, study: StudyDocument])[] {
  return readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [
      name.replace('.json', ''),
      StudyDocument.parse(JSON.parse(readFileSync(new URL(name, EXAMPLES), 'utf8'))),
    ]);
}

/** All examples of the help as one study, with what none of them has: together every method of the engine. */
export function methodsStudy(): ResolvedStudy {
  const study = methodsAlone();
  return { ...study, ...verifierSections('more/tool'), scenarios: everyScenario(study) } as ResolvedStudy;
}

function methodsAlone(): ResolvedStudy {
  const parts = examples().map(([name, study]) => prefixed(resolveStudy(study).study, name));
  const all = <T>(pick: (study: ResolvedStudy) => readonly T[] | undefined): T[] =>
    parts.flatMap((study) => pick(study) ?? []);
  const sources = all((study) => study.electricity?.sources);
  return makeStudy({
    title: 'Every method',
    product: { name: 'Invented machine of every method', weighedMassKg: decimal(60_000) },
    scope: { declaredUnit: 'one machine', periodStart: '2025-01-01', periodEnd: '2025-12-31' },
    factors: [...all((study) => study.factors), ...MORE_FACTORS],
    supplierPcfs: all((study) => study.supplierPcfs),
    recipes: all((study) => study.recipes),
    gwpSets: all((study) => study.gwpSets),
    memos: all((study) => study.memos),
    ...inUse(parts),
    site: { meters: all((study) => study.site?.meters), keys: all((study) => study.site?.keys) },
    electricity: { sources, instruments: all((study) => study.electricity?.instruments) },
    bom: [...all((study) => study.bom), ...MORE_PARTS],
    activities: [...all((study) => study.activities), ...MORE_ACTIVITIES],
    method: { pasScaling: 'on' },
  });
}

/** The example's use phase with what it lacks: shared utilities, figures of the first years, a factor per MWh. */
function inUse(parts: readonly ResolvedStudy[]): Pick<ResolvedStudy, 'usePhase'> {
  const usePhase = parts.find((study) => study.usePhase !== undefined)?.usePhase;
  return {
    usePhase: {
      ...usePhase,
      lineUtilities: [
        { name: 'Chiller', kwhPerYear: decimal(9000), baselineKwhPerYear: decimal(12_000) },
        { name: 'Air', kwhPerYear: decimal(4000), baselineKwhPerYear: decimal('3500.5') },
      ],
      electricity: {
        factorId: 'more-grid',
        outlook: {
          kgPerKwh: [decimal('0.6205'), decimal('0.6')],
          sharePerYear: decimal('0.035'),
          source: 'Invented',
        },
      },
    },
  };
}

const CUT_OFF = { kind: 'excluded', why: 'cutOff', reason: 'minor' } as const;

/** Potentials of a library: of the kind of a GWP set, but factors of their own. */
function libraryGas(id: string, value: string): Factor {
  const source = { set: 'gwp', title: 'Invented', publisher: 'none', place: 'one table' };
  return makeFactor(id, 'kg', value, { scope: 'gwp', source });
}

const MORE_FACTORS: readonly Factor[] = [
  libraryGas('more-gas-a', '771'),
  libraryGas('more-gas-b', '3740'),
  makeFactor(
    'more-factor',
    'kg',
    { fossil: '2.2', landUseChange: '0.01' },
    { perAmount: decimal('2.5'), substanceShare: decimal('0.8') },
  ),
  makeFactor('more-grid', 'MWh', '1241', { perAmount: decimal(2) }),
  makeFactor('more-supply', 'kg', '0.3'),
  makeFactor('more-recycled', 't', '610'),
  makeFactor('more-truck', 'tkm', '0.09'),
  makeFactor('more-diesel', 'l', '2.6'),
];

/** What no example has: cut-offs with an estimate, capital goods among parts, scrap below an assembly, prices. */
const MORE_PARTS: readonly ResolvedBomLine[] = [
  makeLine('more', { quantity: decimal(3), description: 'Assembly of further cases' }),
  makeLine('more/labels', {
    parentId: 'more',
    quantity: decimal(12),
    description: 'Labels, cut off',
    mass: mass('0.02'),
    assignment: { ...CUT_OFF, estimate: { factorId: 'more-supply', decidedBy: 'A. Person' } },
  }),
  makeLine('more/tool', {
    parentId: 'more',
    quantity: decimal(2),
    description: 'Tool, capital goods',
    mass: mass('7.5'),
    capitalGoods: true,
    assignment: use('more-supply'),
  }),
  makeLine('more/grip', {
    parentId: 'more',
    quantity: decimal(6),
    description: 'Grip of a bio-based plastic',
    mass: mass('0.35'),
    biogenic: { kind: 'carbon', carbonPerKg: decimal('0.61') },
    assignment: use('more-supply'),
  }),
  makeLine('more/half', {
    parentId: 'more',
    description: 'Only one of two factors fits',
    mass: mass('5'),
    assignment: use('more-supply', 'more-truck'),
  }),
  makeLine('more/turned', {
    parentId: 'more',
    quantity: decimal(4),
    description: 'Turned part with scrap, secondary material and supply',
    mass: mass('3.3'),
    yieldSteps: [
      { kind: 'blank', netKg: decimal('3.3'), blankKg: decimal('4.1') },
      { kind: 'scrapOnInput', value: decimal('0.05') },
      { kind: 'scrapOnNet', value: decimal('0.03') },
      { kind: 'yield', value: decimal('0.97') },
    ],
    scrap: {
      distanceKm: decimal(120),
      transport: use('more-truck'),
      treatment: { ...CUT_OFF, estimate: { factorId: 'more-supply' } },
    },
    assignment: {
      kind: 'factor',
      factorId: 'more-factor',
      upstreamFactorId: 'more-supply',
      status: 'confirmed',
      recycledContent: { share: decimal('0.35'), factorId: 'more-recycled' },
      substanceShare: decimal('0.9'),
    },
  }),
];

const MORE_ACTIVITIES: readonly ResolvedActivity[] = [
  {
    id: 'more-gas',
    name: 'Mixture by factors',
    stage: 'ownManufacturing',
    kind: 'gasRelease',
    massKg: decimal('0.18'),
    composition: [
      { factorId: 'more-gas-a', share: decimal('0.4') },
      { factorId: 'more-gas-b', share: decimal('0.6') },
    ],
  },
  {
    id: 'more-way',
    name: 'Way with a vehicle, one leg cut off',
    stage: 'inboundTransport',
    kind: 'transport',
    massKg: decimal(812),
    legs: [
      {
        mode: 'road',
        distanceKm: decimal(310),
        vehicle: {
          fuelPerKmEmpty: decimal('0.22'),
          fuelPerKmFull: decimal('0.31'),
          fuelUnit: 'l',
          capacityT: decimal(24),
          loadFactor: decimal('0.65'),
          emptyShare: decimal('0.18'),
        },
        assignment: use('more-diesel'),
      },
      {
        mode: 'road',
        distanceKm: decimal(25),
        assignment: { ...CUT_OFF, estimate: { factorId: 'more-truck' } },
      },
      { mode: 'air', distanceKm: decimal(900), massKg: decimal(12), assignment: use('more-truck') },
    ],
  },
];
