import { type Assignment } from '../../../../shared/model/assignment.ts';
import { type BomLine } from '../../../../shared/model/bom-line.ts';
import { type LiveCalculation } from '../../../engine/live/live-calculation.ts';
import { partNumberKey, textKey } from '../../../matching/text-key.ts';
import { type MappingDecision } from '../../ports.ts';
import { type LeafGroup } from './leaf-groups.ts';

type Subject = Pick<MappingDecision, 'subject' | 'key'>;

/**
 * What is remembered of a decision on lines: for every group that was decided as a whole, the texts of its lines. A text
 * that also stands on a line outside the decision is too wide; there the part number is remembered. Nothing is
 * remembered of lines picked out of a group.
 */
export function decidedSubjects(
  decided: ReadonlySet<string>,
  groups: readonly LeafGroup[],
  live: LiveCalculation,
): readonly Subject[] {
  const lineAt = (place: number): BomLine => live.bom.lineAt(place);
  const isWhole = (group: LeafGroup): boolean => group.places.every((place) => decided.has(lineAt(place).id));
  const whole = groups.filter(isWhole).flatMap((group) => group.places.map(lineAt));
  if (whole.length === 0) {
    return [];
  }
  const materials = new Set(whole.map((line) => line.materialText ?? ''));
  const others = groups
    .filter((group) => !isWhole(group))
    .flatMap((group) => group.places.map(lineAt))
    // Only lines that may share a text are compared: making its key is the dear part.
    .filter((line) => materials.has(line.materialText ?? ''));
  const elsewhere = new Set(others.map(keyOfText));
  const subjects = new Map<string, Subject>();
  for (const line of whole) {
    const subject = subjectOf(line, elsewhere);
    if (subject !== undefined) {
      subjects.set(`${subject.subject} ${subject.key}`, subject);
    }
  }
  return [...subjects.values()];
}

/** The decisions to remember. */
export function rememberedAs(
  subjects: readonly Subject[],
  assignment: Assignment,
): readonly MappingDecision[] {
  return subjects.map((subject) => ({ ...subject, assignment }));
}

function keyOfText(line: BomLine): string {
  return textKey(line.materialText, line.description);
}

function subjectOf(line: BomLine, elsewhere: ReadonlySet<string>): Subject | undefined {
  const text = keyOfText(line);
  if (text !== '' && !elsewhere.has(text)) {
    return { subject: 'text', key: text };
  }
  const partNumber = partNumberKey(line.partNumber);
  return partNumber === '' ? undefined : { subject: 'partNumber', key: partNumber };
}
