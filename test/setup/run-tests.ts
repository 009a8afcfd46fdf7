import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { failedTests } from './failed-tests.ts';
import { runStep, runSteps, type StepOutcome } from './run-step.ts';
import { type Step, staticSteps, testSteps } from './steps.ts';
import { figuresOf, sumOfFigures, type TestFigures, type VitestReport } from './test-figures.ts';

const projectRoot = resolve(import.meta.dirname, '../..');
const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values;

const systemTools: Step = { name: 'system tools', script: 'test/setup/system-tools.ts', args: [] };

rmSync(resolve(projectRoot, 'test-output'), { recursive: true, force: true });
mkdirSync(resolve(projectRoot, 'test-output'), { recursive: true });

const started = performance.now();
const outcomes: StepOutcome[] = [];
const figures: TestFigures[] = [];

const preparation = [...(quick ? [] : [systemTools]), ...staticSteps(typeProjects())];
outcomes.push(...(await runSteps(preparation, projectRoot, availableParallelism())));
for (const step of testSteps(testFolders(), { quick })) {
  const outcome = await runStep(step, projectRoot, () => failedTests(readReport(step)));
  const result = figuresOf(readReport(step));
  figures.push(result);
  outcomes.push({ ...outcome, ok: outcome.ok && result.failed === 0 });
}

const failedSteps = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
const { passed, failed } = sumOfFigures(figures);
console.log(`\nAll steps: ${((performance.now() - started) / 1000).toFixed(0)} s`);
if (failedSteps.length > 0) {
  console.log(`Failed steps: ${failedSteps.join(', ')}`);
  process.exitCode = 1;
}
console.log(`${passed} passed, ${failed} failed`);

/** Every project of the solution file. */
function typeProjects(): readonly string[] {
  const solution = JSON.parse(readFileSync(resolve(projectRoot, 'tsconfig.json'), 'utf8')) as {
    readonly references: readonly { readonly path: string }[];
  };
  return solution.references.map(({ path }) => path);
}

/** Folders of test/ that hold tests: a new one takes part without being listed anywhere. */
function testFolders(): readonly string[] {
  const files = globSync('*/**/*.test.ts', { cwd: resolve(projectRoot, 'test') });
  return [...new Set(files.map((file) => String(file.split(sep)[0])))];
}

function readReport({ report }: Step): VitestReport | undefined {
  const path = resolve(projectRoot, String(report));
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as VitestReport) : undefined;
}
