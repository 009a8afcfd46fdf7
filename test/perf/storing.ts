import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProject } from '../../electron/storage/create-project.ts';
import { makeStudy } from '../support/study-builder.ts';
import { measured } from './measure.ts';
import { syntheticStudy } from './synthetic-bom.ts';

/** Measures writing the lines of an import into an empty project: one transaction, one entry of the history. */
export function benchStoring(write: (text: string) => void, rows: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-storing-'));
  try {
    const study = makeStudy({ title: 'Empty' });
    const made = createProject(join(folder, 'empty.cradle'), {
      actor: 'bench',
      clock: () => new Date().toISOString(),
      study,
    });
    if (!made.ok) {
      throw new Error(made.error.code);
    }
    const store = made.value;
    const lines = syntheticStudy(rows).bom ?? [];
    const {
      made: entry,
      clock,
      processor,
    } = measured(() =>
      store.transact({ name: 'bom.import', params: {} }, (writer) => writer.putBomLines(lines)),
    );
    store.close();
    if (!entry.ok || entry.value?.changeCount !== rows) {
      throw new Error(`storing ${rows} lines failed`);
    }
    const [one, two] = [clock, processor].map((time) => time.toFixed(0).padStart(8));
    write(`\n${`storing ${rows} lines`.padEnd(34)} ${one} ms  ${two} ms`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
