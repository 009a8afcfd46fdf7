import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { BOM_FIELDS, type BomField, type BomLine } from '../../../shared/model/bom-line.ts';
import { type LineChange } from '../../../shared/model/line-change.ts';
import { sameData } from '../../../shared/same-data.ts';
import { withCorrectedFields } from '../../reading/correct-line.ts';
import { type OpenProject } from '../open-project.ts';
import { writtenLines } from '../written-lines.ts';

/**
 * The lines that changes of fields make, starting from the lines as written so that formulas stay. A change that says
 * what stands there already makes none. A field that has a cell keeps its imported text beside it and wants a reason.
 * Errors: `state.lineNotFound`, `input.bom.reasonMissing`.
 */
export function changedLines(
  project: OpenProject,
  changes: readonly LineChange[],
  reason: string | undefined,
): Result<readonly BomLine[]> {
  const changed = new Map<string, BomLine>();
  const written = writtenLines(project, changes.length);
  for (const { id, set } of changes) {
    const before = changed.get(id) ?? written(id);
    if (before === undefined) {
      return failure('state.lineNotFound', { line: id });
    }
    const after = withFields(before, set, reason);
    if (!after.ok) {
      return after;
    }
    if (after.value !== before) {
      changed.set(id, after.value);
    }
  }
  return success([...changed.values()]);
}

function withFields(line: BomLine, set: LineChange['set'], reason: string | undefined): Result<BomLine> {
  const entries = Object.entries(set).filter(
    ([name, value]) => !sameData(value ?? undefined, line[name as keyof BomLine]),
  );
  if (entries.length === 0) {
    return success(line);
  }
  const cells = new Map<BomField, Partial<BomLine>>();
  const others = new Map<string, unknown>();
  for (const [name, value] of entries) {
    const field = BOM_FIELDS.find((known) => known === name);
    if (field === undefined) {
      others.set(name, value);
    } else {
      cells.set(field, value === null ? {} : { [field]: value });
    }
  }
  if (cells.size > 0 && (reason === undefined || reason.trim() === '')) {
    return failure('input.bom.reasonMissing', {}, { lineId: line.id });
  }
  const kept = Object.entries(line).filter(([name]) => !others.has(name));
  const given = [...others].filter(([, value]) => value !== null);
  const next = Object.fromEntries([...kept, ...given]) as BomLine;
  return success(cells.size === 0 ? next : withCorrectedFields(next, cells, reason ?? ''));
}
