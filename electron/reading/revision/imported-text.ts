import { BOM_FIELDS, type BomField, type BomLine, type YieldStep } from '../../../shared/model/bom-line.ts';
import { recognisable } from '../text-form.ts';

/** Fields of a line that a file can state: those with a cell of their own, and what is read beside them. */
export const REVISED_FIELDS = [
  ...BOM_FIELDS.filter((field) => field !== 'level'),
  'lengthM',
  'yieldSteps',
  'extra',
] as const;
export type RevisedField = (typeof REVISED_FIELDS)[number];

/** The value a line has now, as text; null where it has none. */
export function valueText(line: BomLine, field: RevisedField): string | null {
  if (field === 'mass') {
    const { mass } = line;
    return mass === undefined ? null : `${mass.value} ${mass.unit}${MASS_OF[mass.per]}`;
  }
  if (field === 'yieldSteps') {
    return line.yieldSteps === undefined ? null : line.yieldSteps.map(stepText).join(' ');
  }
  if (field === 'extra') {
    return line.extra === undefined ? null : extraText(line.extra);
  }
  return line[field] ?? null;
}

/** Cells of further columns with their titles. */
function extraText(extra: NonNullable<BomLine['extra']>): string {
  return Object.entries(extra)
    .map(([title, text]) => `${title}: ${text}`)
    .join('; ');
}

/** What a mass is of, where it is not of one unit. */
const MASS_OF = { unit: '', metre: ' / m', line: ' (Σ)' } as const;

function stepText(step: YieldStep): string {
  switch (step.kind) {
    case 'yield':
      return `÷ ${step.value}`;
    case 'blank':
      return `× ${step.blankKg} / ${step.netKg}`;
    case 'scrapOnInput':
      return `÷ (1 − ${step.value})`;
    case 'scrapOnNet':
      return `× (1 + ${step.value})`;
  }
}

/** The text the file had in the cell: the kept text where a person or the reading changed it, else the value. */
export function importedText(line: BomLine, field: RevisedField): string | null {
  const correction = correctionOf(line, field);
  return correction === undefined ? (keptText(line, field) ?? valueText(line, field)) : correction.imported;
}

/** The correction a person made to a field, if there is one. */
export function correctionOf(
  line: BomLine,
  field: RevisedField,
): NonNullable<BomLine['corrections']>[number] | undefined {
  return line.corrections?.find((correction) => correction.field === field);
}

/** True when the cell of a newly read line says what the cell said that was corrected. */
export function saysImported(next: BomLine, field: RevisedField, imported: string | null): boolean {
  const said = [keptText(next, field) ?? null, valueText(next, field), bareMass(next, field)];
  return imported === null
    ? valueText(next, field) === null
    : said.some((text) => text !== null && recognisable(text) === recognisable(imported));
}

/** A correction keeps a mass without its unit where the unit stayed the same. */
function bareMass(line: BomLine, field: RevisedField): string | null {
  return field === 'mass' ? (line.mass?.value ?? null) : null;
}

function keptText(line: BomLine, field: RevisedField): string | undefined {
  return isCell(field) ? line.importedText?.[field] : undefined;
}

function isCell(field: RevisedField): field is BomField & RevisedField {
  return field !== 'lengthM' && field !== 'yieldSteps' && field !== 'extra';
}
