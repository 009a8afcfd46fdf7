import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './built.ts';

describe('the packed project', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: projectRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [description] = JSON.parse(packed) as readonly {
    readonly files: readonly { readonly path: string }[];
  }[];
  const paths = description?.files.map(({ path }) => path) ?? [];

  it('brings the programs, the bundled data and the licence', () => {
    const needed = [
      'out/main/cli.js',
      'out/main/index.js',
      'out/main/worker.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
    ];
    expect([...needed, 'LICENSE', 'NOTICE', 'README.md'].filter((path) => !paths.includes(path))).toEqual([]);
    expect(paths.some((path) => path.startsWith('resources/'))).toBe(true);
  });

  it('brings no source, test, map or project file', () => {
    const unwanted = paths.filter((path) => /\.tsx?$|\.map$|^test|^electron|\.cradle$|\.env/.test(path));
    expect(unwanted).toEqual([]);
  });
});
