import { type BomRows } from '../../../shared/contract/workbench.ts';
import { patchRows } from './patch-rows.ts';

/** How often rows are asked for again because an edit overtook the answer, before all are asked for. */
const MOST_TRIES = 3;

/** How rows are asked for and where the known ones are; they may change while an answer is on its way. */
export interface RowsAccess {
  readonly known: () => BomRows | undefined;
  readonly ask: (since?: Pick<BomRows, 'revision' | 'step'>) => Promise<BomRows>;
}

/** All rows as they are now; of known rows only the changed ones are asked for. */
export async function latestRows({ known, ask }: RowsAccess): Promise<BomRows> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const before = known();
    if (before === undefined) {
      break;
    }
    const answer = await ask({ revision: before.revision, step: before.step });
    if (answer.whole) {
      return answer;
    }
    const now = known() ?? before;
    // An answer from before an edit that is shown by now would take the edit off the screen.
    if (answer.revision >= now.revision) {
      const { revision, step, findingsRevision, sources } = answer;
      const patched = patchRows(now, answer.rows, { revision, step, findingsRevision, sources });
      if (patched !== undefined) {
        return patched;
      }
    }
  }
  return ask();
}
