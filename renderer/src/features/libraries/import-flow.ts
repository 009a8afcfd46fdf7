import { type QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import {
  LibraryImportOutcome,
  LibraryPreview,
  type LibraryView,
} from '../../../../shared/contract/libraries.ts';
import { type FactorMapping } from '../../../../shared/model/factor-mapping.ts';
import { type Input } from '../../../../shared/contract/procedures.ts';
import { call, refresh } from '../../api/client.ts';
import { sendFile } from '../../api/send-file.ts';
import { followJob, jobError } from '../start/flow/follow-job.ts';

/** A file of factors on its way into a library; it goes on while another page is open. */
interface ImportFlow {
  /** Reference of the sent file. */
  readonly path: string | undefined;
  /** How a table is read; undefined follows its titles. */
  readonly mapping: FactorMapping | undefined;
  readonly preview: LibraryPreview | undefined;
  readonly busy: 'reading' | 'taking' | undefined;
  readonly error: unknown;
  /** The library that was made last. */
  readonly made: LibraryView | undefined;
}

const NOTHING: ImportFlow = {
  path: undefined,
  mapping: undefined,
  preview: undefined,
  busy: undefined,
  error: undefined,
  made: undefined,
};

export const useFactorImport = create<ImportFlow>(() => NOTHING);

/** Puts a file that was begun away. */
export function leaveImport(): void {
  useFactorImport.setState(NOTHING);
}

/** Sends a file and reads it in the background; nothing is taken yet. */
export async function lookAtFile(file: File): Promise<void> {
  useFactorImport.setState({ ...NOTHING, busy: 'reading' });
  try {
    const path = await sendFile(file);
    useFactorImport.setState({ path });
    await readAgain(undefined);
  } catch (error) {
    useFactorImport.setState({ busy: undefined, error });
  }
}

/** Reads the sent file with another mapping; what was in sight stays until then. */
export async function readAgain(mapping: FactorMapping | undefined): Promise<void> {
  const { path } = useFactorImport.getState();
  if (path === undefined) {
    return;
  }
  useFactorImport.setState({ busy: 'reading', error: undefined, mapping });
  try {
    const input = { path, ...(mapping === undefined ? {} : { mapping }) };
    const preview = LibraryPreview.parse(await outcomeOfJob('libraries.preview', input));
    if (useFactorImport.getState().path === path) {
      useFactorImport.setState({ preview, busy: undefined });
    }
  } catch (error) {
    useFactorImport.setState({ busy: undefined, error });
  }
}

/** Takes the file in sight into a library, in the background. */
export async function takeLibrary(
  named: Pick<Input<'libraries.import'>, 'name' | 'version' | 'licence' | 'source'>,
  client: QueryClient,
): Promise<void> {
  const { path, mapping } = useFactorImport.getState();
  if (path === undefined) {
    return;
  }
  useFactorImport.setState({ busy: 'taking', error: undefined });
  try {
    const input = { path, ...named, ...(mapping === undefined ? {} : { mapping }) };
    const { library } = LibraryImportOutcome.parse(await outcomeOfJob('libraries.import', input));
    useFactorImport.setState({ ...NOTHING, made: library });
  } catch (error) {
    useFactorImport.setState({ busy: undefined, error });
  }
  await refresh(client);
}

async function outcomeOfJob(
  procedure: 'libraries.preview' | 'libraries.import',
  input: unknown,
): Promise<unknown> {
  const { id } = await call('job.start', { procedure, input });
  const job = await followJob(id);
  const error = jobError(job);
  if (error !== undefined) {
    throw error;
  }
  return job.outcome;
}
