import { basename } from 'node:path';
import { type Result, success } from '../../shared/errors/app-error.ts';
import { type App } from './create-app.ts';
import { reachedProcedure } from './page-calls.ts';
import { type ProjectEntry } from './project-entry.ts';

/** Answered by the hosts with a page themselves: the projects a page can open, and the one that is open. */
export const WORKSPACE_LIST = 'workspace.list';

/** Outcome of `workspace.list`. */
export interface WorkspaceView {
  /** Newest first. */
  readonly projects: readonly ProjectEntry[];
  /** Name of the open project, null when none is open. */
  readonly open: string | null;
}

/** The application as a page's calls reach it; keeps in mind which project they opened. */
export interface Workspace {
  readonly app: Pick<App, 'dispatch'>;
  list(): Promise<Result<WorkspaceView>>;
}

/** Projects by name, where paths are none of a page's business. */
export interface NamedProjects {
  nameOf(path: string): string | undefined;
  list(): Promise<readonly ProjectEntry[]>;
}

/** @param openPath Path of the project that is open already. */
export function createWorkspace(
  app: Pick<App, 'dispatch'>,
  projects: NamedProjects,
  openPath?: string,
): Workspace {
  let current = openPath;
  return {
    app: {
      async dispatch(name, input) {
        const result = await app.dispatch(name, input);
        current = openAfter(current, name, result);
        return result;
      },
    },
    list: async () =>
      success({
        projects: await projects.list(),
        open: current === undefined ? null : (projects.nameOf(current) ?? basename(current)),
      }),
  };
}

/** Opening and making close the project before, so after a failure of theirs none is open. */
function openAfter(before: string | undefined, name: string, result: Result<unknown>): string | undefined {
  switch (name) {
    case 'project.close':
      return result.ok ? undefined : before;
    case 'project.create':
    case 'project.open':
      if (!reachedProcedure(result)) {
        return before;
      }
      return result.ok && hasPath(result.value) ? result.value.path : undefined;
    default:
      return before;
  }
}

function hasPath(outcome: unknown): outcome is { readonly path: string } {
  return (
    typeof outcome === 'object' && outcome !== null && 'path' in outcome && typeof outcome.path === 'string'
  );
}
