import { type ExchangeOutcome } from '../../../shared/contract/exchange.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { type DeclaredStudy, type ExchangeContext } from '../../exchange/declared-study.ts';
import { openlcaArchive } from '../../exchange/openlca/openlca-archive.ts';
import { pact2 } from '../../exchange/pact/pact-2.ts';
import { pact3 } from '../../exchange/pact/pact-3.ts';
import { analyseProject } from '../calculations/analyse.ts';
import { checkContext } from '../checks/study-checks.ts';
import { FOREGROUND, stopped, type Task } from '../jobs/task.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { studyText } from '../studies/study-text.ts';

/** Writes the footprint of the open project's study in a format of others; nothing is written when it cannot be stated there. */
export async function exportExchange(
  session: Session,
  { path, format, locale }: ParsedInput<'exchange.export'>,
  task: Task = FOREGROUND,
): Promise<Result<ExchangeOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { gateways } = session;
  const analysis = await analyseProject(project.value, task, checkContext(gateways));
  if (analysis === undefined) {
    return stopped();
  }
  const { study, calculation, findings, waived, written } = analysis;
  const { clock, files } = gateways;
  // Who takes the footprint over has to know of every error, also of those somebody answers for.
  const all = [...findings, ...waived.map(({ finding }) => finding)];
  const declared: DeclaredStudy = { study, calculation, findings: all, lookUp: factorLookup(session, study) };
  const context: ExchangeContext = {
    createdAt: clock(),
    studySha256: files.sha256(studyText(written)),
    sha256: (text) => files.sha256(text),
    say: translator(locale),
  };
  const done = await write(session, path, format, declared, context);
  return done.ok ? success({ path, format, bytes: done.value, studySha256: context.studySha256 }) : done;
}

async function write(
  { gateways: { files } }: Session,
  path: string,
  format: ExchangeOutcome['format'],
  declared: DeclaredStudy,
  context: ExchangeContext,
): Promise<Result<number>> {
  if (format === 'openlca') {
    return files.writeArchive(path, openlcaArchive(declared, context));
  }
  const footprint = (format === 'pact3' ? pact3 : pact2)(declared, context);
  if (!footprint.ok) {
    return footprint;
  }
  const text = `${JSON.stringify(footprint.value, null, 2)}\n`;
  const written = await files.writeText(path, text);
  return written.ok ? success(text.length) : written;
}
