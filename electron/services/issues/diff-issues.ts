import { DIFFERENCE_GROUPS, type DifferenceGroup, type IssueDiff } from '../../../shared/contract/issues.ts';
import { DIFFERENCE_CAUSES } from '../../../shared/contract/method-report.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type Basis } from '../../../shared/model/component.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { compareCalculations } from '../../engine/compare/compare-calculations.ts';
import { type DifferenceCause, type DifferenceRow } from '../../engine/compare/difference-table.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type Amount, formatAmount } from '../../engine/quantity/amount.ts';
import { rowsView } from '../method/show-variants.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { amountOf } from './issued-amount.ts';
import { issueDocument } from './read-issue.ts';
import { recalculated } from './recalculate.ts';

/** One side of a comparison: the numbers as they were issued, and the lines as the engine of today calculates them. */
interface DiffSide {
  readonly number: number | undefined;
  readonly engineVersion: string;
  /** kg CO2e excluding biogenic CO2, as issued. */
  readonly total: Readonly<Record<Basis, Amount>>;
  readonly calculation: Calculation;
}

/**
 * How one issue became another, or the study of today. The split is exact: added and removed lines and amounts are
 * activity, other emissions per unit are factor, all else is method. Where an issue was calculated by an older engine, what
 * the engine of today would make of it differs: that part is the engine's, so the groups sum to the issued numbers.
 */
export async function diffIssues(
  session: Session,
  { from, to, basis: wanted }: ParsedInput<'issue.diff'>,
): Promise<Result<IssueDiff>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const base = sideOf(project.value, from);
  const next = base.ok ? sideOf(project.value, to) : base;
  if (!base.ok) {
    return base;
  }
  return next.ok ? success(diffView(base.value, next.value, wanted ?? 'byLocation')) : next;
}

function sideOf(project: OpenProject, which: number | 'current'): Result<DiffSide> {
  if (which === 'current') {
    const calculation = project.live.calculation();
    const { engineVersion } = calculation;
    return success({ number: undefined, engineVersion, total: totalsOf(calculation), calculation });
  }
  const document = issueDocument(project, which);
  if (!document.ok) {
    return document;
  }
  const { engineVersion, results } = document.value;
  const total = {
    byLocation: amountOf(results.totals.byLocation.excludingBiogenicCo2Kg),
    byContract: amountOf(results.totals.byContract.excludingBiogenicCo2Kg),
  };
  return success({ number: which, engineVersion, total, calculation: recalculated(document.value) });
}

function totalsOf({ totals }: Calculation): DiffSide['total'] {
  return {
    byLocation: excludingBiogenicCo2(totals.byLocation),
    byContract: excludingBiogenicCo2(totals.byContract),
  };
}

function diffView(from: DiffSide, to: DiffSide, basis: Basis): IssueDiff {
  const { rows, unchangedLines } = compareCalculations(from.calculation, to.calculation);
  const drift = (side: DiffSide): Amount => side.total[basis] - totalsOf(side.calculation)[basis];
  return {
    basis,
    from: sideView(from, basis),
    to: sideView(to, basis),
    differenceKg: formatAmount(to.total[basis] - from.total[basis]),
    groups: DIFFERENCE_GROUPS.map((group) =>
      group === 'engine'
        ? { group, kg: formatAmount(drift(to) - drift(from)), causes: [] }
        : groupView(group, rows, basis),
    ),
    rows: rowsView(rows, basis).map((row) => ({ ...row, group: groupOf(row.cause) })),
    unchangedLines,
  };
}

function sideView({ number, engineVersion, total }: DiffSide, basis: Basis): IssueDiff['from'] {
  return {
    ...(number !== undefined && { number }),
    engineVersion,
    totalKg: formatAmount(total[basis]),
  };
}

function groupView(
  group: DifferenceGroup,
  rows: readonly DifferenceRow[],
  basis: Basis,
): IssueDiff['groups'][number] {
  const sumOf = (belongs: (cause: DifferenceCause) => boolean): Amount =>
    rows.reduce(
      (sum, { cause, emissions }) => (belongs(cause) ? sum + excludingBiogenicCo2(emissions[basis]) : sum),
      0n,
    );
  const causes = DIFFERENCE_CAUSES.filter((cause) => groupOf(cause) === group).flatMap((cause) => {
    const kg = sumOf((each) => each === cause);
    return kg === 0n ? [] : [{ cause, kg: formatAmount(kg) }];
  });
  return { group, kg: formatAmount(sumOf((cause) => groupOf(cause) === group)), causes };
}

/** A line that is new or gone is more or less of something; what only one side can calculate is a matter of method. */
function groupOf(cause: DifferenceCause): DifferenceGroup {
  switch (cause) {
    case 'added':
    case 'removed':
    case 'activity':
      return 'activity';
    case 'factor':
      return 'factor';
    default:
      return 'method';
  }
}
