import fc from 'fast-check';
import { Activity } from '../../../shared/model/activity.ts';
import { BOM_FIELDS, BomLine } from '../../../shared/model/bom-line.ts';
import { SECTION_NAMES, StudyDocument } from '../../../shared/model/study.ts';
import { FULL_STUDY } from './sample-study.ts';

/** Any text UTF-8 can hold, with the characters that make trouble in files more often than by chance. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    "'; DROP TABLE bom_line; --",
    '电机 "A"',
    'Größe\r\n',
    '🏭',
    'null',
    '{}',
  ),
);
const short = fc.string({ unit: 'binary', maxLength: 9 });
const filled = text.filter((candidate) => candidate.length > 0);
const decimal = fc
  .tuple(fc.constantFrom('', '-'), fc.nat(), fc.option(fc.nat(), { nil: undefined }))
  .map(([sign, whole, part]) => `${sign}${whole}${part === undefined ? '' : `.${part}`}`);
/** A decimal or a formula; the file keeps formulas as they were typed, right or wrong. */
const quantity = fc.oneof(
  decimal,
  text.map((formula) => `=${formula}`),
);
const optional = { requiredKeys: [] as [] };

const assignment = fc.oneof(
  fc.record(
    {
      kind: fc.constant('factor'),
      factorId: filled,
      upstreamFactorId: filled,
      status: fc.constantFrom('proposed', 'confirmed'),
      proxy: fc.boolean(),
      family: text,
      reason: text,
    },
    { requiredKeys: ['kind', 'factorId', 'status'] },
  ),
  fc.record({
    kind: fc.constant('excluded'),
    why: fc.constantFrom('noMaterial', 'elsewhere'),
    reason: filled,
  }),
);

const yieldStep = fc.oneof(
  fc.record({ kind: fc.constantFrom('yield', 'scrapOnInput', 'scrapOnNet'), value: quantity }),
  fc.record({ kind: fc.constant('blank'), netKg: quantity, blankKg: quantity }),
);

const field = fc.constantFrom(...BOM_FIELDS);

/** The optional fields of a line; which of them are there is left to chance. */
const lineFields = fc.record(
  {
    position: text,
    partNumber: text,
    description: text,
    materialText: text,
    quantity,
    unit: short,
    mass: fc.record({ value: quantity, unit: short, per: fc.constantFrom('unit', 'metre', 'line') }),
    lengthM: quantity,
    yieldSteps: fc.array(yieldStep, { maxLength: 3 }),
    procurement: fc.constantFrom('make', 'buy', 'subcontract'),
    supplier: text,
    country: text,
    note: text,
    assignment,
    origin: fc.record({ sourceId: fc.constant('file-1'), row: fc.integer({ min: 1, max: 2_000_000 }) }),
    importedText: fc.dictionary(field, text),
    scrap: fc.record({ distanceKm: quantity, transport: assignment, treatment: assignment }, optional),
    price: fc.record({
      value: quantity,
      per: fc.constantFrom('unit', 'line'),
      currency: fc.constant('EUR'),
      priceYear: fc.integer({ min: 1990, max: 2100 }),
    }),
    biogenic: fc.record({ kind: fc.constant('carbon'), carbonPerKg: quantity }),
    capitalGoods: fc.boolean(),
    confidential: fc.boolean(),
    extra: fc.dictionary(
      filled.filter((title) => title !== '__proto__'),
      text,
      { maxKeys: 5 },
    ),
    data: fc.record({ reasonNotPrimary: text, primaryShare: decimal, ownControl: fc.boolean() }, optional),
    corrections: fc.array(fc.record({ field, imported: fc.option(text), reason: filled }), { maxLength: 3 }),
  },
  optional,
);

/** Lines with unique ids whose parents are other lines of the list (or themselves: cycles are findings). */
const bom = fc
  .array(fc.tuple(filled, lineFields, fc.option(fc.nat())), { minLength: 1, maxLength: 8 })
  .map((drafts) => {
    const ids = drafts.map(([id], index) => `${id}${index}`);
    return drafts.map(([, fields, parent], index) =>
      BomLine.parse({
        ...fields,
        id: ids[index],
        parentId: parent === null ? null : ids[parent % ids.length],
      }),
    );
  });

const activities = fc
  .tuple(fc.shuffledSubarray(FULL_STUDY.activities ?? []), filled, text, assignment)
  .map(([some, name, note, decision]) =>
    some.map((activity) => {
      const changed = { ...activity, name, note };
      return Activity.parse('assignment' in activity ? { ...changed, assignment: decision } : changed);
    }),
  );

/** A small study with everything that can be left out left out now and then. */
export const aStudy: fc.Arbitrary<StudyDocument> = fc
  .tuple(
    filled,
    bom,
    activities,
    fc.shuffledSubarray([
      'libraries',
      'factors',
      'electricity',
      'assumptions',
      'supplierPcfs',
      'variants',
      ...SECTION_NAMES,
    ] as const),
    fc.record({ name: filled, maker: text, weighedMassKg: decimal }, { requiredKeys: ['name'] }),
    fc.record({ declaredUnit: filled, intendedUse: text }, { requiredKeys: ['declaredUnit'] }),
  )
  .map(([title, lines, own, kept, product, scope]) => {
    const { format, version, sources } = FULL_STUDY;
    const lists = Object.fromEntries(
      kept.filter((name) => FULL_STUDY[name] !== undefined).map((name) => [name, FULL_STUDY[name]]),
    );
    const activitiesOrNone = own.length === 0 ? {} : { activities: own };
    return StudyDocument.parse({
      format,
      version,
      sources,
      title,
      product,
      scope,
      bom: lines,
      ...lists,
      ...activitiesOrNone,
    });
  });
