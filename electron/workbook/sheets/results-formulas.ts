import { type Basis } from '../../../shared/model/component.ts';
import { type Stage, STAGES } from '../../../shared/model/stage.ts';
import { type Grouping } from '../../engine/calculation.ts';
import { NOT_STATED, STAGE_KEY_PREFIX } from '../../engine/impact/group.ts';
import { type Book, stageName } from '../book.ts';
import { formulaText } from '../model/address.ts';
import { CAPITAL, capitalCriteria } from '../table/capital.ts';
import { type EmissionTable, emissionRange } from '../table/emission-table.ts';

/** Sum over all sheets of a component or total in the stage whose name stands in `stageCell`. */
export function stageFormula(
  book: Book,
  tables: readonly EmissionTable[],
  part: string,
  basis: Basis,
  stageCell: string,
): string {
  const sums = tables.map(
    (table) =>
      `SUMIFS(${emissionRange(table, part, basis)},${table.layout.range('stage')},${stageCell}${inTotals(book, table)})`,
  );
  return sums.length === 0 ? '0' : sums.join('+');
}

/**
 * Sum over all sheets of the rows whose key equals the key in `keyCell`. EXACT tells 1.1 from 1.10 and capitals from
 * small letters, which the criteria of SUMIFS do not.
 */
export function groupFormula(
  book: Book,
  tables: readonly EmissionTable[],
  grouping: Grouping,
  key: string,
  part: 'excluding' | 'including',
  basis: Basis,
  keyCell: string,
): string {
  const sums = tables.flatMap((table) => {
    const values = emissionRange(table, part, basis);
    const keyColumn = table.keys[grouping];
    if (keyColumn !== undefined) {
      const counted = leavesOutCapital(book, table) ? `,--(${table.layout.range(CAPITAL)}=0)` : '';
      return [`SUMPRODUCT(--EXACT(${table.layout.range(keyColumn)},${keyCell}),${values}${counted})`];
    }
    if (grouping === 'assembly') {
      const stage = stageOfKey(key);
      return stage === undefined
        ? []
        : [
            `SUMIFS(${values},${table.layout.range('stage')},${formulaText(stageName(book, stage))}${inTotals(book, table)})`,
          ];
    }
    if (key !== NOT_STATED) {
      return [];
    }
    const criteria = inTotals(book, table);
    return [criteria === '' ? `SUM(${values})` : `SUMIFS(${values}${criteria})`];
  });
  return sums.length === 0 ? '0' : sums.join('+');
}

/** Criteria for what the totals have: all, or all but capital goods, as the headline profile wants it. */
function inTotals(book: Book, table: EmissionTable): string {
  return leavesOutCapital(book, table) ? capitalCriteria(table.layout, 0) : '';
}

function leavesOutCapital({ content }: Book, { layout }: EmissionTable): boolean {
  return content.calculation.settings.capitalGoods === 'excluded' && layout.has(CAPITAL);
}

/** Stage of an assembly key that stands for lines outside the BOM. */
export function stageOfKey(key: string): Stage | undefined {
  return STAGES.find((stage) => key === `${STAGE_KEY_PREFIX}${stage}`);
}
