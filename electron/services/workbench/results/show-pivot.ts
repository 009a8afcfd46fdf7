import { type Result, success } from '../../../../shared/errors/app-error.ts';
import { type ParsedInput } from '../../../../shared/contract/procedures.ts';
import { type PivotView } from '../../../../shared/contract/workbench.ts';
import { type Grouping } from '../../../engine/calculation.ts';
import { groupKeyOf } from '../../../engine/impact/group.ts';
import { formatAmount } from '../../../engine/quantity/amount.ts';
import { openProject, type Session } from '../../session.ts';
import { crossTable } from './cross-table.ts';
import { type Head, largestKeys } from './largest-keys.ts';
import { labelFinder } from './labels.ts';

/** Two groupings crossed, in kg CO2e excluding biogenic CO2 on the basis of the headline. */
export async function showPivot(
  session: Session,
  input: ParsedInput<'workbench.pivot'>,
): Promise<Result<PivotView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { live } = project.value;
  const table = crossTable(
    live.counted(),
    live.headlineBasis,
    (line) => groupKeyOf(line, input.rows),
    (line) => groupKeyOf(line, input.columns),
  );
  const labelOf = labelFinder(live);
  const rows = largestKeys(table.rows, input.most);
  const columns = largestKeys(table.columns, input.most);
  const headOf = (head: Head, grouping: Grouping): PivotView['columns'][number] => ({
    key: head.key,
    label: head.remainder ? '' : labelOf(grouping, head.key),
    remainder: head.remainder,
    gathered: head.gathered,
  });
  return success({
    columns: columns.map((head) => headOf(head, input.columns)),
    rows: rows.map((row) => ({
      ...headOf(row, input.rows),
      cells: columns.map((column) =>
        formatAmount(
          row.members.reduce(
            (sum, rowKey) => column.members.reduce((part, key) => part + table.cell(rowKey, key), sum),
            0n,
          ),
        ),
      ),
      totalKg: formatAmount(row.amount),
    })),
    columnTotalsKg: columns.map((head) => formatAmount(head.amount)),
    totalKg: formatAmount(table.total),
  });
}
