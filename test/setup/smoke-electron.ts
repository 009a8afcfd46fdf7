import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { type BridgeAnswer } from '../../shared/contract/bridge.ts';
import { electronBinary } from './electron-binary.ts';

/**
 * `npm run smoke:electron`: the built program in the real Electron, before each release on each system. Everything else
 * about it is tested without Electron.
 */
const projectRoot = resolve(import.meta.dirname, '../..');
const program = electronBinary(projectRoot);

if (program === undefined) {
  console.log('\n*** skipped: no Electron binary ***');
  console.log(
    'The desktop program was NOT started. Run "npx install-electron" where that is possible, then this again.\n',
  );
} else {
  await smoke(program);
}

async function smoke(executablePath: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cradlegate-smoke-'));
  try {
    await step('tells its version', () => tellsVersion(executablePath));
    await step('makes the example', async () => commandLine('demo', '--dir', folder));
    const project = join(folder, readdirSync(folder).find((name) => name.endsWith('.cradle')) ?? '');
    const args = [projectRoot, `--user-data-dir=${join(folder, 'settings')}`, project];
    const running = await _electron.launch({ executablePath, args });
    await step('opens the example given as argument', () => showsExample(running));
    await step('exports the workbook', () => exports(running, join(folder, 'smoke.xlsx')));
    await step('keeps Node and the network from the page', () => isSealed(running));
    await step('quits', () => quits(running));
    await step('has closed the project', async () => commandLine('history', project));
    console.log('\nThe desktop program works here.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function step(name: string, run: () => Promise<void>): Promise<void> {
  await run();
  console.log(`ok   ${name}`);
}

async function tellsVersion(executablePath: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(resolve(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const run = spawnSync(executablePath, [projectRoot, '--version'], { encoding: 'utf8' });
  expectThat(run.stdout.includes(version), `--version said ${run.stdout}${run.stderr}`);
}

/** Runs the command line on the Node of this script. */
function commandLine(...args: readonly string[]): void {
  const run = spawnSync(process.execPath, [resolve(projectRoot, 'out/main/cli.js'), ...args], {
    encoding: 'utf8',
  });
  expectThat(run.status === 0, run.stderr);
}

async function showsExample(running: ElectronApplication): Promise<void> {
  const page = await running.firstWindow();
  await page.getByRole('navigation').first().waitFor();
  expectThat(page.url().startsWith('app://cradlegate/'), page.url());
  const answer = await call(running, 'calculation.run', {});
  expectThat(answer.ok, JSON.stringify(answer));
}

async function exports(running: ElectronApplication, path: string): Promise<void> {
  await running.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  const exported = await call(running, 'workbook.export', { path: 'download:smoke.xlsx', locale: 'en' });
  expectThat(exported.ok, JSON.stringify(exported));
  const ticket = exported.ok ? (exported.data as { readonly path: string }).path.replace('ticket:', '') : '';
  const saved = await call(running, 'file.save', { ticket, fileName: 'smoke.xlsx' });
  expectThat(
    saved.ok && readFileSync(path).subarray(0, 2).toString('latin1') === 'PK',
    JSON.stringify(saved),
  );
}

async function isSealed(running: ElectronApplication): Promise<void> {
  const page = await running.firstWindow();
  const found = await page.evaluate(async () => ({
    node: 'require' in globalThis || 'process' in globalThis,
    network: await fetch('https://example.org/').then(
      () => true,
      () => false,
    ),
  }));
  expectThat(!found.node && !found.network, JSON.stringify(found));
}

async function quits(running: ElectronApplication): Promise<void> {
  const ended = new Promise<number | null>((done) => running.process().once('exit', done));
  await running.evaluate(({ app }) => app.quit());
  expectThat((await ended) === 0, 'the program ended with an error');
}

async function call(running: ElectronApplication, name: string, input: unknown): Promise<BridgeAnswer> {
  const page = await running.firstWindow();
  return page.evaluate(
    async ([procedure, argument]) => {
      const bridge: unknown = Reflect.get(globalThis, 'cradlegate');
      return (bridge as { invoke(name: string, input: unknown): Promise<BridgeAnswer> }).invoke(
        procedure,
        argument,
      );
    },
    [name, input] as [string, unknown],
  );
}

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) {
    throw new Error(otherwise);
  }
}
