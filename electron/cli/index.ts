#!/usr/bin/env node
import { nodeVersionProblem } from './node-version.ts';

const problem = nodeVersionProblem(process.versions.node);
if (problem === undefined) {
  // Loaded only now: an old Node must get the line above, not a crash inside a library.
  const { runCli } = await import('./run.ts');
  await runCli(process.argv);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
