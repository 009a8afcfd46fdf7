import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from './built.ts';
import { isPacked, type Target } from './builder-files.ts';
import { offeredFiles } from './production-files.ts';
import { runIn, serveIn } from './run-program.ts';

const { files: patterns } = createRequire(import.meta.url)(resolve(projectRoot, '.electron-builder.cjs')) as {
  readonly files: readonly string[];
};
const target = { platform: process.platform, arch: process.arch } as Target;

describe('the files an installer for this computer brings, alone in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cradlegate-staged-'));
  const work = join(folder, 'work');
  const program = join(folder, 'app/out/main/cli.js');

  beforeAll(() => {
    mkdirSync(work);
    for (const path of offeredFiles().filter((offered) => isPacked(offered, patterns, target))) {
      const copy = join(folder, 'app', path);
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(join(projectRoot, path), copy);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('make the example, calculate it and write its workbook', () => {
    const made = runIn(work, process.execPath, program, 'demo', '--dir', work);
    expect({ code: made.code, err: made.code === 0 ? '' : made.err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(work).some((name) => name.endsWith('.xlsx'))).toBe(true);
    const calculated = runIn(
      work,
      process.execPath,
      program,
      'calculate',
      '--study-file',
      join(folder, 'app/resources/help/examples/smallest.json'),
      '--json',
    );
    expect({ code: calculated.code, err: calculated.err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(calculated.out)).toHaveProperty('headline');
  });

  it('serve the interface', async () => {
    const host = await serveIn(work, program);
    const page = await fetch(host.url);
    expect({ status: page.status, html: await page.text() }).toEqual({
      status: 200,
      html: expect.stringContaining('id="root"'),
    });
    expect(await host.stop()).toBe(0);
  });
});
