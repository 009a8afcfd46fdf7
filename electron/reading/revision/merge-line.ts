import { type BomField, type BomLine } from '../../../shared/model/bom-line.ts';
import { type RevisedField } from './imported-text.ts';

/** How what was newly read is named in the project. */
export interface RevisionNames {
  /** Id in the project of a line that is new there, by the id the reading gave it. */
  readonly lineId: (readId: string) => string;
  /** Id in the project of a source, by the id the reading gave it. */
  readonly sourceId: (readId: string) => string;
}

/** A line whose cells say what they said: it stands in the new file now, and so do the texts of its cells. */
export function withOrigin(line: BomLine, next: BomLine, names: RevisionNames): BomLine {
  return mergedLine(line, next, { fields: new Set(), parentId: line.parentId, names });
}

/**
 * The line of the project with the fields that are taken from the file; everything else, its id above all, stays. A field
 * that is taken loses its correction. A correction that stays keeps the text of the cell it stands for.
 */
export function mergedLine(
  line: BomLine,
  next: BomLine,
  {
    fields,
    parentId,
    names,
  }: {
    readonly fields: ReadonlySet<RevisedField>;
    readonly parentId: string | null;
    readonly names: RevisionNames;
  },
): BomLine {
  const { origin: _origin, importedText: _text, corrections, ...rest } = line;
  const kept = Object.entries(rest).filter(([name]) => !(fields as ReadonlySet<string>).has(name));
  const taken = [...fields].flatMap((field) =>
    next[field] === undefined ? [] : [[field, next[field]] as const],
  );
  // Cells of further columns that the project never had come with the new file.
  const extra = rest.extra === undefined && next.extra !== undefined ? { extra: next.extra } : {};
  const left = corrections?.filter(({ field }) => !(fields as ReadonlySet<string>).has(field)) ?? [];
  const importedText = mergedTexts(line, next, new Set(left.map(({ field }) => field)));
  return {
    ...(Object.fromEntries([...kept, ...taken]) as Omit<BomLine, 'parentId'>),
    ...extra,
    parentId,
    ...readOrigin(next, names),
    ...(Object.keys(importedText).length === 0 ? {} : { importedText }),
    ...(left.length === 0 ? {} : { corrections: left }),
  };
}

/** A line as read, under the names of the project. */
export function addedLine(next: BomLine, parentId: string | null, names: RevisionNames): BomLine {
  return { ...next, id: names.lineId(next.id), parentId, ...readOrigin(next, names) };
}

function readOrigin({ origin }: BomLine, names: RevisionNames): Pick<BomLine, 'origin'> {
  return origin === undefined
    ? {}
    : { origin: { sourceId: names.sourceId(origin.sourceId), row: origin.row } };
}

/** Cell texts of the new file, except where a correction stands for the text of the old one. */
function mergedTexts(
  line: BomLine,
  next: BomLine,
  corrected: ReadonlySet<BomField>,
): NonNullable<BomLine['importedText']> {
  const of = (texts: BomLine['importedText'], wanted: boolean) =>
    Object.entries(texts ?? {}).filter(([field]) => corrected.has(field as BomField) === wanted);
  return Object.fromEntries([...of(next.importedText, false), ...of(line.importedText, true)]);
}
