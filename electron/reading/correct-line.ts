import { failure, success, type Result } from '../../shared/errors/app-error.ts';
import { BOM_FIELDS, type BomField, type BomLine, type Correction } from '../../shared/model/bom-line.ts';
import { massEachKg } from './mass-each.ts';
import { parseFieldEdit } from './parse-field-edit.ts';

/** New values of fields as plain text: numbers with a decimal point, units by code or word, masses "0.042" or "42 g". */
export type FieldEdits = Partial<Readonly<Record<BomField, string>>>;

/**
 * Sets fields of a line. The text that was imported (null for an empty cell) stays in `corrections` with the
 * reason; correcting a field again keeps the first imported text. An empty text clears a field. Errors:
 * `input.bom.reasonMissing`, `input.bom.nothingToCorrect`, `input.bom.numberInvalid`, `input.bom.unitUnknown`,
 * `input.bom.choiceInvalid`, `input.bom.textTooLong`, `input.bom.fieldNotEditable`.
 */
export function applyCorrection(line: BomLine, edits: FieldEdits, reason: string): Result<BomLine> {
  const fields = BOM_FIELDS.filter((field) => edits[field] !== undefined);
  if (reason.trim() === '') {
    return failure('input.bom.reasonMissing', {}, { lineId: line.id });
  }
  if (fields.length === 0) {
    return failure('input.bom.nothingToCorrect', {}, { lineId: line.id });
  }
  const values = new Map<BomField, Partial<BomLine>>();
  for (const field of fields) {
    const parsed = parseFieldEdit(field, edits[field] ?? '', line);
    if (!parsed.ok) {
      return parsed;
    }
    values.set(field, parsed.value);
  }
  return success(withCorrectedFields(line, values, reason));
}

/** The line with fields set (an empty value clears one), each with its correction: imported text and reason. */
export function withCorrectedFields(
  line: BomLine,
  values: ReadonlyMap<BomField, Partial<BomLine>>,
  reason: string,
): BomLine {
  let corrected: BomLine = line;
  for (const [field, value] of values) {
    corrected = withField(corrected, field, value);
  }
  const others = (line.corrections ?? []).filter((correction) => !values.has(correction.field));
  const made = [...values.keys()].map((field) =>
    correctionOf(line, corrected, field, reason.trim().slice(0, 2000)),
  );
  return { ...withNetMass(line, corrected), corrections: [...others, ...made] };
}

function withField(line: BomLine, field: BomField, value: Partial<BomLine>): BomLine {
  const rest = { ...line };
  if (field !== 'level') {
    delete rest[field];
  }
  return { ...rest, ...value };
}

function correctionOf(line: BomLine, corrected: BomLine, field: BomField, reason: string): Correction {
  const earlier = line.corrections?.find((correction) => correction.field === field);
  return {
    field,
    imported: earlier === undefined ? importedTextOf(line, corrected, field) : earlier.imported,
    reason,
  };
}

/** The cell text as imported: the kept text where reading changed it, else the value itself. */
function importedTextOf(line: BomLine, corrected: BomLine, field: BomField): string | null {
  const kept = line.importedText?.[field];
  if (kept !== undefined) {
    return kept;
  }
  if (field === 'mass') {
    const { mass } = line;
    const sameUnit = mass?.unit === corrected.mass?.unit;
    return mass === undefined ? null : sameUnit ? mass.value : `${mass.value} ${mass.unit}`;
  }
  return field === 'level' ? null : (line[field] ?? null);
}

/** A blank step repeats the net mass of the part; a corrected mass is a corrected net mass, the blank stays. */
function withNetMass(before: BomLine, after: BomLine): BomLine {
  const [oldNet, newNet] = [massEachKg(before), massEachKg(after)];
  if (after.yieldSteps === undefined || oldNet === newNet || oldNet === undefined || newNet === undefined) {
    return after;
  }
  const yieldSteps = after.yieldSteps.map((step) =>
    step.kind === 'blank' && step.netKg === oldNet ? { ...step, netKg: newNet } : step,
  );
  return { ...after, yieldSteps };
}
