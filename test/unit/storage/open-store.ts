import { expect } from 'vitest';
import { createProject } from '../../../electron/storage/create-project.ts';
import { openProject } from '../../../electron/storage/open-project.ts';
import type { ProjectStore } from '../../../electron/services/ports.ts';
import type { Result } from '../../../shared/errors/app-error.ts';
import type { StudyDocument } from '../../../shared/model/study.ts';
import { SMALL_STUDY } from './sample-study.ts';

/** A clock that goes on by one second every time it is read. */
export function tickingClock(start = Date.UTC(2026, 0, 1)): () => string {
  let time = start;
  return () => new Date((time += 1000)).toISOString();
}

export const AUTHOR = { actor: 'tester', clock: tickingClock() };

/** The value of an outcome that has to be good. */
export function good<T>(outcome: Result<T>): T {
  if (!outcome.ok) {
    expect.unreachable(`${outcome.error.code} ${JSON.stringify(outcome.error.params)}`);
  }
  return outcome.value;
}

/** The error of an outcome that has to be bad. */
export function bad<T>(outcome: Result<T>): {
  readonly code: string;
  readonly params: Record<string, string>;
} {
  if (outcome.ok) {
    expect.unreachable('succeeded, but an error was due');
  }
  return { code: outcome.error.code, params: { ...outcome.error.params } };
}

/** A new project, open for writing. */
export function newStore(path: string, study: StudyDocument = SMALL_STUDY): ProjectStore {
  return good(createProject(path, { ...AUTHOR, study }));
}

/** An existing project, open for writing unless said otherwise. */
export function reopen(path: string, mode: 'read' | 'write' = 'write'): ProjectStore {
  return good(openProject(path, { ...AUTHOR, mode }));
}

/** A command without parameters. */
export function named(name: string): { readonly name: string; readonly params: Record<string, string> } {
  return { name, params: {} };
}
