import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type StyleName } from './style-name.ts';

/** A cell before it is written. A formula stands without its equals sign and always carries the engine's result. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly style: StyleName; readonly indent?: number }
  | { readonly kind: 'number'; readonly value: number; readonly style: StyleName }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly result: number | string;
      readonly style: StyleName;
    }
  | { readonly kind: 'blank'; readonly style: StyleName };

export function textCell(text: string, style: StyleName = 'text'): Cell {
  return { kind: 'text', text, style };
}

/** A name set in by its depth in a tree; the text itself stays as it is. */
export function treeText(text: string, depth: number): Cell {
  return { kind: 'text', text, style: 'name', indent: depth };
}

/** A text cell, or none for a text that is not there. */
export function optionalText(text: string | undefined, style: StyleName = 'text'): Cell | undefined {
  return text === undefined || text === '' ? undefined : textCell(text, style);
}

export function numberCell(value: number, style: StyleName = 'input'): Cell {
  return { kind: 'number', value, style };
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
  return { kind: 'formula', formula, result, style };
}

export function blankCell(style: StyleName): Cell {
  return { kind: 'blank', style };
}
