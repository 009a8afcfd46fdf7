import { type Result } from '../../shared/errors/app-error.ts';
import { type Output, type ParsedInput, type ProcedureName } from '../../shared/contract/procedures.ts';
import { correctBom } from './boms/correct-bom.ts';
import { editBom } from './boms/edit-bom.ts';
import { importBom } from './boms/import-bom.ts';
import { explainCalculation } from './calculations/explain-calculation.ts';
import { calculateStudyFile, runCalculation } from './calculations/run-calculation.ts';
import { traceNumber } from './calculations/trace.ts';
import { runChecks } from './checks/run-checks.ts';
import { assignFactors } from './factors/assign-factors.ts';
import { matchRows } from './factors/match-rows.ts';
import { searchFactors } from './factors/search-factors.ts';
import { listHistory, redo, undo } from './history/history.ts';
import { addActivity, removeActivity } from './inventory/edit-inventory.ts';
import { loadExample } from './projects/load-example.ts';
import { closeProject, createProject, openProjectFile } from './projects/projects.ts';
import { cancelJob, listJobs, startJob } from './jobs/run-jobs.ts';
import { type Task } from './jobs/task.ts';
import { bookLedger } from './ledger/book-ledger.ts';
import { checkLedger } from './ledger/check-ledger.ts';
import { type Session } from './session.ts';
import { createStudy } from './studies/create-study.ts';
import { exportStudy } from './studies/export-study.ts';
import { importStudy } from './studies/import-study.ts';
import { listStudies, removeStudy, renameStudy, selectStudy } from './studies/list-studies.ts';
import { putParts, putPartsFile } from './studies/put-parts.ts';
import { showGwpSets } from './method/show-gwp-sets.ts';
import { methodOfStudy, showMethod } from './method/show-method.ts';
import { rename, showParameters } from './method/show-parameters.ts';
import { showVariants, variantsOfStudy } from './method/show-variants.ts';
import { applyEdits } from './workbench/edits/apply-edits.ts';
import { previewImport } from './workbench/import-preview.ts';
import { putElectricity, putTexts, showInventory } from './workbench/inventory.ts';
import { showFlow } from './workbench/results/show-flow.ts';
import { showPivot } from './workbench/results/show-pivot.ts';
import { decideLines } from './workbench/review/decide.ts';
import { showReview, showReviewGroup } from './workbench/review/show-review.ts';
import { showRows, showStrip } from './workbench/show-bom.ts';
import { showLine } from './workbench/show-line.ts';
import { exportWorkbook } from './workbooks/export-workbook.ts';

type Handlers = {
  readonly [Name in ProcedureName]: (
    session: Session,
    input: ParsedInput<Name>,
    task: Task,
  ) => Promise<Result<Output<Name>>>;
};

/** One handler per procedure; the compiler proves that none is missing. */
export const handlers: Handlers = {
  'project.create': createProject,
  'project.open': openProjectFile,
  'project.close': closeProject,
  'bom.import': importBom,
  'bom.edit': editBom,
  'bom.correct': correctBom,
  'factors.search': searchFactors,
  'factors.match': matchRows,
  'factors.assign': assignFactors,
  'inventory.add': addActivity,
  'inventory.remove': removeActivity,
  'calculation.run': runCalculation,
  'calculation.ofStudy': calculateStudyFile,
  'calculation.explain': explainCalculation,
  'calculation.trace': traceNumber,
  'checks.run': runChecks,
  'workbook.export': exportWorkbook,
  'study.put': putParts,
  'study.putFile': putPartsFile,
  'study.import': importStudy,
  'study.loadExample': loadExample,
  'study.export': exportStudy,
  'study.list': listStudies,
  'study.create': createStudy,
  'study.select': selectStudy,
  'study.rename': renameStudy,
  'study.remove': removeStudy,
  'ledger.check': checkLedger,
  'ledger.book': bookLedger,
  'workbench.strip': showStrip,
  'workbench.rows': showRows,
  'workbench.line': showLine,
  'workbench.applyEdits': applyEdits,
  'workbench.importPreview': previewImport,
  'workbench.review': showReview,
  'workbench.reviewGroup': showReviewGroup,
  'workbench.decide': decideLines,
  'workbench.inventory': showInventory,
  'workbench.putTexts': putTexts,
  'workbench.putElectricity': putElectricity,
  'workbench.flow': showFlow,
  'workbench.pivot': showPivot,
  'method.report': showMethod,
  'method.reportOfStudy': methodOfStudy,
  'method.gwpSets': showGwpSets,
  'parameters.show': showParameters,
  'parameters.rename': rename,
  'variants.show': showVariants,
  'variants.ofStudy': variantsOfStudy,
  'job.start': startJob,
  'job.list': listJobs,
  'job.cancel': cancelJob,
  'history.list': listHistory,
  'history.undo': undo,
  'history.redo': redo,
};
