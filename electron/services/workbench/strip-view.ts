import { type StripView } from '../../../shared/contract/workbench.ts';
import { applyWaivers, setWaivedApart } from '../../checks/register/apply-waivers.ts';
import { coverageView, shareOf } from '../calculations/coverage-view.ts';
import { countFindings } from '../calculations/finding-view.ts';
import { emissionView } from '../calculations/report.ts';
import { historyView } from '../history/history.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { type OpenProject } from '../open-project.ts';
import { type HistoryEntry } from '../ports.ts';

/** What is always in sight, as far as it is known without running the checks. */
export function stripView(project: OpenProject): StripView {
  const { study, live, store, checks } = project;
  const view = coverageView(study, live);
  const { coverage, totals } = live;
  return {
    revision: project.revision,
    title: study.title,
    product: study.product.name,
    headlineBasis: live.headlineBasis,
    byLocation: emissionView(totals.byLocation),
    byContract: emissionView(totals.byContract),
    rows: view.bomLines,
    leaves: view.leaves,
    leavesOpen: view.leavesOpen,
    activities: view.activities,
    activitiesOpen: view.activitiesOpen,
    netMassKg: view.netMassKg,
    grossMassKg: view.grossMassKg,
    ...(view.weighedMassKg === undefined ? {} : { weighedMassKg: view.weighedMassKg }),
    ...(view.massBalanceShare === undefined ? {} : { massBalanceShare: view.massBalanceShare }),
    leavesWithDecision: view.leavesWithDecision,
    massWithDecisionShare: shareOf(coverage.netMassWithDecisionKg, coverage.netMassKg),
    proxyShare: view.proxyShare,
    partsConfirmedShare: view.partsConfirmedShare,
    estimateLines: coverage.estimateLines,
    estimateShare: shareOf(coverage.estimateEmission, excludingBiogenicCo2(totals.byLocation)),
    ...findingsInSight(project),
    findingsRevision: checks.known?.revision ?? null,
    undo: entryOrNull(store.nextUndo()),
    redo: entryOrNull(store.nextRedo()),
  };
}

/**
 * Counts of the open findings, and of those somebody answers for. The findings themselves are gone through only where
 * there is a waiver; that one fits nothing can be said only once the checks have run.
 */
function findingsInSight({
  study,
  live,
  checks,
  resolution,
}: OpenProject): Pick<StripView, 'findings' | 'waived'> {
  const { waivers = [] } = study;
  const checked = [...resolution.findings, ...(checks.known?.findings ?? [])];
  if (waivers.length === 0) {
    const [now, more] = [live.findingCounts, countFindings(checked)];
    const findings = {
      error: now.error + more.error,
      warning: now.warning + more.warning,
      note: now.note + more.note,
    };
    return { findings, waived: 0 };
  }
  const apart = checks.known === undefined ? setWaivedApart : applyWaivers;
  const { open, waived } = apart([...live.findings(), ...checked], waivers);
  return { findings: countFindings(open), waived: waived.length };
}

function entryOrNull(entry: HistoryEntry | null): StripView['undo'] {
  return entry === null ? null : historyView(entry);
}
