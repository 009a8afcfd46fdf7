import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type ReportOutcome } from '../../../shared/contract/report.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { buildReport } from '../../report/build-report.ts';
import { toHtml } from '../../report/to-html.ts';
import { analyseProject } from '../calculations/analyse.ts';
import { checkContext } from '../checks/study-checks.ts';
import { changedSinceIssue } from '../issues/issue-content.ts';
import { FOREGROUND, stopped, type Task } from '../jobs/task.ts';
import { methodReport } from '../method/method-report.ts';
import { variantTotals } from '../method/variant-total.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { isFinal, openItemsOf } from '../sign-off/open-items-of.ts';
import { studyText } from '../studies/study-text.ts';
import { usePhaseView } from '../use-phase/use-phase-view.ts';

/** Writes the study report of the open project; it is a DRAFT until the study is issued and nothing mandatory is open. */
export async function exportReport(
  session: Session,
  { path, format, locale, order }: ParsedInput<'report.export'>,
  task: Task = FOREGROUND,
): Promise<Result<ReportOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { clock, files } = session.gateways;
  const analysis = await analyseProject(project.value, task, checkContext(session.gateways));
  if (analysis === undefined) {
    return stopped();
  }
  const changed = changedSinceIssue(project.value, files);
  if (!changed.ok) {
    return changed;
  }
  const { study, calculation, findings, waived, written } = analysis;
  const lookUp = factorLookup(session, study);
  const open = openItemsOf(analysis, lookUp, { changedSinceIssue: changed.value });
  const report = buildReport({
    study,
    calculation,
    lookUp,
    findings,
    waived,
    method: methodReport(study, calculation, lookUp),
    usePhase: usePhaseView({ study, calculation, lookUp }),
    locale,
    order,
    say: translator(locale),
    createdAt: clock(),
    softwareVersion: session.gateways.softwareVersion,
    studySha256: files.sha256(studyText(written)),
    isFinal: isFinal(written, open),
    variants: written.variants ?? [],
    variantKg: variantTotals(written, calculation.headlineBasis, lookUp),
  });
  const done =
    format === 'html' ? await files.writeText(path, toHtml(report)) : await files.writeReport(path, report);
  return done.ok
    ? success({ path, format, sections: report.sections.length, isDraft: report.isDraft })
    : done;
}
