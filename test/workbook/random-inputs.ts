import type { ResolvedStudy } from '../../shared/model/study.ts';

/** Place of a number inside a study. */
export type Path = readonly (string | number)[];

/** Decimals that are no input of the calculation, or whose change makes another study of it. */
const NOT_INPUT: ReadonlySet<string> = new Set([
  'designLifeYears',
  'basicUncertainty',
  'variants',
  'instruments',
]);

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Every decimal of a study by its path. */
export function decimalPaths(study: ResolvedStudy): readonly Path[] {
  const found: Path[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (DECIMAL.test(value) && Number(value) !== 0 && Number(value) !== 1 && isNumberField(path)) {
        found.push(path);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, field] of Object.entries(value)) {
        walk(field, [...path, Array.isArray(value) ? Number(name) : name]);
      }
    }
  };
  walk(study, []);
  return found;
}

/** Years, numbers of parts and the like are texts. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'referenceYear',
  'publicationYear',
  'position',
  'partNumber',
  'description',
  'version',
  'id',
  'place',
]);

function isNumberField(path: Path): boolean {
  return !path.some((part) => typeof part === 'string' && (NOT_INPUT.has(part) || TEXT_FIELDS.has(part)));
}

/** The study with one decimal a little smaller: shares stay shares, yields stay below one, empty stays below full. */
export function withSmaller(study: ResolvedStudy, path: Path): ResolvedStudy {
  const change = (value: unknown, rest: Path): unknown => {
    const [first, ...more] = rest;
    if (first === undefined) {
      return String(Number((Number(value) * 0.97).toPrecision(12)));
    }
    if (Array.isArray(value)) {
      return value.map((one: unknown, index) => (index === first ? change(one, more) : one));
    }
    return { ...(value as object), [first]: change((value as Record<string, unknown>)[first], more) };
  };
  return change(study, path) as ResolvedStudy;
}
