import { writeSync } from 'node:fs';
import { openProject } from '../../electron/storage/open-project.ts';

/** Run with the path of a project: opens it for writing, says so, and holds it until the process is ended. */
const opened = openProject(process.argv[2] ?? '', {
  actor: 'somebody else',
  clock: () => new Date().toISOString(),
  mode: 'write',
});
if (!opened.ok) {
  throw new Error(JSON.stringify(opened.error));
}
writeSync(1, 'held\n');
setInterval(() => opened.value.mode, 1000);
