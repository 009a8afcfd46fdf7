import { type Task } from '../../services/jobs/task.ts';
import { importLibrary, previewLibrary } from '../../services/libraries/import-library.ts';
import { adoptProject, createSession } from '../../services/session.ts';
import { exportWorkbook } from '../../services/workbooks/export-workbook.ts';
import { openProject } from '../../storage/open-project.ts';
import { createGateways } from '../create-app.ts';
import { findResources } from '../resources.ts';
import { type ApplicationRequest, type ThreadOutcome } from './messages.ts';

const ACTOR = 'background';

/** Does what needs the whole application: a workbook, a library of factors. */
export async function doApplicationWork(request: ApplicationRequest, task: Task): Promise<ThreadOutcome> {
  const gateways = createGateways(findResources(import.meta.dirname), { actor: ACTOR });
  const session = createSession(gateways);
  if (request.kind === 'previewLibrary') {
    return previewLibrary(session, request.library, task);
  }
  if (request.kind === 'importLibrary') {
    return importLibrary(session, request.library, task);
  }
  const { project, study, ...input } = request.workbook;
  const store = openProject(project, { actor: ACTOR, clock: gateways.clock, mode: 'read' });
  if (!store.ok) {
    return store;
  }
  const selected = store.value.selectStudy(study, { remember: false });
  const adopted = selected.ok ? adoptProject(session, store.value) : selected;
  const outcome = adopted.ok ? await exportWorkbook(session, input, task) : adopted;
  const closed = store.value.close();
  return outcome.ok && !closed.ok ? closed : outcome;
}
