import { type Factor } from './factor.ts';
import { type Finding, type Place } from './finding.ts';
import { type ImportFormat } from './library.ts';
import { type SupplierPcf } from './supplier-pcf.ts';

/**
 * What a number of a foreign file stands for. `total` excludes biogenic CO2, `totalIncludingBiogenic` counts its uptake
 * and emission; `biogenicNet` is biogenic CO2 uptake and emission in one number.
 */
export const VALUE_ROLES = [
  'total',
  'totalIncludingBiogenic',
  'fossil',
  'aircraft',
  'landUseChange',
  'biogenicNonCo2',
  'biogenicNet',
  'biogenicCo2Emission',
  'biogenicCo2Removal',
] as const;
export type ValueRole = (typeof VALUE_ROLES)[number];

/** A number as the file has it. Several of one role are added. */
export interface RawValue {
  readonly role: ValueRole;
  /** How the file names it: the header of the column, the indicator, the module. */
  readonly label: string;
  readonly value: string;
  /** Unit of the numerator as written: `kg CO2-Eq`, `MT CO2e`. */
  readonly unit: string;
  /** Characterisation factor the number is multiplied by. */
  readonly times?: string;
}

/** What a foreign file says about one factor, in its own words and units; nothing is converted yet. */
export interface RawFactorRecord extends Partial<
  Pick<
    Factor,
    | 'scope'
    | 'boundary'
    | 'delivery'
    | 'gwpSet'
    | 'family'
    | 'infrastructure'
    | 'losses'
    | 'priceBasis'
    | 'validUntil'
    | 'note'
  >
> {
  /** Id inside the file; made of the texts where the file has none. */
  readonly key: string;
  readonly place: Place;
  readonly names: Factor['names'];
  readonly unit: string;
  /** Amount of the unit the numbers are for; a negative one (waste treated) turns all signs. */
  readonly amount: string;
  readonly values: readonly RawValue[];
  readonly geography: string;
  readonly referenceYear: string;
  /** Mass of one unit in kg, where the file states it. */
  readonly massPerUnitKg?: string;
  readonly source?: { readonly title?: string; readonly publisher?: string; readonly place?: string };
}

/** A foreign file as read: records as they stand, what was no record, and the footprints of suppliers. */
export interface RawFactorFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly format: ImportFormat;
  /** Rows, data sets or footprints of the file: records, footprints and refused make all of them. */
  readonly rows: number;
  readonly records: readonly RawFactorRecord[];
  readonly footprints: readonly RawFootprint[];
  readonly refused: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Name and version the file gives itself. */
  readonly suggestedName?: string;
  readonly suggestedVersion?: string;
  readonly publisher?: string;
  /** Column each field was read from, where the file is a table. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** A supplier's footprint as the exchange file has it: decoded JSON, nothing checked yet. */
export interface RawFootprint {
  readonly place: Place;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A footprint taken, with what a person should know of it. */
export interface ReadFootprint {
  readonly pcf: SupplierPcf;
  readonly warnings: readonly Finding[];
}
