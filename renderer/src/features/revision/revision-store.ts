import { create } from 'zustand';
import { type RevisionComparison, type RevisionOutcome } from '../../../../shared/contract/revision.ts';
import { call, transport } from '../../api/client.ts';
import { HostError } from '../../api/host-error.ts';
import { checkFile } from '../start/flow/drop-check.ts';
import { type KindFilter } from './shown-changes.ts';
import { defaultTicks } from './ticks.ts';

/** Where bringing the BOM up to a revised file stands. */
export type RevisionStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly fileName: string }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'review'; readonly path: string; readonly comparison: RevisionComparison }
  | { readonly kind: 'done'; readonly outcome: RevisionOutcome };

interface RevisionState {
  readonly stage: RevisionStage;
  readonly error: unknown;
  /** Counts the files taken; an answer about an earlier one comes too late and is dropped. */
  readonly attempt: number;
  /** Ids of the changes to accept. */
  readonly ticked: ReadonlySet<string>;
  readonly kind: KindFilter;
  readonly text: string;
  readonly reason: string;
}

export const useRevision = create<RevisionState>(() => ({
  stage: { kind: 'idle' },
  error: undefined,
  attempt: 0,
  ticked: new Set(),
  kind: 'all',
  text: '',
  reason: '',
}));

/** Back to the BOM; what is still on its way is no longer wanted. */
export function leaveRevision(): void {
  useRevision.setState(({ attempt }) => ({
    stage: { kind: 'idle' },
    error: undefined,
    attempt: attempt + 1,
    text: '',
    reason: '',
    kind: 'all',
  }));
}

/** Sends a revised file to the host and shows what it changes; nothing is written. */
export async function compareFile(file: File): Promise<void> {
  const attempt = useRevision.getState().attempt + 1;
  const isWanted = (): boolean => useRevision.getState().attempt === attempt;
  useRevision.setState({ stage: { kind: 'sending', fileName: file.name }, error: undefined, attempt });
  try {
    const role = checkFile(file);
    if (role !== 'bom') {
      throw new HostError(
        typeof role === 'string' ? { code: 'input.file.notATable', params: { file: file.name } } : role,
      );
    }
    const path = `ticket:${await transport.upload(file, () => undefined)}`;
    if (!isWanted()) {
      return;
    }
    useRevision.setState({ stage: { kind: 'reading', fileName: file.name } });
    const comparison = await call('revision.compare', { path });
    if (isWanted()) {
      useRevision.setState({
        stage: { kind: 'review', path, comparison },
        ticked: defaultTicks(comparison.changes),
      });
    }
  } catch (error) {
    if (isWanted()) {
      useRevision.setState({ stage: { kind: 'idle' }, error });
    }
  }
}
