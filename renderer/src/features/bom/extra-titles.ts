import { type BomSource } from '../../../../shared/model/study.ts';

const known = new WeakMap<readonly BomSource[], readonly string[]>();

/** Titles of the columns that the files of a BOM have beside the fields, in their order; the same list for the same sources. */
export function extraTitles(sources: readonly BomSource[]): readonly string[] {
  const found = known.get(sources) ?? [
    ...new Set(sources.flatMap(({ extraColumns }) => Object.keys(extraColumns ?? {}))),
  ];
  known.set(sources, found);
  return found;
}
