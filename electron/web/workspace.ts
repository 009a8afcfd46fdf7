import { type Result, success } from '../../shared/errors/app-error.ts';
import { type ProjectEntry, type ProjectFolder } from '../host/project-folder.ts';

/** Answered by this host itself: the projects a page can open, and the one that is open. */
export const WORKSPACE_LIST = 'workspace.list';

/** Outcome of `workspace.list`. */
export interface WorkspaceView {
  /** Newest first. */
  readonly projects: readonly ProjectEntry[];
  /** Name of the open project, null when none is open. */
  readonly open: string | null;
}

/** Keeps in mind which project is open, from what the calls that open and close one answer. */
export interface Workspace {
  /** Takes note of a call that ended. */
  note(procedure: string, result: Result<unknown>): void;
  list(): Promise<Result<WorkspaceView>>;
}

/** @param open Name of the project that is open already. */
export function createWorkspace(folder: ProjectFolder, open?: string): Workspace {
  let current = open ?? null;
  return {
    note(procedure, result) {
      if (procedure.startsWith('project.')) {
        // Opening and making close the project before, so after a failure none is open.
        const closed = procedure === 'project.close' ? result.ok : !result.ok;
        current = closed ? null : result.ok && hasPath(result.value) ? nameIn(result.value.path) : current;
      }
    },
    list: async () => success({ projects: await folder.list(), open: current }),
  };
}

function hasPath(outcome: unknown): outcome is { readonly path: string } {
  return (
    typeof outcome === 'object' && outcome !== null && 'path' in outcome && typeof outcome.path === 'string'
  );
}

function nameIn(reference: string): string {
  return reference.replace(/^project:/, '');
}
