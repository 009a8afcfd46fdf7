import { create } from 'zustand';
import { type WorkbookVerdict } from '../../../../shared/contract/workbook-check.ts';
import { type InputComparison, type InputsOutcome } from '../../../../shared/contract/workbook-inputs.ts';
import { call } from '../../api/client.ts';
import { sendFile } from '../../api/send-file.ts';

/** A workbook that was read: the verdict on every cell, and what was changed in it. */
export interface ReadWorkbook {
  readonly fileName: string;
  /** Reference of the file at the host. */
  readonly path: string;
  readonly verdict: WorkbookVerdict;
  readonly comparison: InputComparison;
}

/** Where reading a workbook back stands. */
export type ReadBackStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' | 'reading'; readonly fileName: string }
  | ({ readonly kind: 'review' } & ReadWorkbook)
  | { readonly kind: 'done'; readonly fileName: string; readonly outcome: InputsOutcome };

interface ReadBackState {
  readonly stage: ReadBackStage;
  readonly error: unknown;
  /** Counts the files taken; an answer about an earlier one comes too late and is dropped. */
  readonly attempt: number;
  /** Ids of the changes to accept. */
  readonly ticked: ReadonlySet<string>;
  readonly by: string;
  readonly reason: string;
}

export const useReadBack = create<ReadBackState>(() => ({
  stage: { kind: 'idle' },
  error: undefined,
  attempt: 0,
  ticked: new Set(),
  by: '',
  reason: '',
}));

/** Back to the export; what is still on its way is no longer wanted. */
export function leaveReadBack(): void {
  useReadBack.setState(({ attempt }) => ({
    stage: { kind: 'idle' },
    error: undefined,
    attempt: attempt + 1,
    by: '',
    reason: '',
  }));
}

/** Sends a workbook to the host and shows what was changed in it; nothing is written. */
export async function readBack(file: File): Promise<void> {
  const attempt = useReadBack.getState().attempt + 1;
  const isWanted = (): boolean => useReadBack.getState().attempt === attempt;
  useReadBack.setState({ stage: { kind: 'sending', fileName: file.name }, error: undefined, attempt });
  try {
    const path = await sendFile(file);
    if (!isWanted()) {
      return;
    }
    useReadBack.setState({ stage: { kind: 'reading', fileName: file.name } });
    const comparison = await call('workbook.compareInputs', { path });
    const verdict = await call('workbook.verify', { path });
    if (isWanted()) {
      const clean = comparison.changes.filter(({ state }) => state === 'change');
      useReadBack.setState({
        stage: { kind: 'review', fileName: file.name, path, verdict, comparison },
        ticked: new Set(clean.map(({ id }) => id)),
      });
    }
  } catch (error) {
    if (isWanted()) {
      useReadBack.setState({ stage: { kind: 'idle' }, error });
    }
  }
}
