import { type Result } from '../../shared/errors/app-error.ts';
import { type Output, type ParsedInput, type ProcedureName } from '../../shared/contract/procedures.ts';
import { correctBom } from './boms/correct-bom.ts';
import { editBom } from './boms/edit-bom.ts';
import { importBom } from './boms/import-bom.ts';
import { explainCalculation } from './calculations/explain-calculation.ts';
import { calculateStudyFile, runCalculation } from './calculations/run-calculation.ts';
import { runChecks } from './checks/run-checks.ts';
import { assignFactors } from './factors/assign-factors.ts';
import { searchFactors } from './factors/search-factors.ts';
import { listHistory, redo, undo } from './history/history.ts';
import { addActivity, removeActivity } from './inventory/edit-inventory.ts';
import { closeProject, createProject, openProjectFile } from './projects/projects.ts';
import { type Session } from './session.ts';
import { exportStudy } from './studies/export-study.ts';
import { importStudy } from './studies/import-study.ts';
import { exportWorkbook } from './workbooks/export-workbook.ts';

type Handlers = {
  readonly [Name in ProcedureName]: (session: Session, input: ParsedInput<Name>) => Promise<Result<Output<Name>>>;
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
  'factors.assign': assignFactors,
  'inventory.add': addActivity,
  'inventory.remove': removeActivity,
  'calculation.run': runCalculation,
  'calculation.ofStudy': calculateStudyFile,
  'calculation.explain': explainCalculation,
  'checks.run': runChecks,
  'workbook.export': exportWorkbook,
  'study.import': importStudy,
  'study.export': exportStudy,
  'history.list': listHistory,
  'history.undo': undo,
  'history.redo': redo,
};
