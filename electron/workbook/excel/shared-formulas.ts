import { columnLetter } from '../model/address.ts';
import { xmlText } from './xml.ts';

/** Writes the formulas of one sheet, each that repeats down a column only once. */
export interface SharedFormulas {
  /** The element of a formula in a cell; column from 0, row from 1, rows ascending. */
  element(formula: string, column: number, row: number): string;
  /** Formulas so far. */
  count(): number;
}

/** Texts in quotes stay; references whose row has no dollar sign move with the cell. */
const MOVING = /"(?:[^"]|"")*"|(?<![A-Za-z0-9_.$])\$?[A-Z]{1,3}(\d{1,7})(?![A-Za-z0-9_(.])/g;

/**
 * What no shared formula may contain (MS-XLSB 2.5.97.98): other sheets, lists in braces, errors, the operators of
 * ranges other than between two cells.
 */
const NOT_SHARED = /[!{#[ ]|:(?!\$?[A-Z]{1,3}\$?\d)/;

/** Formulas of a column that are looked out for; more kinds than these stand in no column in large numbers. */
const MOST_FORMS = 8;

/** A column that missed so often more than it hit has formulas of its own in every row. */
const MOST_MISSES = 64;

/** A formula without its rows: the text around them, and how far each lies below the cell. */
interface Form {
  readonly around: readonly string[];
  readonly offsets: readonly number[];
  /** Number of the group; undefined for a formula that was met once, or may not be shared. */
  group: number | undefined;
}

interface Column {
  /** The one that was met last stands first. */
  readonly forms: Form[];
  misses: number;
}

/**
 * The first cell of a kind is written out, the second opens the group (ECMA-376 18.3.1.40) and all others name it, so that
 * formulas that stand alone are never groups. `lastRow` ends the range of every group; cells between that do not name
 * it have no part in it.
 */
export function createSharedFormulas(lastRow: number): SharedFormulas {
  const columns: Column[] = [];
  let groups = 0;
  let count = 0;
  return {
    count: () => count,
    element(formula, column, row) {
      count += 1;
      const known = (columns[column] ??= { forms: [], misses: 0 });
      const form = known.forms.find((one) => stands(one, formula, row));
      if (form === undefined) {
        learn(known, formula, row);
        return alone(formula);
      }
      known.misses = Math.max(0, known.misses - 1);
      if (known.forms[0] !== form) {
        known.forms.splice(known.forms.indexOf(form), 1);
        known.forms.unshift(form);
      }
      if (form.group !== undefined) {
        return `<f t="shared" si="${form.group}"/>`;
      }
      if (NOT_SHARED.test(formula)) {
        return alone(formula);
      }
      form.group = groups;
      groups += 1;
      const letter = columnLetter(column);
      const range = `${letter}${row}:${letter}${Math.max(lastRow, row)}`;
      return `<f t="shared" ref="${range}" si="${form.group}">${xmlText(formula)}</f>`;
    },
  };
}

function alone(formula: string): string {
  return `<f>${xmlText(formula)}</f>`;
}

function learn(column: Column, formula: string, row: number): void {
  column.misses += 1;
  if (column.misses <= MOST_MISSES && !NOT_SHARED.test(formula)) {
    column.forms.unshift(formOf(formula, row));
    column.forms.splice(MOST_FORMS);
  }
}

function formOf(formula: string, row: number): Form {
  const around: string[] = [];
  const offsets: number[] = [];
  let from = 0;
  for (const { 0: whole, 1: digits, index } of formula.matchAll(MOVING)) {
    if (digits !== undefined) {
      const end = index + whole.length;
      around.push(formula.slice(from, end - digits.length));
      offsets.push(Number(digits) - row);
      from = end;
    }
  }
  return { around: [...around, formula.slice(from)], offsets, group: undefined };
}

/** True when the formula is the one of the form, moved to this row. */
function stands({ around, offsets }: Form, formula: string, row: number): boolean {
  let at = 0;
  for (let index = 0; index < offsets.length; index += 1) {
    const before = around[index] ?? '';
    if (!formula.startsWith(before, at)) {
      return false;
    }
    at += before.length;
    const digits = String(row + (offsets[index] ?? 0));
    if (!formula.startsWith(digits, at)) {
      return false;
    }
    at += digits.length;
  }
  const rest = around[offsets.length] ?? '';
  return at + rest.length === formula.length && formula.endsWith(rest);
}
