import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { fileFailure } from '../interchange/shared-file/whole-file.ts';
import { plainFileName } from './file-name.ts';
import { findProject, newestFirst, type ProjectEntry, withSummaries } from './project-entry.ts';

/** Ending of a project file. */
const EXTENSION = '.cradle';

/** How many projects a listing holds at most; the newest come first. */
const MOST_LISTED = 200;

/** The one folder in which a page may open and make projects; it names them and never sees a path. */
export interface ProjectFolder {
  /** Absolute path, links resolved. */
  readonly path: string;
  /** Path of a project by its name, with or without `.cradle`. `contract.pathRefused` for all but a plain name. */
  resolve(name: string): Promise<Result<string>>;
  /** Name of a project file in this folder; undefined for a path elsewhere. */
  nameOf(path: string): string | undefined;
  /** Project files, newest first. */
  list(): Promise<readonly ProjectEntry[]>;
}

/** The folder behind a path. `external.file.*` when it is not there. */
export async function openProjectFolder(path: string): Promise<Result<ProjectFolder>> {
  try {
    if (!(await stat(path)).isDirectory()) {
      return failure('external.file.missing', { file: path });
    }
    return success(projectFolder(await realpath(path)));
  } catch (error) {
    return fileFailure(error, path);
  }
}

function projectFolder(path: string): ProjectFolder {
  return {
    path,
    async resolve(name) {
      const plain = plainFileName(name);
      if (plain === undefined || plain.startsWith('.')) {
        return failure('contract.pathRefused', { path: name });
      }
      const file = join(path, plain.endsWith(EXTENSION) ? plain : `${plain}${EXTENSION}`);
      return (await isLink(file)) ? failure('contract.pathRefused', { path: name }) : success(file);
    },
    nameOf: (file) => (dirname(file) === path ? basename(file) : undefined),
    list: () => listProjects(path),
  };
}

/** A link could lead to a file outside the folder. */
async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (isMissing(error)) {
      return false;
    }
    throw error;
  }
}

async function listProjects(folder: string): Promise<readonly ProjectEntry[]> {
  const files = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isFile() && entry.name.endsWith(EXTENSION) && !entry.name.startsWith('.'),
  );
  const found = await Promise.all(files.map(({ name }) => findProject(name, join(folder, name))));
  return withSummaries(newestFirst(found.filter((one) => one !== undefined)).slice(0, MOST_LISTED));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
