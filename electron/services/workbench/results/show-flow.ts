import { type Result, success } from '../../../../shared/errors/app-error.ts';
import { type FlowView } from '../../../../shared/contract/workbench.ts';
import { type LineResult } from '../../../engine/calculation.ts';
import { type Amount, formatAmount } from '../../../engine/quantity/amount.ts';
import { openProject, type Session } from '../../session.ts';
import { crossTable, type CrossTable } from './cross-table.ts';
import { type Head, largestKeys } from './largest-keys.ts';
import { labelFinder } from './labels.ts';

/** Most nodes with a name in each column: assemblies, families and activities, stages. */
const MOST_NODES = [8, 12, 4] as const;

/** Key of the assembly column for everything that is not in the BOM. */
const NOT_IN_BOM = 'notInBom';

/** Prefix of the middle column's keys of activities, by their kind; families have `family:`. */
const ACTIVITY_PREFIX = 'activity:';
const FAMILY_PREFIX = 'family:';

/**
 * How the footprint flows from assembly over material family or activity to stage, in kg CO2e excluding biogenic CO2 on
 * the basis of the headline. Every column and the ribbons between two columns sum exactly to the total; a ribbon or
 * node may be negative where a factor is. Small nodes are gathered in one remainder for each column.
 */
export async function showFlow(session: Session): Promise<Result<FlowView>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { live } = project.value;
  const fromAssembly = crossTable(live.counted(), live.headlineBasis, assemblyOf, middleOf);
  const toStage = crossTable(live.counted(), live.headlineBasis, middleOf, (line) => line.stage);
  const columns = [fromAssembly.rows, toStage.rows, toStage.columns].map((sums, column) =>
    largestKeys(sums, MOST_NODES[column] ?? 0),
  );
  const [assemblies = [], middles = [], stages = []] = columns;
  const labelOf = labelFinder(live);
  return success({
    totalKg: formatAmount(toStage.total),
    nodes: columns.flatMap((heads, column) =>
      heads.map((head) => ({
        id: nodeId(column, head),
        column,
        key: head.key,
        label: column === 0 && !head.remainder ? labelOf('assembly', head.key) : '',
        kg: formatAmount(head.amount),
        remainder: head.remainder,
        gathered: head.gathered,
      })),
    ),
    links: [...ribbons(fromAssembly, 0, assemblies, middles), ...ribbons(toStage, 1, middles, stages)],
  });
}

function assemblyOf(line: LineResult): string {
  return line.kind === 'bom' ? line.assembly : NOT_IN_BOM;
}

function middleOf(line: LineResult): string {
  return line.kind === 'bom' ? `${FAMILY_PREFIX}${line.family}` : `${ACTIVITY_PREFIX}${line.kind}`;
}

function nodeId(column: number, head: Head): string {
  return head.remainder ? `${column}/remainder` : `${column}/key/${head.key}`;
}

function ribbons(
  table: CrossTable,
  column: number,
  from: readonly Head[],
  to: readonly Head[],
): readonly FlowView['links'][number][] {
  const sumOf = (left: Head, right: Head): Amount =>
    left.members.reduce(
      (sum, row) => right.members.reduce((part, key) => part + table.cell(row, key), sum),
      0n,
    );
  return from.flatMap((left) =>
    to.flatMap((right) => {
      const amount = sumOf(left, right);
      return amount === 0n
        ? []
        : [{ from: nodeId(column, left), to: nodeId(column + 1, right), kg: formatAmount(amount) }];
    }),
  );
}
