import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openProject } from '../../../electron/storage/open-project.ts';

/** Run with the path of a project: freezes issues without end and says each number once it is safe. */
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
/** Large enough that a kill often hits the middle of the writing. */
const lines = Array.from({ length: 20_000 }, (_, index) => ({
  id: `L${index}`,
  kg: String(Math.sin(index)),
}));
for (;;) {
  let number = 0;
  const written = store.transact({ name: 'issue.draft', params: {} }, (write) => {
    ({ number } = write.addIssue({
      status: 'draft',
      time: store.clock(),
      by: 'victim',
      summary: {},
      document: (frame) => ({ lines, ...frame }),
    }));
  });
  if (!written.ok) {
    throw new Error(JSON.stringify(written.error));
  }
  writeSync(1, `${number}\n`);
}
