import { type Locale } from '../../../../../shared/model/locale.ts';
import { call } from '../../../api/client.ts';
import { HostError } from '../../../api/host-error.ts';
import { useView } from '../../../app/view-store.ts';
import { followJob, jobError } from './follow-job.ts';
import { useImportFlow } from './import-flow.ts';
import { freeName } from './project-name.ts';
import { listWorkspace } from './workspace.ts';

/** Name of the example's project file. */
const EXAMPLE_NAME = 'CW-2400';

/** What every way to a study needs of the page. */
export interface StudyMaking {
  readonly locale: Locale;
  /** Marks what is on screen as old. */
  readonly refresh: () => Promise<void>;
}

/** Errors of the way to the host, not of the work: nobody knows whether the work was done. */
const CONNECTION = /^(external\.host|contract)\./;

/**
 * Makes a project and fills it. The shell takes over as soon as the project is open; if filling fails the project goes
 * again, so that the start page shows the error where the work began and no empty project stays.
 */
async function makeStudy(name: string, making: StudyMaking, fill: () => Promise<void>): Promise<void> {
  const { stage: before } = useImportFlow.getState();
  useImportFlow.setState({ stage: { kind: 'working', before }, error: undefined });
  let made = false;
  try {
    await call('project.create', { path: `project:${name}`, title: name, productName: name });
    made = true;
    useView.getState().open('bom');
    await fill();
    useImportFlow.getState().cancel();
  } catch (error) {
    useImportFlow.setState({ stage: before, error });
    const lost = error instanceof HostError && CONNECTION.test(error.error.code);
    if (made && !lost) {
      await call('project.close', { removeUntouched: true }).catch(useImportFlow.getState().fail);
    }
  } finally {
    await making.refresh();
  }
}

/** The stage in which the preview of a BOM stands. */
type Preview = Extract<ReturnType<typeof useImportFlow.getState>['stage'], { readonly kind: 'preview' }>;

/** Imports a previewed BOM and proposes factors for it, as one job that needs no page to go on. */
async function importBom(
  { path, preview, choice }: Preview,
  making: StudyMaking,
  more: { readonly newProject?: true } = {},
): Promise<void> {
  const { region } = useImportFlow.getState();
  const input = {
    path,
    choice,
    ...(preview.preset === undefined ? {} : { preset: preview.preset }),
    propose: { region, locale: making.locale },
    ...more,
  };
  const started = await call('job.start', { procedure: 'bom.import', input });
  useImportFlow.setState({ shownJob: started.id });
  await making.refresh();
  const error = jobError(await followJob(started.id));
  if (error !== undefined) {
    throw error;
  }
}

/** Makes a project of the previewed BOM. */
export async function importPreviewed(making: StudyMaking): Promise<void> {
  const { stage, name } = useImportFlow.getState();
  if (stage.kind === 'preview') {
    await makeStudy(name.trim(), making, () => importBom(stage, making, { newProject: true }));
  }
}

/** Imports the previewed BOM into the study that is open. If that fails, the preview stands again with the error. */
export async function importIntoStudy(making: StudyMaking): Promise<void> {
  const { stage } = useImportFlow.getState();
  if (stage.kind !== 'preview') {
    return;
  }
  useImportFlow.setState({ stage: { kind: 'working', before: stage }, error: undefined });
  try {
    await importBom(stage, making);
    useImportFlow.getState().cancel();
  } catch (error) {
    useImportFlow.setState({ stage, error });
  } finally {
    await making.refresh();
  }
}

/** Makes a project with the invented example machine, in a name that is free. */
export async function openExample(making: StudyMaking): Promise<void> {
  await makeStudy(await freeProjectName(EXAMPLE_NAME), making, async () => {
    await call('study.loadExample', { locale: making.locale });
  });
}

/** Makes a project from a study document. */
export async function openStudyDocument(path: string, name: string, making: StudyMaking): Promise<void> {
  await makeStudy(await freeProjectName(name), making, async () => {
    await call('study.import', { path });
  });
}

/** Makes a project without any line. */
export async function createEmpty(name: string, making: StudyMaking): Promise<void> {
  await makeStudy(name, making, async () => {
    useView.getState().open('scope');
  });
}

/** Opens a project of the folder. */
export async function openProject(name: string, making: StudyMaking): Promise<void> {
  try {
    await call('project.open', { path: `project:${name}` });
  } catch (error) {
    useImportFlow.getState().fail(error);
  } finally {
    await making.refresh();
  }
}

async function freeProjectName(name: string): Promise<string> {
  try {
    const { projects } = await listWorkspace();
    return freeName(
      name,
      projects.map((project) => project.name),
    );
  } catch (error) {
    // The host tells the same trouble again when the project is made, where it is shown.
    if (error instanceof HostError) {
      return name;
    }
    throw error;
  }
}
