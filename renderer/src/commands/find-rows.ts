import { type BomRowView } from '../../../shared/contract/workbench.ts';
import { createRowSearch, queryWords } from '../grid/row-search.ts';

const search = createRowSearch((row: BomRowView) => [row.position, row.partNumber, row.description]);

/** The first rows in which every word of the query stands; none for an empty query. */
export function findRows(rows: readonly BomRowView[], query: string, most: number): readonly BomRowView[] {
  const words = queryWords(query);
  const found: BomRowView[] = [];
  for (const row of words.length === 0 ? [] : rows) {
    if (found.length === most) {
      break;
    }
    if (search.matches(row, words)) {
      found.push(row);
    }
  }
  return found;
}
