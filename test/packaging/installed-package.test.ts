import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './built.ts';
import { type ProgramResult, runIn, serveIn } from './run-program.ts';

const manifest = JSON.parse(readFileSync(resolve(projectRoot, 'package.json'), 'utf8')) as {
  version: string;
};

describe('the tarball, installed by npm in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cradlegate-install-'));
  const work = join(folder, 'work');
  const installed = join(work, 'node_modules/cradlegate');

  beforeAll(() => {
    mkdirSync(work);
    const packing = ['pack', '--ignore-scripts', '--pack-destination', folder];
    succeed(runIn(projectRoot, 'npm', ...packing));
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    writeFileSync(join(work, 'package.json'), '{ "private": true }\n');
    // Without the Node it may bring: the user has one. What npm has fetched once it need not fetch again.
    const installing = ['install', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund'];
    succeed(runIn(work, 'npm', ...installing, join(folder, tarball)));
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('tells its version', () => {
    expect(runIn(work, 'npx', '--no-install', 'cradlegate', '--version')).toMatchObject({
      code: 0,
      out: `${manifest.version}\n`,
    });
  });

  it('calculates the smallest study that it brings', () => {
    const study = join(installed, 'resources/help/examples/smallest.json');
    const args = ['--no-install', 'cradlegate', 'calculate', '--study-file', study];
    const text = runIn(work, 'npx', ...args);
    expect({ code: text.code, says: text.out.includes('CO2e') || text.out.includes('CO₂e') }).toEqual({
      code: 0,
      says: true,
    });
    const json = runIn(work, 'npx', ...args, '--json');
    expect(JSON.parse(json.out)).toHaveProperty('headline');
  });

  it('works with a project: the database comes with its binary', () => {
    const args = ['--no-install', 'cradlegate', 'demo', '--dir', work];
    expect(runIn(work, 'npx', ...args)).toMatchObject({ code: 0 });
    expect(readdirSync(work).some((name) => name.endsWith('.cradle'))).toBe(true);
  });

  it('serves the interface under its policy', async () => {
    const host = await serveIn(work, join(installed, 'out/main/cli.js'));
    const page = await fetch(host.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('id="root"');
    expect(await host.stop()).toBe(0);
  });

  it('brings no development tool', () => {
    const tools = ['electron', 'vite', 'vitest', 'typescript', 'react', 'playwright-core'];
    expect(tools.filter((name) => existsSync(join(work, 'node_modules', name)))).toEqual([]);
  });
});

/** A preparation that fails must say why. */
function succeed({ code, err }: ProgramResult): void {
  if (code !== 0) {
    throw new Error(`ended with ${code}: ${err}`);
  }
}
