import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type StyleName } from './style-name.ts';

/** A cell before it is written. A formula stands without its equals sign and always carries the engine's result. */
export type Cell = TextCell | NumberCell | FormulaCell | BlankCell;

interface TextCell {
  readonly kind: 'text';
  readonly text: string;
  readonly style: StyleName;
  readonly indent?: number;
}

interface NumberCell {
  readonly kind: 'number';
  readonly value: number;
  readonly style: StyleName;
}

interface FormulaCell {
  readonly kind: 'formula';
  readonly formula: string;
  readonly result: number | string;
  readonly style: StyleName;
}

interface BlankCell {
  readonly kind: 'blank';
  readonly style: StyleName;
}

type Unfilled<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Cells are filled field by field, not written as literals: where the literals of a function have lived long once (the
 * small sheets), the JavaScript engine makes all later ones old at birth, and five million cells of a long sheet would
 * wait in memory for a full collection.
 */
function unfilled<T extends Cell>(): Unfilled<T> {
  return {} as Unfilled<T>;
}

export function textCell(text: string, style: StyleName = 'text'): Cell {
  const cell = unfilled<TextCell>();
  cell.kind = 'text';
  cell.text = text;
  cell.style = style;
  return cell;
}

/** A name set in by its depth in a tree; the text itself stays as it is. */
export function treeText(text: string, depth: number): Cell {
  const cell = unfilled<TextCell>();
  cell.kind = 'text';
  cell.text = text;
  cell.style = 'name';
  cell.indent = depth;
  return cell;
}

/** A text cell, or none for a text that is not there. */
export function optionalText(text: string | undefined, style: StyleName = 'text'): Cell | undefined {
  return text === undefined || text === '' ? undefined : textCell(text, style);
}

export function numberCell(value: number, style: StyleName = 'input'): Cell {
  const cell = unfilled<NumberCell>();
  cell.kind = 'number';
  cell.value = value;
  cell.style = style;
  return cell;
}

/** A typed-in number of the study, as the nearest double. */
export function inputCell(value: DecimalString, style: StyleName = 'input'): Cell {
  return numberCell(Number(value), style);
}

export function optionalInput(
  value: DecimalString | undefined,
  style: StyleName = 'input',
): Cell | undefined {
  return value === undefined ? undefined : inputCell(value, style);
}

export function formulaCell(formula: string, result: number | string, style: StyleName): Cell {
  const cell = unfilled<FormulaCell>();
  cell.kind = 'formula';
  cell.formula = formula;
  cell.result = result;
  cell.style = style;
  return cell;
}

/** Characters of the longest formula among cells; 0 without one. */
export function longestFormula(cells: Iterable<Cell | undefined>): number {
  let longest = 0;
  for (const cell of cells) {
    longest = cell?.kind === 'formula' ? Math.max(longest, cell.formula.length) : longest;
  }
  return longest;
}

export function blankCell(style: StyleName): Cell {
  return { kind: 'blank', style };
}
