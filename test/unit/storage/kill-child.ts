import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openProject } from '../../../electron/storage/open-project.ts';
import { writeEntry } from './kill-plan.ts';

/** Run with the path of a project: writes entries without end and says each number once it is safe. */
const opened = openProject(process.argv[2] ?? '', {
  actor: 'victim',
  clock: () => new Date().toISOString(),
  mode: 'write',
});
if (!opened.ok) {
  throw new Error(JSON.stringify(opened.error));
}
const store = opened.value;
// Later it would be too late: a killed process writes nothing down.
flushCompileCache();
const entries = store.history();
if (!entries.ok) {
  throw new Error(entries.error.code);
}
for (let entry = entries.value.length + 1; ; entry += 1) {
  const outcome = writeEntry(store, entry);
  if (!outcome.ok) {
    throw new Error(JSON.stringify(outcome.error));
  }
  writeSync(1, `${entry}\n`);
}
