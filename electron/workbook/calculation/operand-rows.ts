import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Operand } from '../../engine/inventory/operand.ts';
import { outsideCell } from '../model/address.ts';
import { FIRST_ROW } from '../table/layout.ts';
import { DECISION, decisionOf } from './decision-of.ts';
import { derivedOperand } from './derived-operands.ts';
import { type OperandRow, type OperandValue } from './operand-row.ts';
import { type OperandPlaces, referenceTo, yieldReferences } from './operand-places.ts';
import { type PlannedTerm, type TermPlan } from './planned-term.ts';
import { type RowWriter } from './row-writer.ts';

/** Column of the values in 04d_Operands; formulas of the sheet itself point at it. */
export const VALUE_COLUMN = 'G';

/** No operand is worked out from so many numbers: it stands fewer rows below them. */
const MOST_GIVEN = 1000;

/** The operands of all terms of 04c_Terms, one row each, those of a term one below the other. */
export type OperandRows = ReadonlyMap<PlannedTerm, readonly OperandRow[]>;

/**
 * Lays the operands of every term out. A number of the study is typed in once: further operands that stand for the same
 * field of the same line point at it, so that one change reaches every product.
 */
export function operandRows(plan: TermPlan, places: OperandPlaces): OperandRows {
  const laidOut = new Map<PlannedTerm, readonly OperandRow[]>();
  const typed = new Map<unknown, Map<string, number>>();
  let nextRow = FIRST_ROW;
  /** Cell of a value for one of the next rows, with its sheet where the list may go on in another before them. */
  const cellOf = (row: number): string => {
    const { partOf, placeOf } = places.operands;
    const place = placeOf(row);
    return partOf(row) === partOf(nextRow + MOST_GIVEN)
      ? `${VALUE_COLUMN}${place.row}`
      : outsideCell(place.sheet, VALUE_COLUMN, place.row);
  };
  for (const planned of plan.terms) {
    const known = typed.get(planned.result) ?? new Map<string, number>();
    typed.set(planned.result, known);
    const rows: OperandRow[] = [];
    const put = (row: Omit<OperandRow, 'row'>): string => {
      rows.push({ ...row, row: nextRow });
      nextRow += 1;
      return cellOf(nextRow - 1);
    };
    const input = (identity: string, value: DecimalString): OperandValue => {
      const row = known.get(identity);
      if (row !== undefined) {
        return { kind: 'formula', formula: cellOf(row), value };
      }
      known.set(identity, nextRow);
      return { kind: 'input', value };
    };
    const writer: RowWriter = {
      planned,
      given(code, value, unit, field) {
        const identity = identityOf(field, code, value);
        const row = known.get(identity);
        return row === undefined
          ? put({
              code,
              operation: undefined,
              value: input(identity, value),
              unit,
              field: field.startsWith(DECISION) ? '' : field,
              note: '',
            })
          : cellOf(row);
      },
    };
    const yields = yieldReferences(planned, places);
    for (const operand of planned.term.operands) {
      const { code, operation, value, unit, note = '' } = operand;
      const field = operand.field ?? decisionOf(planned.term.slot);
      const formula =
        yields.formulaOf(operand) ?? referenceTo(operand, planned, places) ?? derivedOperand(operand, writer);
      const found: OperandValue =
        formula !== undefined
          ? { kind: 'formula', formula, value }
          : CONSTANTS.has(code)
            ? { kind: 'constant', value }
            : input(identityOf(field, code, value), value);
      put({ code, operation, value: found, unit, field: operand.field ?? '', note });
    }
    laidOut.set(planned, rows);
  }
  return laidOut;
}

const CONSTANTS: ReadonlySet<Operand['code']> = new Set<Operand['code']>(['unitConversion', 'molarMass']);

/** The value belongs to it, so that a number which differs for whatever reason is typed in apart. */
function identityOf(field: string, code: string, value: DecimalString): string {
  return JSON.stringify([field, code, value]);
}
