import { type CellEdit } from '../../../../shared/contract/workbench.ts';
import { type BomField, type BomLine } from '../../../../shared/model/bom-line.ts';
import { type SolveFormula } from '../../../engine/formulas/resolve-lines.ts';
import { applyCorrection } from '../../../reading/correct-line.ts';
import { readQuantity } from '../../../reading/quantity-text.ts';
import { type EditedLine } from './edited-line.ts';
import { formulaValue, isFormulaField, withFormula } from './formula-cell.ts';
import { readCell, type CellOutcome, isFormulaText } from './read-cell.ts';
import { type DecimalSign } from './read-number.ts';

/** How a cell was typed, and why. */
interface TypedAs {
  readonly decimalSign: DecimalSign;
  readonly reason: string;
}

/** Takes one cell over into its line. The imported text and the reason stay beside a new value. */
export function editCell(
  line: BomLine,
  edit: CellEdit,
  { decimalSign, reason }: TypedAs,
  solve: SolveFormula,
): EditedLine {
  const { field } = edit;
  const restores = edit.restore === true;
  const cell = restores ? importedCell(line, field) : readCell(field, edit.text, line, decimalSign);
  if ('code' in cell) {
    return cell;
  }
  const edited = editedLine(line, field, cell.text, reason, solve);
  if ('code' in edited) {
    return edited;
  }
  if (restores) {
    return { line: withoutCorrection(edited.line, field) };
  }
  return { line: saysNothingNew(line, edited.line, field, solve) ? line : edited.line };
}

function editedLine(
  line: BomLine,
  field: BomField,
  text: string,
  reason: string,
  solve: SolveFormula,
): EditedLine {
  if (isFormulaField(field) && isFormulaText(text)) {
    return withFormula(line, field, text, reason, solve);
  }
  const corrected = applyCorrection(line, { [field]: text }, reason);
  if (!corrected.ok) {
    const { code, params } = corrected.error;
    return { code: code.slice(code.lastIndexOf('.') + 1), params };
  }
  return { line: corrected.value };
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

/** The number a formula has given says nothing new: pasting a row back keeps its formula. */
function saysNothingNew(before: BomLine, after: BomLine, field: BomField, solve: SolveFormula): boolean {
  if (field === 'mass') {
    const [old, now] = [before.mass, after.mass];
    const isSame = old?.value === now?.value || isValueOf(before, field, now?.value, solve);
    return isSame && old?.unit === now?.unit && old?.per === now?.per;
  }
  const isSame = field !== 'level' && before[field] === after[field];
  return isSame || (field === 'quantity' && isValueOf(before, field, after.quantity, solve));
}

function isValueOf(
  line: BomLine,
  field: 'quantity' | 'mass',
  number: string | undefined,
  solve: SolveFormula,
): boolean {
  return number !== undefined && formulaValue(line, field, solve) === number;
}
