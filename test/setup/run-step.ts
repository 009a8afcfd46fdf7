import { spawn } from 'node:child_process';
import type { Step } from './steps.ts';

export interface StepOutcome {
  readonly name: string;
  readonly ok: boolean;
}

/**
 * Runs one step, says how it ended and how long it took, and shows its output if it failed: what
 * `firstToRead` makes of the failure stands above the output, which may be long.
 */
export async function runStep(
  step: Step,
  projectRoot: string,
  firstToRead: () => readonly string[] = () => [],
): Promise<StepOutcome> {
  const started = performance.now();
  const { ok, output } = await runNode(step, projectRoot);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)`);
  if (!ok) {
    console.log([...firstToRead(), output.trimEnd()].join('\n'));
  }
  return { name: step.name, ok };
}

/** Runs the steps in order, at most `lanes` at a time. */
export async function runSteps(
  steps: readonly Step[],
  projectRoot: string,
  lanes: number,
): Promise<readonly StepOutcome[]> {
  const waiting = [...steps];
  const outcomes: StepOutcome[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      outcomes.push(await runStep(step, projectRoot));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}

function runNode(step: Step, cwd: string): Promise<{ readonly ok: boolean; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [step.script, ...step.args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    const collect = (chunk: string): void => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
