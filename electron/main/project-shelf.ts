import { stat } from 'node:fs/promises';
import { basename, dirname, parse } from 'node:path';
import { type Result, success } from '../../shared/errors/app-error.ts';
import { findProject, newestFirst, type ProjectEntry, withSummaries } from '../host/project-entry.ts';
import { type ProjectFolder } from '../host/project-folder.ts';
import { MOST_RECENT } from './settings.ts';

/** The projects a page can open by name: those of the projects folder, and those the user opened from elsewhere. */
export interface ProjectShelf {
  /** Takes a project the user chose himself; answers the name by which the page knows it. */
  add(path: string): Promise<string>;
  /** Path of a project by its name; a name that is not on the shelf is one in the projects folder, there or new. */
  resolve(name: string): Promise<Result<string>>;
  /** Name of a project; its file name for one that was never on the shelf. */
  nameOf(path: string): string;
  /** All projects that are there, newest first. */
  list(): Promise<readonly ProjectEntry[]>;
  /** Paths of the projects from elsewhere, the last one first. */
  readonly recent: readonly string[];
}

/** @param recent Paths remembered from earlier. */
export async function createProjectShelf(
  folder: ProjectFolder,
  recent: readonly string[],
): Promise<ProjectShelf> {
  /** Name to path, the last one first. */
  let elsewhere: readonly (readonly [name: string, path: string])[] = [];

  const nameElsewhere = (path: string): string | undefined =>
    elsewhere.find(([, known]) => known === path)?.[0];

  async function isTaken(name: string): Promise<boolean> {
    const inFolder = await folder.resolve(name);
    return (
      elsewhere.some(([known]) => known === name) ||
      (inFolder.ok && (await stat(inFolder.value).catch(missing)) !== undefined)
    );
  }

  /** The file name; with the name of its folder, and then a number, when another project is called the same. */
  async function freeName(path: string): Promise<string> {
    const { name, ext } = parse(path);
    const parent = basename(dirname(path));
    for (let count = 0; ; count += 1) {
      const addition = count === 0 ? '' : count === 1 ? ` (${parent})` : ` (${parent} ${count})`;
      const candidate = `${name}${addition}${ext}`;
      if (!(await isTaken(candidate))) {
        return candidate;
      }
    }
  }

  async function add(path: string): Promise<string> {
    const inFolder = folder.nameOf(path);
    if (inFolder !== undefined) {
      return inFolder;
    }
    const name = nameElsewhere(path) ?? (await freeName(path));
    elsewhere = [[name, path] as const, ...elsewhere.filter(([, known]) => known !== path)].slice(
      0,
      MOST_RECENT,
    );
    return name;
  }

  for (const path of recent.toReversed()) {
    await add(path);
  }

  return {
    add,
    resolve: async (name) => {
      const known = elsewhere.find(([other]) => other === name);
      return known === undefined ? folder.resolve(name) : success(known[1]);
    },
    nameOf: (path) => folder.nameOf(path) ?? nameElsewhere(path) ?? basename(path),
    async list() {
      const others = await Promise.all(elsewhere.map(([name, path]) => findProject(name, path)));
      const entries = await withSummaries(others.filter((one) => one !== undefined));
      return newestFirst([...(await folder.list()), ...entries]);
    },
    get recent() {
      return elsewhere.map(([, path]) => path);
    },
  };
}

function missing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error) {
    return undefined;
  }
  throw error;
}
