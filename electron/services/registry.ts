import { type Result } from '../../shared/errors/app-error.ts';
import { type Output, type ParsedInput, type ProcedureName } from '../../shared/contract/procedures.ts';
import { correctBom } from './boms/correct-bom.ts';
import { editBom } from './boms/edit-bom.ts';
import { importBom } from './boms/import-bom.ts';
import { explainCalculation } from './calculations/explain-calculation.ts';
import { exportPresets, importPresets, listPresets, removePreset, savePreset } from './boms/presets.ts';
import { calculateStudyFile, runCalculation } from './calculations/run-calculation.ts';
import { traceNumber } from './calculations/trace.ts';
import { runChecks } from './checks/run-checks.ts';
import { listWaivers, putWaiver, removeWaiver, showRegister } from './checks/waivers.ts';
import { answerComment, listComments, resolveComment, startComment } from './comments/comments.ts';
import { listAssumptions, putAssumption, removeAssumption } from './evidence/assumptions.ts';
import { checkEvidence, compactEvidence } from './evidence/check-evidence.ts';
import {
  addEvidence,
  changeEvidence,
  exportEvidence,
  listEvidence,
  removeEvidence,
} from './evidence/evidence.ts';
import { acceptEstimates, proposeEstimates } from './estimates/estimates.ts';
import { assignFactors } from './factors/assign-factors.ts';
import { exportMappingBook, mergeMappingBook } from './factors/mapping-file.ts';
import { matchRows } from './factors/match-rows.ts';
import { assignRecipe, listRecipes } from './factors/recipes.ts';
import { searchFactors } from './factors/search-factors.ts';
import { historyDetails } from './history/details.ts';
import { listHistory, redo, undo } from './history/history.ts';
import { verifyChain } from './history/verify.ts';
import { exportExchange } from './exchange/export-exchange.ts';
import { addActivity, removeActivity } from './inventory/edit-inventory.ts';
import { loadExample } from './projects/load-example.ts';
import { createIssue } from './issues/create-issue.ts';
import { diffIssues } from './issues/diff-issues.ts';
import { exportIssue, listIssues, showIssue } from './issues/show-issues.ts';
import { closeProject, createProject, openProjectFile } from './projects/projects.ts';
import { cancelJob, listJobs, startJob } from './jobs/run-jobs.ts';
import { type Task } from './jobs/task.ts';
import { importFootprints } from './libraries/import-footprints.ts';
import { importLibrary, previewLibrary } from './libraries/import-library.ts';
import { showTableRows } from './libraries/table-rows.ts';
import { putOwnFactor, putOwnFactorFile } from './libraries/own-library.ts';
import { showUpgrades, totalOfUpgrade, upgradeLibraries } from './libraries/upgrade/upgrade-libraries.ts';
import { listLibraries, removeLibrary, showFactorUses, showLibrary } from './libraries/show-libraries.ts';
import { bookLedger } from './ledger/book-ledger.ts';
import { checkLedger } from './ledger/check-ledger.ts';
import { acceptRevision } from './revision/accept-revision.ts';
import { compareRevision, totalOfRevision } from './revision/compare-revision.ts';
import { type Session } from './session.ts';
import {
  addReviewFinding,
  agree,
  answerReviewFinding,
  closeReviewFinding,
  putPerson,
  removePerson,
} from './sign-off/edit-sign-off.ts';
import { showSignOff } from './sign-off/sign-off-view.ts';
import { takeStep } from './sign-off/take-step.ts';
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
import { previewBeside } from './workbench/import-preview.ts';
import { putElectricity, putTexts, showInventory } from './workbench/inventory.ts';
import { showFlow } from './workbench/results/show-flow.ts';
import { showPivot } from './workbench/results/show-pivot.ts';
import { decideLines } from './workbench/review/decide.ts';
import { showReview, showReviewGroup } from './workbench/review/show-review.ts';
import { showRows, showStrip } from './workbench/show-bom.ts';
import { showLine } from './workbench/show-line.ts';
import { answerRequirement } from './conformity/answer-requirement.ts';
import { showConformity } from './conformity/show-conformity.ts';
import { exportReport } from './reports/export-report.ts';
import { runSensitivity } from './sensitivity/run-sensitivity.ts';
import { showUsePhase, usePhaseOfStudy } from './use-phase/show-use-phase.ts';
import { acceptInputs } from './workbooks/accept-inputs.ts';
import { compareInputs } from './workbooks/compare-inputs.ts';
import { importWorkbook } from './workbooks/import-workbook.ts';
import { verifyWorkbook } from './workbooks/verify-workbook.ts';
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
  'report.export': exportReport,
  'conformity.show': showConformity,
  'conformity.answer': answerRequirement,
  'sensitivity.run': runSensitivity,
  'usePhase.show': showUsePhase,
  'usePhase.ofStudy': usePhaseOfStudy,
  'workbook.verify': verifyWorkbook,
  'workbook.compareInputs': compareInputs,
  'workbook.acceptInputs': acceptInputs,
  'workbook.import': importWorkbook,
  'exchange.export': exportExchange,
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
  'revision.compare': compareRevision,
  'revision.total': totalOfRevision,
  'revision.accept': acceptRevision,
  'ledger.check': checkLedger,
  'ledger.book': bookLedger,
  'libraries.list': listLibraries,
  'libraries.preview': previewLibrary,
  'libraries.import': importLibrary,
  'libraries.show': showLibrary,
  'libraries.uses': showFactorUses,
  'libraries.remove': removeLibrary,
  'libraries.putFactor': putOwnFactor,
  'libraries.putFactorFile': putOwnFactorFile,
  'suppliers.importFile': importFootprints,
  'libraries.tableRows': showTableRows,
  'libraries.upgrades': showUpgrades,
  'libraries.upgradeTotal': totalOfUpgrade,
  'libraries.upgrade': upgradeLibraries,
  'workbench.strip': showStrip,
  'workbench.rows': showRows,
  'workbench.line': showLine,
  'workbench.applyEdits': applyEdits,
  'workbench.importPreview': previewBeside,
  'presets.list': listPresets,
  'presets.save': savePreset,
  'presets.remove': removePreset,
  'presets.export': exportPresets,
  'presets.import': importPresets,
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
  'checks.register': showRegister,
  'waivers.list': listWaivers,
  'waivers.put': putWaiver,
  'waivers.remove': removeWaiver,
  'comments.list': listComments,
  'comments.start': startComment,
  'comments.answer': answerComment,
  'comments.resolve': resolveComment,
  'evidence.list': listEvidence,
  'evidence.add': addEvidence,
  'evidence.change': changeEvidence,
  'evidence.remove': removeEvidence,
  'evidence.export': exportEvidence,
  'evidence.check': checkEvidence,
  'evidence.compact': compactEvidence,
  'assumptions.list': listAssumptions,
  'assumptions.put': putAssumption,
  'assumptions.remove': removeAssumption,
  'job.start': startJob,
  'job.list': listJobs,
  'job.cancel': cancelJob,
  'history.list': listHistory,
  'history.undo': undo,
  'history.redo': redo,
  'history.details': historyDetails,
  'history.verify': verifyChain,
  'issue.create': createIssue,
  'issue.list': listIssues,
  'issue.show': showIssue,
  'issue.diff': diffIssues,
  'issue.export': exportIssue,
  'signOff.show': showSignOff,
  'signOff.step': takeStep,
  'signOff.putPerson': putPerson,
  'signOff.removePerson': removePerson,
  'signOff.agree': agree,
  'reviewFinding.add': addReviewFinding,
  'reviewFinding.answer': answerReviewFinding,
  'reviewFinding.close': closeReviewFinding,
  'mappingBook.export': exportMappingBook,
  'mappingBook.merge': mergeMappingBook,
  'estimates.propose': proposeEstimates,
  'estimates.accept': acceptEstimates,
  'recipes.list': listRecipes,
  'recipes.assign': assignRecipe,
};
