import { type Result, success } from '../../../shared/errors/app-error.ts';
import { type WorkbookOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { checkContext } from '../checks/study-checks.ts';
import { type Analysis, analyse, analyseProject } from '../calculations/analyse.ts';
import { FOREGROUND, stopped, type Task } from '../jobs/task.ts';
import { changedSinceIssue } from '../issues/issue-content.ts';
import { explainedMachine } from '../method/machine-view.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { openItemsOf } from '../sign-off/open-items-of.ts';
import { studyText } from '../studies/study-text.ts';
import { changeLogOf } from './change-log.ts';
import { maskConfidential } from './mask-confidential.ts';

/**
 * Writes the workbook of the open project's study: live formulas, the engine's values as cached results. It shows the
 * study as it was when the export began; a stopped export leaves no file.
 */
export async function exportWorkbook(
  session: Session,
  input: ParsedInput<'workbook.export'>,
  task: Task = FOREGROUND,
): Promise<Result<WorkbookOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  if (await task.step('calculating', 0, project.value.study.bom?.length ?? 0)) {
    return stopped();
  }
  // The hash is that of the study as it stands in the file.
  const stored = project.value.store.readStudy();
  if (!stored.ok) {
    return stored;
  }
  const analysis = await analyseProject(project.value, task, checkContext(session.gateways));
  if (analysis === undefined || (await task.step('writing', 0, 1))) {
    return stopped();
  }
  const changed = changedSinceIssue(project.value, session.gateways.files);
  const changeLog = changeLogOf(project.value.store, input);
  if (!changed.ok) {
    return changed;
  }
  if (!changeLog.ok) {
    return changeLog;
  }
  const openItems = openItemsOf(analysis, factorLookup(session, analysis.study), {
    changedSinceIssue: changed.value,
  });
  const { written, study, calculation, findings, waived } = input.publicCopy
    ? publicAnalysis(session, stored.value)
    : { ...analysis, written: stored.value };
  const { clock, files, knowledge } = session.gateways;
  const families = new Map(knowledge.families.map((family) => [family.id, family.names[input.locale]]));
  const outcome = await files.writeWorkbook(
    {
      path: input.path,
      locale: input.locale,
      study,
      written,
      calculation,
      lookUp: factorLookup(session, study),
      findings,
      waived,
      familyName: (id) => families.get(id),
      // A public copy keeps the ids of lines, and its masked texts would no longer tell what a line is.
      machine: explainedMachine(analysis.study, analysis.calculation, session.gateways),
      createdAt: clock(),
      studySha256: files.sha256(studyText(stored.value)),
      changeLog: changeLog.value,
      openItems,
      publicCopy: input.publicCopy,
      order: input.order,
      rowsPerSheet: input.rowsPerSheet,
    },
    {
      progress: (done, total) => task.progress('writing', done, total),
      cancelled: () => task.signal.aborted,
    },
  );
  if (!outcome.ok) {
    return outcome;
  }
  const { sheets, bytes } = outcome.value;
  return success({ path: input.path, sheets, bytes });
}

/** The same study with its confidential names masked, calculated anew: groups and findings name suppliers and lines. */
function publicAnalysis(session: Session, stored: StudyDocument): Analysis {
  const masked = maskConfidential(stored);
  return analyse(masked, factorLookup(session, resolveStudy(masked).study), checkContext(session.gateways));
}
