import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { RawCell, RawRow } from '../../shared/model/raw-table.ts';
import { formatRatio } from '../engine/quantity/amount.ts';
import { compare, multiply, parseRatio, type Ratio } from '../engine/quantity/ratio.ts';
import { conversion } from '../engine/quantity/units.ts';
import { writtenUnit } from './header-cell.ts';
import { readCellNumber } from './number-text.ts';
import { roleText, type ReadingContext } from './reading-context.ts';
import { isEmptyMark, readable } from './text-form.ts';
import { isCountUnit, unitCode } from './unit-text.ts';

/** Columns of numbers whose number format may name a unit. */
export type AmountRole = 'quantity' | 'mass' | 'totalMass' | 'massPerMetre' | 'length';

/** The amount a number format shows: `12.5` in `0.0 "kg"` is 12.5 kg, `12500` in `0.0,"t"` is 12.5 t. */
interface ShownAmount {
  readonly value: DecimalString;
  /** Unit code, or the words themselves where they are no known unit. */
  readonly unit: string;
  readonly isKnown: boolean;
  readonly perMetre: boolean;
  readonly words: string;
}

/**
 * What the unit in a number format means for a cell. `none`: it names none. `same`: it says what is stated elsewhere. `used`: only the
 * format states a unit, or it stands nearer to the number than the other one, which it contradicts (`stated`). `ignored`: it
 * contradicts the unit stated in the row itself, or is no known unit. `unusable`: what is shown is no such amount.
 */
export type ShownUse =
  | { readonly kind: 'none' | 'same' }
  | ({ readonly kind: 'used'; readonly stated?: string } & ShownAmount)
  | { readonly kind: 'ignored'; readonly words: string; readonly stated: string }
  | { readonly kind: 'unusable'; readonly text: string };

const NONE: ShownUse = { kind: 'none' };

/** Units of mass this product does not read from lists; as a unit of another column they are words like others. */
const OTHER_MASS_UNITS: ReadonlySet<string> = new Set([
  'lb',
  'lbs',
  'oz',
  'pound',
  'pounds',
  'ounce',
  'ounces',
  '斤',
  '市斤',
  '两',
]);

/** Words for "times", which count pieces. */
const TIMES = /^[x×]$/i;

/** Longest unit kept of words that are none. */
const LONGEST_UNIT = 40;

/**
 * How the unit shown by the number format of a cell takes part: as one written into the cell, but below a unit column,
 * which speaks of this row alone while a format is usually that of the whole column.
 */
export function shownUse(context: ReadingContext, row: RawRow, role: AmountRole, cell: RawCell): ShownUse {
  // Nearly every cell of nearly every list shows nothing but its number.
  const shown = cell.shown?.words === undefined ? undefined : shownAmount(cell, role);
  if (shown === undefined) {
    return NONE;
  }
  const isUsable = role === 'quantity' || fits(role, shown);
  if (!isUsable && (shown.isKnown || OTHER_MASS_UNITS.has(shown.unit.toLowerCase()))) {
    return { kind: 'unusable', text: `${shown.value} ${shown.words}` };
  }
  const inRow = unitOfRow(context, row, role);
  const stated = inRow ?? statedUnit(context, role);
  if (stated === undefined) {
    return isUsable ? { kind: 'used', ...shown } : NONE;
  }
  if (isSame(cell.text, stated, shown, role)) {
    return { kind: 'same' };
  }
  return inRow === undefined && shown.isKnown
    ? { kind: 'used', stated, ...shown }
    : { kind: 'ignored', words: shown.words, stated };
}

/** Unit of a row's own unit column; that of a quantity may be an unknown word. Undefined where there is none. */
function unitOfRow(context: ReadingContext, row: RawRow, role: AmountRole): string | undefined {
  if (role === 'quantity') {
    const text = readable(roleText(context, row, 'unit'));
    return isEmptyMark(text) ? undefined : (unitCode(text) ?? text);
  }
  return role === 'length' ? undefined : unitCode(roleText(context, row, 'massUnit'));
}

/** Unit of the column by its title, or of the masses by the heading or a person's choice. */
function statedUnit(context: ReadingContext, role: AmountRole): string | undefined {
  const isMass = role !== 'quantity' && role !== 'length';
  return context.header.columns.get(role)?.unit ?? (isMass ? context.massUnit : undefined);
}

function fits(role: AmountRole, { unit, isKnown }: ShownAmount): boolean {
  return isKnown && conversion(unit, role === 'length' ? 'm' : 'kg') !== undefined;
}

function shownAmount(cell: RawCell, role: AmountRole): ShownAmount | undefined {
  const { words = '', tenPower = 0 } = cell.shown ?? {};
  const bare = words.replace(/^[[({（【\s]+|[\])}）】\s]+$/g, '');
  const found = TIMES.test(bare) ? { unit: 'piece', perMetre: false } : writtenUnit(bare);
  const stored = readCellNumber(cell.text);
  // "12.5 k" and "1.2 Mio" name the scale and no unit.
  if (stored === undefined || (found === undefined && tenPower !== 0)) {
    return undefined;
  }
  const unit = found?.unit ?? bare.slice(0, LONGEST_UNIT);
  const perMetre = found?.perMetre === true && role !== 'quantity';
  return { value: scaled(stored, tenPower), unit, isKnown: found !== undefined, perMetre, words };
}

/** A number times a power of ten, exactly. */
export function scaled(value: DecimalString, tenPower: number): DecimalString {
  const power = 10n ** BigInt(Math.abs(tenPower));
  const factor: Ratio =
    tenPower < 0 ? { numerator: 1n, denominator: power } : { numerator: power, denominator: 1n };
  return tenPower === 0 ? value : formatRatio(multiply(parseRatio(value), factor));
}

/** Whether the stored number in the unit stated and the shown one in its own are the same amount. */
function isSame(stored: string, stated: string, shown: ShownAmount, role: AmountRole): boolean {
  if (shown.perMetre && role !== 'massPerMetre') {
    return false;
  }
  if (isCountUnit(stated) && isCountUnit(shown.unit)) {
    return true;
  }
  const value = readCellNumber(stored);
  const ratio = conversion(stated, shown.unit)?.ratio;
  return (
    value !== undefined &&
    ratio !== undefined &&
    compare(multiply(parseRatio(value), ratio), parseRatio(shown.value)) === 0
  );
}
