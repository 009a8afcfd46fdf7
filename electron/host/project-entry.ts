import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { type ProjectSummary } from '../../shared/model/project-summary.ts';
import { figuresVersion } from '../services/projects/project-figures.ts';
import { readProjectSummary } from '../storage/summary.ts';
import { SOFTWARE_VERSION } from './software-version.ts';

/** A project file as the start page lists it. */
export interface ProjectEntry {
  readonly name: string;
  readonly sizeBytes: number;
  /** Time of the file, ISO 8601, UTC. */
  readonly modified: string;
  readonly summary: ProjectSummary;
}

/** A file that is there, before anything is read of it. */
export interface FoundProject extends Omit<ProjectEntry, 'summary'> {
  readonly path: string;
}

/** Summaries by path, as long as the file has the size and time it had. */
const known = new Map<string, { readonly state: string; readonly summary: ProjectSummary }>();

/** Undefined for a file that is not there now: removed meanwhile, or on a stick that was taken out. */
export async function findProject(name: string, path: string): Promise<FoundProject | undefined> {
  try {
    const { size, mtime } = await stat(path);
    return { name, path, sizeBytes: size, modified: mtime.toISOString() };
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      return undefined;
    }
    throw error;
  }
}

/** The entries of a list, newest first; each file is looked into once, one after the other, so that others are answered. */
export async function withSummaries(found: readonly FoundProject[]): Promise<readonly ProjectEntry[]> {
  const entries: ProjectEntry[] = [];
  for (const { path, ...entry } of newestFirst(found)) {
    entries.push({ ...entry, summary: await summaryOf(path, `${entry.sizeBytes} ${entry.modified}`) });
  }
  return entries;
}

async function summaryOf(path: string, state: string): Promise<ProjectSummary> {
  const last = known.get(path);
  if (last?.state === state) {
    return last.summary;
  }
  await setImmediate();
  const summary = readProjectSummary(path, figuresVersion(SOFTWARE_VERSION));
  // A file in use may be closed without another time or size.
  if (summary.kind === 'known' || summary.reason !== 'inUse') {
    known.set(path, { state, summary });
  }
  return summary;
}

/** Newest first, then by name. */
export function newestFirst<T extends { readonly modified: string; readonly name: string }>(
  projects: readonly T[],
): readonly T[] {
  return projects.toSorted((a, b) => b.modified.localeCompare(a.modified) || a.name.localeCompare(b.name));
}
