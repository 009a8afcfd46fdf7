import { type Basis } from '../../../shared/model/component.ts';
import { type Stage, STAGES } from '../../../shared/model/stage.ts';
import { type Grouping } from '../../engine/calculation.ts';
import { NOT_STATED, STAGE_KEY_PREFIX } from '../../engine/impact/group.ts';
import { type Book, stageName } from '../book.ts';
import { formulaText } from '../model/address.ts';
import { type EmissionTable, emissionRange } from '../table/emission-table.ts';

/** Sum over all sheets of a component or total in the stage whose name stands in `stageCell`. */
export function stageFormula(
  tables: readonly EmissionTable[],
  part: string,
  basis: Basis,
  stageCell: string,
): string {
  const sums = tables.map(
    (table) => `SUMIFS(${emissionRange(table, part, basis)},${table.layout.range('stage')},${stageCell})`,
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
      return [`SUMPRODUCT(--EXACT(${table.layout.range(keyColumn)},${keyCell}),${values})`];
    }
    if (grouping === 'assembly') {
      const stage = stageOfKey(key);
      return stage === undefined
        ? []
        : [`SUMIFS(${values},${table.layout.range('stage')},${formulaText(stageName(book, stage))})`];
    }
    return key === NOT_STATED ? [`SUM(${values})`] : [];
  });
  return sums.length === 0 ? '0' : sums.join('+');
}

/** Stage of an assembly key that stands for lines outside the BOM. */
export function stageOfKey(key: string): Stage | undefined {
  return STAGES.find((stage) => key === `${STAGE_KEY_PREFIX}${stage}`);
}
