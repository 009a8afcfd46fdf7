import { type RawFactorFile } from '../../../shared/model/factor-import.ts';
import { Factor } from '../../../shared/model/factor.ts';
import { type Finding, type Place } from '../../../shared/model/finding.ts';
import {
  type FactorOrigin,
  type LibraryDescription,
  type LibraryEntry,
} from '../../../shared/model/library.ts';
import { type SupplierPcf } from '../../../shared/model/supplier-pcf.ts';
import { supplierPcfFactor } from '../../engine/factors/supplier-pcf-factor.ts';
import { validUntil } from '../../engine/factors/supplier-pcf-findings.ts';
import { factorOfRecord } from '../../reading/factor-records/factor-of-record.ts';
import { readFootprint } from '../../reading/factor-records/footprint.ts';

/** What a library says in every one of its factors. */
export type LibraryIdentity = Pick<LibraryDescription, 'id' | 'version' | 'name' | 'source' | 'licence'>;

/** Factors made of a file, with every row that is none: entries and refused make the rows of the file. */
export interface BuiltLibrary {
  readonly entries: readonly LibraryEntry[];
  readonly refused: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** The family a factor stands for, where that is sure. */
export type FamilyOf = (factor: Factor) => string | undefined;

/** Longest id of a factor. */
const LONGEST_ID = 120;

/** Which library version a factor is of, as its source says it: `<id>@<version>`. */
export function librarySet({ id, version }: Pick<LibraryDescription, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/** Makes the factors of a library of what a file says. */
export function buildLibrary(
  file: RawFactorFile,
  identity: LibraryIdentity,
  familyOf: FamilyOf = () => undefined,
): BuiltLibrary {
  const entries: LibraryEntry[] = [];
  const refused: Finding[] = [...file.refused];
  const warnings: Finding[] = [...file.warnings];
  const ids = new Set<string>();

  function take(candidate: unknown, origin: FactorOrigin, place: Place, name: string): void {
    const parsed = Factor.safeParse(candidate);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') ?? '';
      refused.push(refusal('field', place, { name, label: field }));
    } else if (ids.has(parsed.data.id)) {
      refused.push(refusal('duplicate', place, { name, value: parsed.data.id }));
    } else {
      ids.add(parsed.data.id);
      const family = parsed.data.family ?? familyOf(parsed.data);
      entries.push({ factor: { ...parsed.data, ...(family === undefined ? {} : { family }) }, origin });
    }
  }

  for (const record of file.records) {
    const outcome = factorOfRecord(record);
    if (outcome.taken === undefined) {
      refused.push(outcome.refused);
      continue;
    }
    const { factor, origin, warnings: more } = outcome.taken;
    warnings.push(...more);
    const { source } = record;
    const candidate = {
      ...factor,
      id: factorId(identity.id, record.key),
      source: {
        set: librarySet(identity),
        title: source?.title ?? `${identity.name} ${identity.version}`,
        publisher: source?.publisher ?? identity.source,
        place: source?.place ?? placeText(record.place),
        terms: identity.licence,
      },
    };
    take(candidate, origin, record.place, record.names.en);
  }
  for (const raw of file.footprints) {
    const outcome = readFootprint(raw);
    if (outcome.read === undefined) {
      refused.push(outcome.refused);
      continue;
    }
    const { pcf, warnings: more } = outcome.read;
    warnings.push(...more);
    take(footprintFactor(pcf, identity), footprintOrigin(pcf, raw.place), raw.place, pcf.name);
  }
  if (entries.length + refused.length !== file.rows) {
    throw new Error(`${file.rows} rows, but ${entries.length} taken and ${refused.length} refused`);
  }
  return { entries, refused: refused.toSorted(inFileOrder), warnings };
}

/** By row within a sheet; rows of different sheets keep their order. */
function inFileOrder({ place: left }: Finding, { place: right }: Finding): number {
  return left.sheet === right.sheet ? (left.row ?? 0) - (right.row ?? 0) : 0;
}

/** Id of a factor of a library, the same in all its versions. */
export function factorId(library: string, key: string): string {
  return `${library}:${key}`.slice(0, LONGEST_ID);
}

function footprintFactor(pcf: SupplierPcf, identity: LibraryIdentity): unknown {
  const factor = supplierPcfFactor(pcf);
  return {
    ...factor,
    id: factorId(identity.id, pcf.id),
    validUntil: validUntil(pcf),
    source: {
      ...factor.source,
      set: librarySet(identity),
      title: `${identity.name} ${identity.version}`,
      terms: identity.licence,
    },
  };
}

function footprintOrigin(pcf: SupplierPcf, place: Place): FactorOrigin {
  return {
    file: place.file ?? '',
    ...(place.row === undefined ? {} : { row: place.row }),
    unit: pcf.declaredUnit,
    amount: (pcf.specification === 'PACT-3' ? pcf.declaredUnitAmount : undefined) ?? '1',
    values: Object.entries(pcf.components).flatMap(([label, value]) =>
      value === undefined ? [] : [{ label, value, unit: 'kg CO2e' }],
    ),
    conversions:
      pcf.unitaryProductAmount === undefined
        ? []
        : [`1 piece = ${pcf.unitaryProductAmount} ${pcf.declaredUnit}`],
  };
}

function placeText({ file, sheet, row }: Place): string {
  return [file, sheet, row]
    .filter((part) => part !== undefined)
    .join(', ')
    .slice(0, 300);
}

function refusal(why: string, place: Place, params: Readonly<Record<string, string>>): Finding {
  return {
    code: `factorImport.refused.${why}`,
    severity: 'error',
    place,
    params: { name: '', value: '', unit: '', label: '', ...params },
  };
}
