import { type StripView } from '../../../shared/contract/workbench.ts';
import { coverageView, shareOf } from '../calculations/coverage-view.ts';
import { countFindings } from '../calculations/finding-view.ts';
import { emissionView } from '../calculations/report.ts';
import { historyView } from '../history/history.ts';
import { type OpenProject } from '../open-project.ts';
import { type HistoryEntry } from '../ports.ts';

/** What is always in sight, as far as it is known without running the checks. */
export function stripView(project: OpenProject): StripView {
  const { study, live, store, checks } = project;
  const view = coverageView(study, live);
  const { coverage, totals, findingCounts } = live;
  const checked = countFindings(checks.known?.findings ?? []);
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
    confirmedShare: view.confirmedShare,
    findings: {
      error: findingCounts.error + checked.error,
      warning: findingCounts.warning + checked.warning,
      note: findingCounts.note + checked.note,
    },
    findingsRevision: checks.known?.revision ?? null,
    undo: entryOrNull(store.nextUndo()),
    redo: entryOrNull(store.nextRedo()),
  };
}

function entryOrNull(entry: HistoryEntry | null): StripView['undo'] {
  return entry === null ? null : historyView(entry);
}
