import { create } from 'zustand';
import { type Region } from '../../../../../shared/contract/region.ts';
import { type ImportPreview } from '../../../../../shared/contract/bom-import.ts';
import { type ImportChoice } from '../../../../../shared/model/import-choice.ts';
import { call, transport } from '../../../api/client.ts';
import { HostError } from '../../../api/host-error.ts';
import { checkFile } from './drop-check.ts';
import { freeName, nameFromFile } from './project-name.ts';
import { listWorkspace } from './workspace.ts';

/** A file in sight, with what the person decided about reading it. */
export interface PreviewStage {
  readonly kind: 'preview';
  readonly path: string;
  readonly preview: ImportPreview;
  readonly choice: ImportChoice;
  /** Name of a preset, null for none, undefined for the one that fits. */
  readonly preset: string | null | undefined;
  /** Counts the decisions; `shown` is the one the preview stands for. */
  readonly edit: number;
  readonly shown: number;
}

/** Where the way from a dropped file to a study stands. */
export type ImportStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly fileName: string; readonly share: number }
  | { readonly kind: 'reading'; readonly fileName: string }
  | PreviewStage
  /** The study is being made; the shell may be in sight already. */
  | { readonly kind: 'working'; readonly before: ImportStage };

export interface ImportFlow {
  readonly stage: ImportStage;
  readonly error: unknown;
  /** Counts the files taken; an answer about an earlier one comes too late and is dropped. */
  readonly attempt: number;
  /** Name of the project to be made. */
  readonly name: string;
  readonly region: Region;
  /** Import job whose end this page has shown already. */
  readonly shownJob: string | undefined;
  readonly setName: (name: string) => void;
  readonly setRegion: (region: Region) => void;
  readonly fail: (error: unknown) => void;
  /** Back to the start; what is still on its way is no longer wanted. */
  readonly cancel: () => void;
}

export const useImportFlow = create<ImportFlow>((set) => ({
  stage: { kind: 'idle' },
  error: undefined,
  attempt: 0,
  name: '',
  region: 'CN',
  shownJob: undefined,
  setName: (name) => set({ name }),
  setRegion: (region) => set({ region }),
  fail: (error) => set({ error }),
  cancel: () => set({ stage: { kind: 'idle' }, error: undefined }),
}));

/** Sends a file to the host: its role and the reference that stands for its path. Shows progress; undefined when cancelled. */
export async function sendFile(
  file: File,
): Promise<{ readonly role: 'bom' | 'study'; readonly path: string } | undefined> {
  const role = checkFile(file);
  if (typeof role !== 'string') {
    throw new HostError(role);
  }
  const attempt = useImportFlow.getState().attempt + 1;
  useImportFlow.setState({
    stage: { kind: 'sending', fileName: file.name, share: 0 },
    error: undefined,
    attempt,
  });
  const isWanted = (): boolean => {
    const { stage, attempt: current } = useImportFlow.getState();
    return stage.kind === 'sending' && current === attempt;
  };
  const ticket = await transport.upload(file, (share) => {
    if (isWanted()) {
      useImportFlow.setState({ stage: { kind: 'sending', fileName: file.name, share } });
    }
  });
  return isWanted() ? { role, path: `ticket:${ticket}` } : undefined;
}

/** Reads a sent file and shows what an import would make of it; nothing is written. */
export async function showPreview(path: string, fileName: string, otherwise: string): Promise<void> {
  const { attempt } = useImportFlow.getState();
  useImportFlow.setState({ stage: { kind: 'reading', fileName }, error: undefined });
  const preview = await call('workbench.importPreview', { path });
  const { projects } = await listWorkspace();
  const { stage, attempt: current } = useImportFlow.getState();
  if (stage.kind !== 'reading' || current !== attempt) {
    return;
  }
  const name = freeName(
    nameFromFile(fileName, otherwise),
    projects.map((project) => project.name),
  );
  useImportFlow.setState({
    stage: { kind: 'preview', path, preview, choice: {}, preset: undefined, edit: 0, shown: 0 },
    name,
  });
}
