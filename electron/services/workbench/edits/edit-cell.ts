import { type CellEdit } from '../../../../shared/contract/workbench.ts';
import { type BomField, type BomLine } from '../../../../shared/model/bom-line.ts';
import { applyCorrection } from '../../../reading/correct-line.ts';
import { readQuantity } from '../../../reading/quantity-text.ts';
import { readCell, type CellOutcome } from './read-cell.ts';
import { type DecimalSign } from './read-number.ts';

/** The line with a cell taken over (the very same line where it said nothing new), or why it was not taken. */
export type EditedLine =
  { readonly line: BomLine } | { readonly code: string; readonly params: Readonly<Record<string, string>> };

/** Takes one cell over into its line. The imported text and the reason stay beside a new value. */
export function editCell(line: BomLine, edit: CellEdit, sign: DecimalSign, reason: string): EditedLine {
  const { field } = edit;
  const cell = edit.restore === true ? importedCell(line, field) : readCell(field, edit.text, line, sign);
  if ('code' in cell) {
    return cell;
  }
  const corrected = applyCorrection(line, { [field]: cell.text }, reason);
  if (!corrected.ok) {
    const { code, params } = corrected.error;
    return { code: code.slice(code.lastIndexOf('.') + 1), params };
  }
  if (edit.restore === true) {
    return { line: withoutCorrection(corrected.value, field) };
  }
  return { line: sameValue(line, corrected.value, field) ? line : corrected.value };
}

/** The text that was imported, as a correction reads it; it does not follow the user's notation. */
function importedCell(line: BomLine, field: BomField): CellOutcome {
  const correction = line.corrections?.find((candidate) => candidate.field === field);
  if (correction === undefined) {
    return { code: 'notCorrected', params: { field } };
  }
  const text = correction.imported ?? '';
  const quantity = field === 'quantity' && text !== '' ? readQuantity(text, undefined) : undefined;
  return { text: quantity !== undefined && 'value' in quantity ? quantity.value : text };
}

function withoutCorrection(line: BomLine, field: BomField): BomLine {
  const { corrections = [], ...rest } = line;
  const others = corrections.filter((correction) => correction.field !== field);
  return others.length === 0 ? rest : { ...rest, corrections: others };
}

function sameValue(before: BomLine, after: BomLine, field: BomField): boolean {
  if (field === 'mass') {
    const [old, now] = [before.mass, after.mass];
    return old?.value === now?.value && old?.unit === now?.unit && old?.per === now?.per;
  }
  return field !== 'level' && before[field] === after[field];
}
