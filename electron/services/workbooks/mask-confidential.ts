import { type Target } from '../../../shared/model/target.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type VariantChange } from '../../../shared/model/variant.ts';

/** Stands for a name in a public copy; the number tells one from the other. */
const MASK = '***';

/** Texts of a confidential thing that may tell who or what it is. */
const TELLING: ReadonlySet<string> = new Set([
  'name',
  'description',
  'partNumber',
  'materialText',
  'supplier',
  'note',
  'reason',
  'reasonNotPrimary',
  'justification',
  'verification',
  'title',
  'publisher',
  'place',
  'url',
  'fileName',
  'custodian',
  'page',
  'text',
  'basis',
]);
/** Records whose every text tells something. */
const TELLING_RECORDS: ReadonlySet<string> = new Set(['names']);
/** What was imported before it was changed, and columns nobody asked for. */
const LEFT_OUT: ReadonlySet<string> = new Set(['importedText', 'corrections', 'extra']);
/** Where lines name a factor or a supplier's footprint. */
const FACTOR_FIELDS: ReadonlySet<string> = new Set(['factorId', 'upstreamFactorId']);

/**
 * A study with the names of confidential things masked: lines and evidence that say so, and the lines, activities,
 * factors and supplier footprints such evidence is for, also where a variant changes such a line. Ids of lines, places in the tree, amounts, masses, prices and factors stay, so
 * that the result is the same to the last digit (PAS 2050:2011 Annex B).
 */
export function maskConfidential(study: StudyDocument): StudyDocument {
  const secret = secretTargets(study);
  const ids = maskedIds(study, secret);
  const suppliers = maskedSuppliers(study, secret);
  const masked: StudyDocument = {
    ...study,
    ...list('bom', study.bom, (line) => (secret.has(key('line', line.id)) ? hide(line) : line)),
    ...list('activities', study.activities, (one) =>
      secret.has(key('activity', one.id)) || secret.has(key('line', one.id)) ? hide(one) : one,
    ),
    ...list('factors', study.factors, (one) =>
      ids.has(one.id) ? { ...hide(one), id: ids.get(one.id) ?? '' } : one,
    ),
    ...list('supplierPcfs', study.supplierPcfs, (one) =>
      ids.has(one.id) ? { ...hide(one), id: ids.get(one.id) ?? '' } : one,
    ),
    ...list('variants', study.variants, (variant) => ({
      ...variant,
      changes: variant.changes.map((change) => maskedChange(change, secret)),
    })),
    ...list('evidence', study.evidence, (one) => (one.confidential === true ? hide(one) : one)),
    ...list('assumptions', study.assumptions, (one) =>
      (one.affects ?? []).some((target) => secret.has(targetKey(target))) ? hide(one) : one,
    ),
    ...list('comments', study.comments, (one) => (secret.has(targetKey(one.about)) ? hide(one) : one)),
  };
  return ids.size + suppliers.size === 0 ? masked : renamed(masked, ids, suppliers);
}

/** Keys of everything whose name is not to be told. */
function secretTargets(study: StudyDocument): ReadonlySet<string> {
  const confidential = (study.evidence ?? []).filter((one) => one.confidential === true);
  return new Set([
    ...(study.bom ?? []).flatMap((line) => (line.confidential === true ? [key('line', line.id)] : [])),
    ...confidential.map(({ id }) => key('evidence', id)),
    ...confidential.flatMap(({ supports }) =>
      (supports ?? []).filter(({ kind }) => kind !== 'study').map(targetKey),
    ),
  ]);
}

/** What a variant says of a confidential line, without its names. */
function maskedChange(change: VariantChange, secret: ReadonlySet<string>): VariantChange {
  switch (change.kind) {
    case 'line':
      return secret.has(key('line', change.lineId)) ? { ...change, set: hide(change.set) } : change;
    case 'addLine':
      return change.line.confidential === true ? { ...change, line: hide(change.line) } : change;
    case 'activity':
      return secret.has(key('activity', change.activity.id)) || secret.has(key('line', change.activity.id))
        ? { ...change, activity: hide(change.activity) }
        : change;
    default:
      return change;
  }
}

function targetKey({ kind, id }: Target): string {
  return key(kind, id ?? '');
}

function key(kind: string, id: string): string {
  return JSON.stringify([kind, id]);
}

/** New ids of factors and footprints: an id may hold the supplier's name. */
function maskedIds(study: StudyDocument, secret: ReadonlySet<string>): ReadonlyMap<string, string> {
  const secretIds = [
    ...(study.factors ?? []).filter(({ id }) => secret.has(key('factor', id))),
    ...(study.supplierPcfs ?? []).filter(({ id }) => secret.has(key('supplierPcf', id))),
  ].map(({ id }) => id);
  return new Map(secretIds.map((id, index) => [id, `${MASK} ${index + 1}`]));
}

/** Suppliers of confidential footprints are masked on every line that names them. */
function maskedSuppliers(study: StudyDocument, secret: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = (study.supplierPcfs ?? [])
    .filter(({ id }) => secret.has(key('supplierPcf', id)))
    .map(({ supplier }) => supplier);
  return new Map([...new Set(names)].map((name, index) => [name, `${MASK} ${index + 1}`]));
}

function list<Name extends string, T>(
  name: Name,
  items: readonly T[] | undefined,
  change: (item: T) => T,
): Partial<Record<Name, T[]>> {
  return items === undefined ? {} : ({ [name]: items.map(change) } as Record<Name, T[]>);
}

/** The same thing without its telling texts; everything that is calculated with stays. */
function hide<T extends object>(thing: T): T {
  return Object.fromEntries(
    Object.entries(thing)
      .filter(([name]) => !LEFT_OUT.has(name))
      .map(([name, value]: [string, unknown]) => [name, hidden(name, value)]),
  ) as T;
}

function hidden(name: string, value: unknown): unknown {
  if (typeof value === 'string') {
    return TELLING.has(name) ? MASK : value;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => hidden(name, item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return TELLING_RECORDS.has(name)
    ? Object.fromEntries(Object.keys(value).map((language) => [language, MASK]))
    : hide(value);
}

/** The masked ids and suppliers wherever the study names them. */
function renamed<T>(
  value: T,
  ids: ReadonlyMap<string, string>,
  suppliers: ReadonlyMap<string, string>,
  field = '',
): T {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => renamed(item, ids, suppliers, field)) as T;
  }
  if (typeof value === 'string') {
    const names = FACTOR_FIELDS.has(field) ? ids : field === 'supplier' ? suppliers : undefined;
    return (names?.get(value) ?? value) as T;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (isTarget(value) && ids.has(value.id)) {
    return { ...value, id: ids.get(value.id) };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      name,
      renamed(inner, ids, suppliers, name),
    ]),
  ) as T;
}

function isTarget(value: object): value is { readonly kind: string; readonly id: string } {
  return 'kind' in value && 'id' in value && (value.kind === 'factor' || value.kind === 'supplierPcf');
}
