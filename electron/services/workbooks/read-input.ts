import { type RefusedReason } from '../../../shared/contract/workbook-inputs.ts';
import { type CellOrigin, type ChangedCell } from '../../../shared/model/cell-origin.ts';
import { isFormula, Quantity } from '../../../shared/model/quantity.ts';
import { fieldOf, type FoundField, partOf, withField } from '../../../shared/model/study-field.ts';
import { StudyDocument } from '../../../shared/model/study.ts';
import { dimensionOf } from '../../engine/quantity/units.ts';
import { isFactorChoice, namesFactor, refusedChoice } from './factor-choice.ts';

/** A field of the study with the value a changed cell gives it. */
export interface ReadInput {
  readonly origin: CellOrigin;
  readonly field: FoundField;
  /** Undefined takes the field away. */
  readonly value: unknown;
  /** What the cells say, where they are several. */
  readonly shown?: string;
  /** What of the value is held against the field, where the field is only a part of it. */
  readonly compared?: unknown;
}

/** Reads a changed cell as the input of the study that it shows, or says why it cannot be one. */
export function readInput(study: StudyDocument, changed: ChangedCell): ReadInput | RefusedReason {
  const { origin, written, foundKind, hasFormula } = changed;
  if (written.kind === 'formula') {
    return 'computed';
  }
  if (origin?.fixed === true) {
    return 'fixedByStandard';
  }
  const field = origin && fieldOf(study, origin);
  if (origin === undefined || field === undefined) {
    return 'noField';
  }
  if (isFormulaText(field.value)) {
    return 'formulaInStudy';
  }
  if (!shows(changed, origin, field.value)) {
    return 'noField';
  }
  if (hasFormula) {
    return 'formulaTyped';
  }
  if (foundKind === 'boolean' || foundKind === 'error') {
    return 'wrongValue';
  }
  if (written.kind === 'number' && foundKind === 'text') {
    return 'notANumber';
  }
  return valueFor(study, changed, origin, field);
}

/** A score of a rating, 1 to 5. */
const SCORE = /\bpedigree\.(reliability|completeness|temporal|geographical|technological)$/;

function valueFor(
  study: StudyDocument,
  { found, foundKind }: ChangedCell,
  origin: CellOrigin,
  field: FoundField,
): ReadInput | RefusedReason {
  const read = (value: unknown): ReadInput => ({ origin, field, value });
  if (isFactorChoice(origin)) {
    const refused = refusedChoice(study, origin);
    if (refused !== undefined || foundKind === 'empty') {
      return refused ?? read(undefined);
    }
  }
  if (foundKind === 'empty') {
    return isValid(withField(study, field, undefined), origin, field) ? read(undefined) : 'wrongValue';
  }
  if (origin.words !== undefined) {
    const code = codeOf(origin.words, found);
    return code === undefined ? (namesFactor(origin) ? 'unknownFactor' : 'wrongWord') : read(code);
  }
  if (isUnit(origin) && dimensionOf(found) === undefined) {
    return 'unknownUnit';
  }
  // A year is a number, a quantity a decimal text; a cell shows both as a number.
  const values = typeof field.value === 'number' ? [Number(found)] : [found, Number(found)];
  const value = values.find((one) => isValid(withField(study, field, one), origin, field));
  if (value !== undefined) {
    return read(value);
  }
  return SCORE.test(origin.path) ? 'wrongScore' : foundKind === 'text' ? 'wrongValue' : 'notANumber';
}

/** The code behind a word of the workbook's language; people write it with a capital or without. */
export function codeOf(words: ReadonlyMap<string, string>, found: string): string | undefined {
  const plain = (word: string): string => word.trim().toLowerCase();
  return [...words].find(([word]) => plain(word) === plain(found))?.[1];
}

/** True where the cell shows the field and nothing else: several texts in one cell cannot be told apart. */
function shows({ written }: ChangedCell, { words }: CellOrigin, value: unknown): boolean {
  if (value === undefined || value === null) {
    // A default of the method or "not stated" stands in the cell, or nothing.
    return true;
  }
  switch (written.kind) {
    case 'number':
      return words === undefined
        ? Number(value) === written.value
        : words.get(String(written.value)) === value;
    case 'text':
      return (words?.get(String(written.value)) ?? written.value) === value;
    default:
      return false;
  }
}

function isFormulaText(value: unknown): boolean {
  const quantity = Quantity.safeParse(value);
  return quantity.success && isFormula(quantity.data);
}

function isUnit({ target, path }: CellOrigin): boolean {
  return (
    (target === 'line' && (path === 'unit' || path === 'mass.unit')) ||
    (target === 'activity' && path === 'unit')
  );
}

/** The part of the document that the field is in, checked as when a study is read; of a list the item alone. */
export function isValid(study: StudyDocument, origin: CellOrigin, { steps }: FoundField): boolean {
  const name = partOf(origin) as keyof StudyDocument;
  const part: unknown = study[name];
  const [, index] = steps;
  const checked = Array.isArray(part) && typeof index === 'number' ? [part[index] as unknown] : part;
  return StudyDocument.shape[name].safeParse(checked).success;
}
