import { type RawCell } from '../../../shared/model/raw-table.ts';
import { type Cell } from '../model/cell.ts';
import { safeText } from '../model/safe-text.ts';
import { type StyleName } from '../model/style-name.ts';
import { plainFormula } from './formula-text.ts';

/**
 * How a cell differs from the one the program would write: the `formula` is another; its `result` is another number;
 * an `input` of the study, or any other `text`, was changed; a cell is `missing`, or stands where none belongs (`extra`).
 */
export type Deviation = 'formula' | 'result' | 'input' | 'text' | 'missing' | 'extra';

export interface CellDeviation {
  readonly kind: Deviation;
  readonly expected: string;
  readonly found: string;
}

/** Relative tolerance of the workbook's own check cells: spreadsheets compute in binary, the engine in decimals. */
const TOLERANCE = 1e-9;
/** The part of a row's largest number that is noise in a difference of such numbers. */
const ROW_NOISE = 1e-6;
/** A spreadsheet keeps 15 digits of what is typed. */
const TYPED_TOLERANCE = 1e-14;

const INPUTS: ReadonlySet<StyleName> = new Set(['input', 'inputText', 'inputWord', 'correctedText']);

/** Compares a cell of the file with the one that belongs there; `scale` is the largest number of its row. */
export function compareCell(
  expected: Cell | undefined,
  found: RawCell | undefined,
  scale: number,
): CellDeviation | undefined {
  if (expected === undefined || expected.kind === 'blank' || isEmptyText(expected)) {
    return found === undefined ? undefined : { kind: 'extra', expected: '', found: shown(found) };
  }
  if (found === undefined) {
    return isEmptyResult(expected)
      ? undefined
      : { kind: INPUTS.has(expected.style) ? 'input' : 'missing', expected: wanted(expected), found: '' };
  }
  if (expected.kind !== 'formula') {
    const same =
      expected.kind === 'number' ? sameTyped(expected.value, found) : sameText(expected.text, found);
    const kind = INPUTS.has(expected.style) ? 'input' : 'text';
    return same && found.formula === undefined
      ? undefined
      : { kind, expected: wanted(expected), found: shown(found) };
  }
  if (plainFormula(found.formula ?? '') !== plainFormula(expected.formula)) {
    return { kind: 'formula', expected: `=${expected.formula}`, found: shown(found) };
  }
  return sameResult(expected.result, found, scale)
    ? undefined
    : { kind: 'result', expected: String(expected.result), found: found.text };
}

/** The largest number of a row, by size. */
export function scaleOf(cells: readonly (Cell | undefined)[]): number {
  return cells.reduce((most, cell) => Math.max(most, Math.abs(numberOf(cell))), 0);
}

function numberOf(cell: Cell | undefined): number {
  const value = cell?.kind === 'number' ? cell.value : cell?.kind === 'formula' ? cell.result : 0;
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function isEmptyText(cell: Cell): boolean {
  return cell.kind === 'text' && cell.text === '';
}

/** Programs that calculate may leave out the empty text a formula gave. */
function isEmptyResult(cell: Cell): boolean {
  return cell.kind === 'formula' && cell.result === '' && cell.formula === '';
}

function sameTyped(expected: number, found: RawCell): boolean {
  const value = Number(found.text);
  return found.kind === 'number' && Math.abs(value - expected) <= TYPED_TOLERANCE * Math.abs(expected);
}

function sameResult(expected: number | string, found: RawCell, scale: number): boolean {
  if (typeof expected === 'string') {
    return sameText(expected, found);
  }
  const value = Number(found.text);
  const size = Math.max(Math.abs(expected), Math.abs(value), scale * ROW_NOISE);
  return found.kind === 'number' && Math.abs(value - expected) <= TOLERANCE * size;
}

/** Texts are compared as cells show them: with signs for control characters, line feeds as line ends. */
function sameText(expected: string, found: RawCell): boolean {
  return found.text === expected || found.text === safeText(expected, '').replaceAll('_x005F_', '_');
}

function wanted(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'formula':
      return `=${cell.formula}`;
    case 'blank':
      return '';
  }
}

function shown({ formula, text }: RawCell): string {
  return formula === undefined ? text : `=${formula}`;
}
