import { type ProcedureName } from '../../shared/contract/procedures.ts';
import { type AppError, type Result, success } from '../../shared/errors/app-error.ts';
import { type App } from './create-app.ts';
import { malformedInput } from './malformed-input.ts';

/** What a path in the input of a procedure is for. */
export type PathPurpose = 'read' | 'write' | 'project';

/** Procedures whose path is a project file, and those that write a file. All others only read theirs. */
const PROJECT_PROCEDURES: readonly ProcedureName[] = ['project.create', 'project.open'];
const WRITING_PROCEDURES: readonly ProcedureName[] = [
  'workbook.export',
  'study.export',
  'evidence.export',
  'issue.export',
  'exchange.export',
  'report.export',
  'mappingBook.export',
  'presets.export',
];

/** How deep an input may be nested; the deepest of the contract has six levels. */
const DEEPEST = 32;

/** Stands between a page and the disk: a page names files by tickets and project names, never by paths. */
export interface PathKeeper {
  /** The path behind what a page wrote. `contract.pathRefused` for anything but a reference of the right kind. */
  resolve(purpose: PathPurpose, reference: string): Promise<Result<string>>;
  /** What a page is told in place of a path. */
  referenceTo(path: string): string;
  /** A text of an error without the folders that are none of a page's business. */
  hide(text: string): string;
  /** Called when the procedure has ended: places to write to are ready for download, or not needed. */
  settle(paths: readonly string[], ok: boolean): Promise<void>;
}

/** True for the fields of inputs and outcomes that hold a path. */
export function isPathField(name: string): boolean {
  return name === 'path' || name.endsWith('Path');
}

/** What the paths in the input of a procedure are for; a job's are those of the procedure it runs. */
export function purposeOf(procedure: string, input: unknown): PathPurpose {
  const performed = procedure === 'job.start' ? procedureOfJob(input) : procedure;
  const isIn = (list: readonly string[]): boolean => list.includes(performed);
  return isIn(PROJECT_PROCEDURES) ? 'project' : isIn(WRITING_PROCEDURES) ? 'write' : 'read';
}

function procedureOfJob(input: unknown): string {
  return typeof input === 'object' && input !== null && 'procedure' in input ? String(input.procedure) : '';
}

/** Whether an input names a file, so that the call will read or write one. */
export function namesFiles(input: unknown): boolean {
  const found = pathReferences(input);
  return found !== undefined && found.size > 0;
}

/**
 * Calls a procedure for a page: the references in the input become paths, paths in the outcome or error become
 * references again. Errors: those of the procedure, `contract.pathRefused`, `contract.ticketUnknown`, `contract.fileName`.
 */
export async function dispatchForPage(
  app: Pick<App, 'dispatch'>,
  name: string,
  input: unknown,
  keeper: PathKeeper,
): Promise<Result<unknown>> {
  const references = pathReferences(input);
  if (references === undefined) {
    return malformedInput(name);
  }
  const paths = new Map<string, string>();
  for (const reference of references) {
    const resolved = await keeper.resolve(purposeOf(name, input), reference);
    if (!resolved.ok) {
      await keeper.settle([...paths.values()], false);
      return resolved;
    }
    paths.set(reference, resolved.value);
  }
  let ok = false;
  try {
    // The contract validates name and input; what a page sends is unknown before.
    const result = await app.dispatch(name as ProcedureName, withPaths(input, paths) as never);
    ok = result.ok;
    return result.ok
      ? success(withReferences(result.value, keeper, name.startsWith('job.') ? JOB_LEVELS : 1))
      : { ok: false, error: withoutPaths(result.error, keeper) };
  } finally {
    await keeper.settle([...paths.values()], ok);
  }
}

/** All texts in path fields at any depth; undefined when the input is nested too deep to be looked through. */
function pathReferences(input: unknown): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const look = (value: unknown, depth: number): boolean => {
    if (typeof value !== 'object' || value === null) {
      return true;
    }
    return (
      depth < DEEPEST &&
      Object.entries(value).every(([key, field]: [string, unknown]) => {
        if (typeof field === 'string' && isPathField(key)) {
          found.add(field);
        }
        return look(field, depth + 1);
      })
    );
  };
  return look(input, 0) ? found : undefined;
}

function withPaths(value: unknown, paths: ReadonlyMap<string, string>): unknown {
  if (paths.size === 0 || typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => withPaths(item, paths));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => [
      key,
      typeof field === 'string' && isPathField(key) ? paths.get(field) : withPaths(field, paths),
    ]),
  );
}

/** A list of jobs holds jobs, a job its outcome, an outcome its path. */
const JOB_LEVELS = 5;

/**
 * Outcomes hold paths at their top level, those of jobs a few levels below; the texts further down are the user's
 * data and stay as they are.
 */
function withReferences(value: unknown, keeper: PathKeeper, levels: number): unknown {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => withReferences(item, keeper, levels - 1));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => {
      if (typeof field === 'string') {
        return [key, isPathField(key) ? keeper.referenceTo(field) : field];
      }
      // The error of a job stands in its outcome.
      const isError = key === 'error' && typeof field === 'object' && field !== null && 'params' in field;
      return [
        key,
        isError ? withoutPaths(field as AppError, keeper) : withReferences(field, keeper, levels - 1),
      ];
    }),
  );
}

function withoutPaths(error: AppError, keeper: PathKeeper): AppError {
  const params = Object.fromEntries(
    Object.entries(error.params).map(([key, text]) => [key, keeper.hide(text)]),
  );
  const { place } = error;
  if (place?.file === undefined) {
    return { ...error, params };
  }
  return { ...error, params, place: { ...place, file: keeper.hide(place.file) } };
}
