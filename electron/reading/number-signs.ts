import type { Finding } from '../../shared/model/finding.ts';
import type { RawRow } from '../../shared/model/raw-table.ts';
import type { BomHeader } from './find-header.ts';
import type { ColumnRole } from './header-synonyms.ts';
import { decimalSignOf, numberEvidence, type DecimalSign } from './number-text.ts';

const NUMBER_ROLES = [
  'quantity',
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
 * it decides a value. A column that proves both signs takes none.
 */
export function numberSigns(header: BomHeader, rows: readonly RawRow[]): NumberSigns {
  const texts = new Map<ColumnRole, readonly string[]>();
  for (const role of [...NUMBER_ROLES, 'ignored'] as const) {
    const column = header.columns.get(role);
    if (column !== undefined) {
      texts.set(role, columnTexts(rows, column.index));
    }
  }
  const own = new Map([...texts].map(([role, list]) => [role, decimalSignOf(list)] as const));
  const proven = new Set([...own.values()].filter((sign) => sign === 'comma' || sign === 'point'));
  const common = proven.size === 1 ? [...proven][0] : undefined;
  const signs = new Map<ColumnRole, DecimalSign>();
  const borrowed: { role: ColumnRole; sign: DecimalSign; example: string }[] = [];
  for (const role of NUMBER_ROLES) {
    const sign = own.get(role);
    const example = texts.get(role)?.find((text) => numberEvidence(text) === 'either');
    if (sign === 'comma' || sign === 'point') {
      signs.set(role, sign);
    } else if (sign === undefined && common !== undefined) {
      signs.set(role, common);
      if (example !== undefined) {
        borrowed.push({ role, sign: common, example });
      }
    }
  }
  return { signs, borrowed };
}

/** What a reader of findings needs to see of a borrowed sign. */
export function borrowedParams(borrowed: NumberSigns['borrowed'][number]): Finding['params'] {
  return { example: borrowed.example, sign: borrowed.sign === 'comma' ? ',' : '.' };
}
