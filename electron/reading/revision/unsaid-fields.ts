import { BOM_FIELDS, type BomLine } from '../../../shared/model/bom-line.ts';
import type { BomSource } from '../../../shared/model/study.ts';
import { REVISED_FIELDS, type RevisedField } from './imported-text.ts';

/** Fields that a file says nothing about. */
export type UnsaidFields = ReadonlySet<RevisedField>;

export const NOTHING_UNSAID: UnsaidFields = new Set();

/**
 * The fields a revised file has no column for: an export without masses or suppliers does not take them from the project.
 * A field that any line has all the same (a mass by a column of totals) is said.
 */
export function unsaidFields(sources: readonly BomSource[], lines: readonly BomLine[]): UnsaidFields {
  const cells: ReadonlySet<string> = new Set(BOM_FIELDS);
  const titled = new Set(sources.flatMap(({ columns }) => Object.keys(columns)));
  return new Set(
    REVISED_FIELDS.filter(
      (field) =>
        cells.has(field) &&
        !titled.has(field) &&
        lines.every((line) => line[field] === undefined && keptText(line, field) === undefined),
    ),
  );
}

function keptText(line: BomLine, field: RevisedField): string | undefined {
  return (line.importedText as Readonly<Record<string, string>> | undefined)?.[field];
}
