import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppException } from '../../shared/errors/app-error.ts';
import { openProjectFolder, type ProjectFolder } from '../host/project-folder.ts';

/** Folder for projects, made where the user keeps documents. */
const PROJECTS_FOLDER = 'Cradlegate';

/**
 * The folder in which new projects are made: in the documents of the user, or beside the settings where documents
 * cannot be written. Throws an AppException when neither can be used: there would be nowhere to work.
 */
export async function projectsFolder(documents: string, userData: string): Promise<ProjectFolder> {
  const path =
    (await makeFolder(join(documents, PROJECTS_FOLDER))) ?? (await makeFolder(join(userData, 'projects')));
  const opened = await openProjectFolder(path ?? documents);
  if (!opened.ok) {
    throw new AppException(opened.error);
  }
  return opened.value;
}

/** The folder, made if it was not there; undefined when it cannot be made. */
async function makeFolder(path: string): Promise<string | undefined> {
  try {
    await mkdir(path, { recursive: true });
    return path;
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      return undefined;
    }
    throw error;
  }
}
