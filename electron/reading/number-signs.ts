import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import type { BomHeader } from './find-header.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import {
  type ColumnEvidence,
  columnEvidence,
  type DecimalSign,
  leadingNumber,
  readNumberText,
} from './number-text.ts';

const NUMBER_ROLES = [
  'quantity',
  'quantityBase',
  'mass',
  'totalMass',
  'massPerMetre',
  'length',
] as const satisfies readonly ColumnRole[];

/** The decimal signs of the number columns, and the columns whose sign was only proved by another column. */
export interface NumberSigns {
  readonly signs: ReadonlyMap<ColumnRole, DecimalSign>;
  readonly borrowed: readonly {
    readonly role: ColumnRole;
    readonly sign: DecimalSign;
    readonly example: string;
  }[];
  readonly columns: readonly NumberColumn[];
}

/** How the decimal sign of a number column is known; `open` where it is not and a text reads both ways. */
export interface NumberColumn {
  readonly role: ColumnRole;
  readonly letter: string;
  readonly sign?: DecimalSign;
  readonly known: 'proven' | 'borrowed' | 'chosen' | 'contradictory' | 'open';
  /** A text that reads both ways, with both readings. */
  readonly example?: { readonly text: string; readonly asDecimal: string; readonly asThousands: string };
}

/** Digits alone say nothing about the decimal sign. */
const ONLY_DIGITS = /^\d*$/;

function columnTexts(rows: readonly RawRow[], index: number): readonly string[] {
  return rows.flatMap((row) => {
    const cell = row.cells[index];
    return cell?.kind === 'text' && !ONLY_DIGITS.test(cell.text) ? [cell.text] : [];
  });
}

/**
 * Decimal sign of each number column, from all its cells together. A column that proves nothing by itself takes
 * the sign the other columns of the sheet agree on (one export is written in one locale); that is reported where
 * it decides a value. A column that proves both signs takes none. A sign chosen by a person counts for every column;
 * a text that can only be read one way is read that way still.
 */
export function numberSigns(header: BomHeader, rows: readonly RawRow[], chosen?: DecimalSign): NumberSigns {
  const own = new Map<ColumnRole, ColumnEvidence & { readonly texts: number }>();
  for (const role of [...NUMBER_ROLES, 'ignored'] as const) {
    const column = header.columns.get(role);
    if (column !== undefined) {
      const texts = columnTexts(rows, column.index);
      own.set(role, { ...columnEvidence(texts), texts: texts.length });
    }
  }
  const found = [...own.values()].map(({ sign }) => sign);
  const proven = new Set(found.filter((sign) => sign === 'comma' || sign === 'point'));
  const common = proven.size === 1 ? [...proven][0] : undefined;
  const signs = new Map<ColumnRole, DecimalSign>();
  const columns: NumberColumn[] = [];
  const borrowed: { role: ColumnRole; sign: DecimalSign; example: string }[] = [];
  for (const role of NUMBER_ROLES) {
    const evidence = own.get(role);
    const sign = chosen ?? evidence?.sign;
    const example = evidence?.bareAmbiguous;
    if (sign === 'comma' || sign === 'point') {
      signs.set(role, sign);
    } else if (sign === undefined && common !== undefined) {
      signs.set(role, common);
      if (example !== undefined) {
        borrowed.push({ role, sign: common, example });
      }
    }
    const column = header.columns.get(role);
    if (column !== undefined && evidence !== undefined && evidence.texts > 0) {
      const used = signs.get(role);
      columns.push({
        role,
        letter: column.letter,
        ...(used === undefined ? {} : { sign: used }),
        known: howKnown(used, evidence.sign, chosen),
        ...bothReadings(evidence.ambiguous),
      });
    }
  }
  return {
    signs,
    borrowed,
    columns: columns.filter(({ known, example }) => known !== 'open' || example !== undefined),
  };
}

function howKnown(
  used: DecimalSign | undefined,
  own: ColumnEvidence['sign'],
  chosen: DecimalSign | undefined,
): NumberColumn['known'] {
  if (chosen !== undefined) {
    return 'chosen';
  }
  if (own === 'contradictory') {
    return own;
  }
  return used === undefined ? 'open' : own === undefined ? 'borrowed' : 'proven';
}

function bothReadings(text: string | undefined): Pick<NumberColumn, 'example'> {
  const reading = text === undefined ? undefined : readNumberText(leadingNumber(text), undefined);
  return text !== undefined && reading?.kind === 'ambiguous'
    ? { example: { text, asDecimal: reading.asDecimal, asThousands: reading.asThousands } }
    : {};
}

/** What a reader of findings needs to see of a borrowed sign. */
export function borrowedParams(borrowed: NumberSigns['borrowed'][number]): Finding['params'] {
  return { example: borrowed.example, sign: borrowed.sign === 'comma' ? ',' : '.' };
}
