import { MAX_DECIMAL_LENGTH } from '../../shared/model/decimal-string.ts';
import { MAX_FORMULA_LENGTH } from '../../shared/model/quantity.ts';

/**
 * SQL condition that holds exactly for the texts `isDecimalString` accepts, and for null.
 * SQLite has no regular expressions, so the format is cut into GLOB patterns:
 * only digits, dot and minus; minus only in front; one dot; a digit on both sides of the dot; no leading zero.
 * The length in bytes is compared with the length in characters because `length` and GLOB stop at a NUL.
 */
export function decimalCheck(column: string): string {
  return [
    `length(${column}) <= ${MAX_DECIMAL_LENGTH}`,
    `octet_length(${column}) = length(${column})`,
    `${column} NOT GLOB '*[^-0-9.]*'`,
    `${column} NOT GLOB '?*-*'`,
    `${column} NOT GLOB '*.*.*'`,
    `${column} GLOB '*[0-9]'`,
    `${column} NOT GLOB '.*'`,
    `${column} NOT GLOB '-.*'`,
    `${column} NOT GLOB '0[0-9]*'`,
    `${column} NOT GLOB '-0[0-9]*'`,
  ].join(' AND ');
}

/** SQL condition that holds for a decimal and for the text of a formula. */
export function quantityCheck(column: string): string {
  return `(${decimalCheck(column)}) OR (${column} GLOB '=*' AND length(${column}) <= ${MAX_FORMULA_LENGTH})`;
}
