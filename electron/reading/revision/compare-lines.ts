import { type BomLine } from '../../../shared/model/bom-line.ts';
import { sameData } from '../../../shared/same-data.ts';
import {
  correctionOf,
  importedText,
  REVISED_FIELDS,
  type RevisedField,
  saysImported,
  valueText,
} from './imported-text.ts';
import type { UnsaidFields } from './unsaid-fields.ts';

/**
 * One field that the new file states otherwise. `revised`: the file's value is to be taken; `adopted`: the file now says
 * what was corrected here, so the correction is no longer needed; `conflict`: the field was corrected here and the file
 * has another value than the one that was corrected.
 */
export interface FieldRevision {
  readonly field: RevisedField;
  readonly state: 'revised' | 'adopted' | 'conflict';
  /** As imported before and as imported now; null for an empty cell. */
  readonly before: string | null;
  readonly after: string | null;
  /** What stands in the project where it was corrected. */
  readonly corrected?: string | null;
}

/** Fields that the new file may simply not state: what the project has then stays. */
const KEPT_WHEN_ABSENT: ReadonlySet<RevisedField> = new Set(['lengthM', 'yieldSteps', 'extra']);

/** How a line of the project and the same line newly read differ in what a file states. Empty where they do not. */
export function fieldRevisions(line: BomLine, next: BomLine, unsaid: UnsaidFields): readonly FieldRevision[] {
  return REVISED_FIELDS.flatMap((field) => {
    if (unsaid.has(field)) {
      return [];
    }
    const revision = fieldRevision(line, next, field);
    return revision === undefined ? [] : [revision];
  });
}

function fieldRevision(line: BomLine, next: BomLine, field: RevisedField): FieldRevision | undefined {
  if (field === 'extra') {
    return extraRevision(line, next);
  }
  const correction = correctionOf(line, field);
  const same = sameData(comparable(line, field, line), comparable(next, field, line));
  if (correction === undefined) {
    const unsaid = next[field] === undefined && KEPT_WHEN_ABSENT.has(field);
    return same || unsaid ? undefined : { field, state: 'revised', ...asImported(line, next, field) };
  }
  if (saysImported(next, field, correction.imported)) {
    return undefined;
  }
  return {
    field,
    state: same ? 'adopted' : 'conflict',
    before: correction.imported,
    after: importedText(next, field),
    corrected: valueText(line, field),
  };
}

/** Cells of further columns that differ. A project from before such cells were kept has none to compare. */
function extraRevision({ extra: old }: BomLine, { extra: now }: BomLine): FieldRevision | undefined {
  if (old === undefined || now === undefined) {
    return undefined;
  }
  const titles = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (title) => old[title] !== now[title],
  );
  const textOf = (cells: Readonly<Record<string, string>>): string | null =>
    titles.flatMap((title) => (cells[title] === undefined ? [] : [`${title}: ${cells[title]}`])).join('; ') ||
    null;
  return titles.length === 0
    ? undefined
    : { field: 'extra', state: 'revised', before: textOf(old), after: textOf(now) };
}

/** Texts before and after; where the cell's text stayed and was only read otherwise, the values are shown. */
function asImported(
  line: BomLine,
  next: BomLine,
  field: RevisedField,
): Pick<FieldRevision, 'before' | 'after'> {
  const texts = { before: importedText(line, field), after: importedText(next, field) };
  return texts.before === texts.after
    ? { before: valueText(line, field), after: valueText(next, field) }
    : texts;
}

/** A blank repeats the net mass of the part: where that was corrected in the project, it is no statement of the file. */
function comparable(from: BomLine, field: RevisedField, project: BomLine): unknown {
  if (field !== 'yieldSteps' || correctionOf(project, 'mass') === undefined) {
    return from[field];
  }
  return from.yieldSteps?.map((step) => (step.kind === 'blank' ? { ...step, netKg: '' } : step));
}
