import { z } from 'zod';
import { DecimalString } from '../../../shared/model/decimal-string.ts';

const Text = z.string().min(1).max(2000);
const Weight = z.union([z.literal(''), z.string().regex(/^(0\.\d+|1)$/)]);
const Language = z.enum(['en', 'zh-CN', 'de']);

/** A row of families.csv. */
export const FamilyRow = z
  .strictObject({ id: Text, group: Text, name_en: Text, name_zh: Text, name_de: Text, definition: Text })
  .transform(({ id, group, name_en, name_zh, name_de, definition }) => ({
    id,
    group,
    names: { en: name_en, 'zh-CN': name_zh, de: name_de },
    definition,
  }));

/** A row of words.csv. */
export const WordRow = z
  .strictObject({
    word: Text,
    language: Language,
    kind: z.enum([
      'component',
      'material',
      'part',
      'noMaterial',
      'neutral',
      'preposition',
      'generic',
      'galvanised',
      'coating',
      'brand',
      'raw',
    ]),
    family: z.string().max(80),
    shape: z.string().max(20),
    weight: Weight,
    wins_over: z.enum(['any', 'ferrous', 'steel', 'none', '']),
  })
  .transform(({ wins_over, weight, ...row }) => ({
    ...row,
    weight: weight === '' ? 0 : Number(weight),
    winsOver: wins_over === '' ? ('none' as const) : wins_over,
  }));

/** A row of designations.csv. */
export const DesignationRow = z
  .strictObject({
    pattern: Text,
    family: Text,
    where: z.enum(['any', 'material', 'whole', 'fastener', 'standard', 'number']),
    standard: Text,
  })
  .transform(({ where, ...row }) => ({ ...row, place: where }));

/** A row of shorthands.csv. */
export const ShorthandRow = z.strictObject({ short: Text, language: Language, family: Text, meaning: Text });

/** A row of abbreviations.csv. */
export const AbbreviationRow = z.strictObject({ short: Text, language: Language, full: Text });

const Fraction = z.string().regex(/^(0(\.\d+)?|1(\.0+)?)$/);

/** A row of calibration.csv; `rows` says from how many labelled texts the step was learned. */
export const CalibrationRow = z
  .strictObject({
    answer: z.enum(['decided', 'contested', 'open', 'unread']),
    weight: Fraction,
    probability: Fraction,
    rows: z.string().regex(/^\d+$/),
  })
  .transform(({ answer, weight, probability }) => ({
    answer,
    weight: Number(weight),
    probability: Number(probability),
  }));

/** A row of neighbours.csv; `near` is a list parted by semicolons. */
export const NeighbourRow = z
  .strictObject({ family: Text, near: Text })
  .transform(({ family, near }) => ({ family, near: near.split(';') }));

/** A row of mass-limits.csv. */
export const MassLimitRow = z
  .strictObject({ family: Text, most_kg_each: z.string().regex(/^\d+(\.\d+)?$/) })
  .transform(({ family, most_kg_each }) => ({ family, mostKgEach: Number(most_kg_each) }));

/** A row of densities.csv. */
export const DensityRow = z
  .strictObject({
    family: Text,
    low_kg_m3: z.string().regex(/^\d+$/),
    high_kg_m3: z.string().regex(/^\d+$/),
    source: Text,
  })
  .transform(({ family, low_kg_m3, high_kg_m3, source }) => ({
    family,
    lowKgPerM3: Number(low_kg_m3),
    highKgPerM3: Number(high_kg_m3),
    source,
  }));

/** A row of recipes.csv: one material of one composition. */
export const RecipeRow = z.strictObject({
  recipe_id: Text,
  family: Text,
  name_en: Text,
  name_zh: Text,
  name_de: Text,
  material: Text,
  material_family: Text,
  share: DecimalString,
  proxy: z.enum(['yes', 'no']),
  source: Text,
  note: z.string().max(2000),
});

/** A row of shapes.csv. */
export const ShapeRow = z.strictObject({
  family: Text,
  shape: Text,
  evidence: z.enum(['any', 'designation', 'word']),
  becomes: Text,
});

/** A row of defaults.csv; an empty factor id says that no open figure is fit. */
export const DefaultRow = z
  .strictObject({
    family: Text,
    region: z.enum(['CN', 'ASIA', 'EU', 'WORLD']),
    factor_id: z.string().max(120),
    proxy: z.enum(['yes', 'no']),
    why: Text,
    why_zh: Text,
    why_de: Text,
  })
  .transform(({ factor_id, proxy, why, why_zh, why_de, ...row }) => ({
    ...row,
    factorId: factor_id,
    proxy: proxy === 'yes',
    why: { en: why, 'zh-CN': why_zh, de: why_de },
  }));
