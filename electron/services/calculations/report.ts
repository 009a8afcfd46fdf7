import { lineName } from '../../../shared/line-name.ts';
import {
  type CalculationReport,
  type ContributorView,
  type EmissionView,
  type GroupView,
  type LineView,
} from '../../../shared/contract/outcomes.ts';
import { type Basis, COMPONENTS, type Component } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Calculation, type Group, type LineResult } from '../../engine/calculation.ts';
import {
  type ComponentAmounts,
  excludingBiogenicCo2,
  includingBiogenicCo2,
} from '../../engine/impact/evaluate.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { coverageView, isComplete, shareOf } from './coverage-view.ts';
import { type Analysis } from './analyse.ts';
import { countFindings, findingView, waivedView } from './finding-view.ts';

/** How many contributors a report names. */
const TOP_CONTRIBUTORS = 10;

/** Turns an exact calculation into what travels to hosts: decimals as strings, groups ordered by size. */
export function reportOf(
  study: StudyDocument,
  calculation: Calculation,
  { findings, waived }: Pick<Analysis, 'findings' | 'waived'>,
  withLines: boolean,
): CalculationReport {
  const basis = calculation.headlineBasis;
  const labels = new Map((study.bom ?? []).map((line) => [line.id, lineName(line)]));
  const groups = (rows: readonly Group[]): GroupView[] =>
    bySize(rows, basis).map((row) => groupView(row, labels));
  const report: CalculationReport = {
    title: study.title,
    product: study.product.name,
    declaredUnit: study.scope.declaredUnit,
    engineVersion: calculation.engineVersion,
    libraries: [...(study.libraries ?? [])],
    headline: {
      basis,
      excludingBiogenicCo2Kg: formatAmount(excludingBiogenicCo2(calculation.totals[basis])),
      complete: isComplete(calculation),
    },
    totals: {
      byLocation: emissionView(calculation.totals.byLocation),
      byContract: emissionView(calculation.totals.byContract),
    },
    stages: stagesInOrder(calculation.groups.stage).map((row) => groupView(row, labels)),
    assemblies: groups(calculation.groups.assembly),
    families: groups(calculation.groups.family),
    suppliers: groups(calculation.groups.supplier),
    countries: groups(calculation.groups.country),
    topContributors: topContributors(calculation),
    coverage: coverageView(study, calculation),
    findingCounts: countFindings(findings),
    findings: findings.map(findingView),
    waived: waived.map(waivedView),
    ...estimates(calculation),
  };
  return withLines ? { ...report, lines: calculation.lines.map(lineView) } : report;
}

/** How much of the result rests on amounts that somebody estimated: counted beside the headline. */
function estimates({ coverage, totals }: Calculation): Pick<CalculationReport, 'estimates'> {
  const { estimateLines: lines, estimateEmission: emission } = coverage;
  const share = shareOf(emission, excludingBiogenicCo2(totals.byLocation));
  return lines === 0 ? {} : { estimates: { lines, emissionKg: formatAmount(emission), share } };
}

/** The amounts of a line or sum as text, by component and as both totals. */
export function emissionView(amounts: ComponentAmounts): EmissionView {
  return {
    excludingBiogenicCo2Kg: formatAmount(excludingBiogenicCo2(amounts)),
    includingBiogenicCo2Kg: formatAmount(includingBiogenicCo2(amounts)),
    componentsKg: componentsView(amounts),
  };
}

function componentsView(amounts: ComponentAmounts): Record<Component, DecimalString> {
  const entries = COMPONENTS.map(
    (component, index) => [component, formatAmount(amounts[index] ?? 0n)] as const,
  );
  return Object.fromEntries(entries) as Record<Component, DecimalString>;
}

function groupView(group: Group, labels: ReadonlyMap<string, string>): GroupView {
  return {
    key: group.key,
    label: labels.get(group.key) ?? '',
    lines: group.lines,
    emissions: {
      byLocation: emissionView(group.emissions.byLocation),
      byContract: emissionView(group.emissions.byContract),
    },
  };
}

function bySize(groups: readonly Group[], basis: Basis): readonly Group[] {
  const size = (group: Group): bigint => excludingBiogenicCo2(group.emissions[basis]);
  return groups.toSorted((left, right) =>
    size(left) > size(right) ? -1 : size(left) < size(right) ? 1 : left.key < right.key ? -1 : 1,
  );
}

function stagesInOrder(groups: readonly Group[]): readonly Group[] {
  const order = new Map<string, number>(STAGES.map((stage, index) => [stage, index]));
  return groups.toSorted((left, right) => (order.get(left.key) ?? 0) - (order.get(right.key) ?? 0));
}

function topContributors(calculation: Calculation): ContributorView[] {
  const basis = calculation.headlineBasis;
  const total = excludingBiogenicCo2(calculation.totals[basis]);
  const amount = (line: LineResult): bigint => excludingBiogenicCo2(line.emissions[basis]);
  return calculation.lines
    .filter((line) => line.hasTerms)
    .toSorted((left, right) => (amount(left) > amount(right) ? -1 : amount(left) < amount(right) ? 1 : 0))
    .slice(0, TOP_CONTRIBUTORS)
    .map((line) => ({
      lineId: line.id,
      name: line.name,
      stage: line.stage,
      excludingBiogenicCo2Kg: formatAmount(amount(line)),
      share: shareOf(amount(line), total),
    }));
}

function lineView(line: LineResult): LineView {
  return {
    id: line.id,
    kind: line.kind,
    name: line.name,
    stage: line.stage,
    state: line.state,
    emissions: {
      byLocation: emissionView(line.emissions.byLocation),
      byContract: emissionView(line.emissions.byContract),
    },
    ...(line.netMassKg === undefined ? {} : { netMassKg: formatAmount(line.netMassKg) }),
    ...(line.grossMassKg === undefined ? {} : { grossMassKg: formatAmount(line.grossMassKg) }),
  };
}
