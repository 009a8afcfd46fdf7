import { type BomRows } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';

/** True for a line that stands in the BOM and so can be shown there. */
export function useInBom(lineId: string | undefined): boolean {
  const { data } = useProcedure('workbench.rows', {});
  return lineId !== undefined && data !== undefined && idsOf(data.rows).has(lineId);
}

/** Many links ask about the same rows. */
const idsByRows = new WeakMap<BomRows['rows'], ReadonlySet<string>>();

function idsOf(rows: BomRows['rows']): ReadonlySet<string> {
  const ids = idsByRows.get(rows) ?? new Set(rows.map(({ id }) => id));
  idsByRows.set(rows, ids);
  return ids;
}
