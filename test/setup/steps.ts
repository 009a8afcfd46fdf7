/** One command of the run: announced by its name, judged by its exit code. */
export interface Step {
  readonly name: string;
  /** Script of a package (`prettier/bin/prettier.cjs` below node_modules) or of the project, for Node. */
  readonly script: string;
  readonly args: readonly string[];
  /** Where vitest leaves its figures; undefined for steps without tests. */
  readonly report?: string;
}

const sources = ['electron', 'renderer', 'shared', 'test', 'electron.vite.config.ts'];

/** Order of the test folders; those not named here come last. */
const testOrder = ['setup', 'architecture', 'unit', 'contract', 'storage', 'golden', 'packaging', 'e2e'];

/** Test folders that need no system tool and little time. */
const quickFolders = ['setup', 'architecture', 'unit'];

/** Folders whose programs use all cores by themselves: browsers and LibreOffice. One file after the other there. */
const serialFolders = ['e2e', 'workbook'];

/** Checks that need no running program: they may run beside each other. */
export function staticSteps(projects: readonly string[]): readonly Step[] {
  const types = projects.map((project) => ({
    name: `types ${project}`,
    script: 'node_modules/typescript/bin/tsc',
    args: ['-p', project],
  }));
  return [
    {
      name: 'build',
      script: 'node_modules/electron-vite/bin/electron-vite.js',
      args: ['build', '--logLevel', 'warn'],
    },
    { name: 'format', script: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '.'] },
    {
      name: 'lint',
      script: 'node_modules/oxlint/bin/oxlint',
      args: ['--type-aware', '--deny-warnings', ...sources],
    },
    ...types,
    { name: 'unused code and packages', script: 'node_modules/knip/bin/knip.js', args: [] },
  ];
}

/** One run of vitest per folder of test/, so that each is announced with its time. */
export function testSteps(
  folders: readonly string[],
  { quick }: { readonly quick: boolean },
): readonly Step[] {
  return folders
    .filter((folder) => !quick || quickFolders.includes(folder))
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((folder) => {
      const report = `test-output/vitest-${folder}.json`;
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      return {
        name: `tests: ${folder}`,
        script: 'node_modules/vitest/vitest.mjs',
        args: [
          'run',
          '--config',
          'test/vitest.config.ts',
          `--maxWorkers=${serialFolders.includes(folder) ? '1' : '100%'}`,
          ...reporters,
          `test/${folder}/`,
        ],
        report,
      };
    });
}

function rank(folder: string): number {
  const index = testOrder.indexOf(folder);
  return index === -1 ? testOrder.length : index;
}
