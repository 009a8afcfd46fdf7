import { useMemo } from 'react';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { type TreeIndex } from '../../grid/tree-index.ts';
import { type Texts, useTexts } from '../../i18n/text-context.tsx';
import { DIGITS } from './bom-cells.ts';
import { type BomColumn, bomColumns } from './bom-columns.ts';
import { useBomView } from './bom-view-store.ts';

/** The shown columns; the same list until a title, a choice or the length of a sum changes. */
export function useBomColumns(
  rows: readonly BomRowView[],
  tree: TreeIndex,
  extraTitles: readonly string[],
): readonly BomColumn[] {
  const texts = useTexts();
  const hidden = useBomView((state) => state.hiddenColumns);
  const shownExtras = useBomView((state) => state.shownExtras);
  const net = longestSum(rows, tree, texts, DIGITS.net, (row) => row.netMassKg);
  const gross = longestSum(rows, tree, texts, DIGITS.gross, (row) => row.grossMassKg);
  const emission = longestSum(rows, tree, texts, DIGITS.emission, (row) => row.emissionKg);
  return useMemo(
    () =>
      bomColumns(
        texts.t,
        hidden,
        { net, gross, emission },
        extraTitles.filter((title) => shownExtras.has(title)),
      ),
    [texts.t, hidden, shownExtras, extraTitles, net, gross, emission],
  );
}

/** Characters of the longest number at the top of the tree, where the sums are. */
function longestSum(
  rows: readonly BomRowView[],
  tree: TreeIndex,
  texts: Texts,
  digits: number,
  valueOf: (row: BomRowView) => string | undefined,
): number {
  let longest = 0;
  for (let place = 0; place < tree.count; place = tree.end[place] ?? tree.count) {
    const row = rows[tree.order[place] ?? -1];
    const value = row === undefined ? undefined : valueOf(row);
    longest = Math.max(longest, value === undefined ? 0 : texts.fixed(value, digits).length);
  }
  return longest;
}
