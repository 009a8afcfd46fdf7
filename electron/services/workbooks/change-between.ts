import { BOM_FIELDS, type BomField, type BomLine } from '../../../shared/model/bom-line.ts';
import { SECTION_NAMES, type StudyDocument, type StudySections } from '../../../shared/model/study.ts';
import { withCorrectedFields } from '../../reading/correct-line.ts';
import { type StudyChange } from '../study-change.ts';

/**
 * What a command has to write so that one study becomes another with the same lists of ids. Parts that are the same
 * object are the same. Corrected cells of lines keep their imported text beside them, with the reason.
 */
export function changeBetween(before: StudyDocument, after: StudyDocument, reason: string): StudyChange {
  const { title, product, scope } = after;
  const hasTexts = title !== before.title || product !== before.product || scope !== before.scope;
  const lines = changedItems(before.bom, after.bom).map(([old, next]) => correctedLine(old, next, reason));
  const names = SECTION_NAMES.filter((name) => after[name] !== before[name]);
  const sections = Object.fromEntries(names.map((name) => [name, after[name]])) as Partial<StudySections>;
  return {
    ...(hasTexts ? { texts: { title, product, scope } } : {}),
    ...(lines.length === 0 ? {} : { lines }),
    ...listChange('activities', before.activities, after.activities),
    ...listChange('factors', before.factors, after.factors),
    ...listChange('supplierPcfs', before.supplierPcfs, after.supplierPcfs),
    ...(after.electricity === undefined || after.electricity === before.electricity
      ? {}
      : { electricity: after.electricity }),
    ...(after.assumptions === undefined || after.assumptions === before.assumptions
      ? {}
      : { assumptions: after.assumptions }),
    ...(names.length === 0 ? {} : { sections }),
  };
}

function listChange<Name extends string, T>(
  name: Name,
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
): Partial<Record<Name, readonly T[]>> {
  const changed = changedItems(before, after).map(([, next]) => next);
  const lists: Partial<Record<Name, readonly T[]>> = {};
  if (changed.length > 0) {
    lists[name] = changed;
  }
  return lists;
}

function changedItems<T>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
): readonly (readonly [T, T])[] {
  return (after ?? []).flatMap((next, index) => {
    const old = before?.[index];
    return old === undefined || old === next ? [] : [[old, next] as const];
  });
}

/** Only what was changed is corrected: what follows from it elsewhere has a cell of its own. */
function correctedLine(before: BomLine, after: BomLine, reason: string): BomLine {
  const fields = BOM_FIELDS.filter(
    (field) => field !== 'level' && before[field] !== after[field],
  ) as readonly Exclude<BomField, 'level'>[];
  if (fields.length === 0) {
    return after;
  }
  const values = new Map<BomField, Partial<BomLine>>(
    fields.map((field) => [field, { [field]: after[field] }]),
  );
  const { corrections } = withCorrectedFields(before, values, reason);
  return corrections === undefined ? after : { ...after, corrections };
}
