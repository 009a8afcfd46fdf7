/** One piece of forbidden code: where it stands, what it says, which lint rule must object. */
export interface LintBan {
  readonly rule: string;
  readonly path: string;
  readonly code: string;
}

interface LintHelper {
  readonly path: string;
  readonly code: string;
}

const pureLayers = ['engine', 'reading', 'matching', 'checks'] as const;

const pureBans: readonly LintBan[] = pureLayers.flatMap((layer) => [
  ban(
    'eslint(no-restricted-globals)',
    `electron/${layer}/process-global.ts`,
    'export const a = process.argv;',
  ),
  ban('eslint(no-restricted-globals)', `electron/${layer}/console-global.ts`, 'export const a = console;'),
  ban('eslint(no-restricted-globals)', `electron/${layer}/clock.ts`, 'export const a = new Date();'),
  ban('eslint(no-restricted-properties)', `electron/${layer}/chance.ts`, 'export const a = Math.random();'),
]);

/** Every ban the product relies on, each with the smallest code that breaks it. */
export const lintBans: readonly LintBan[] = [
  ...pureBans,
  ban('eslint(no-restricted-globals)', 'electron/services/process.ts', 'export const a = process.argv;'),
  ban('eslint(no-restricted-properties)', 'electron/services/now.ts', 'export const a = Date.now();'),
  ban('eslint(no-restricted-properties)', 'electron/services/chance.ts', 'export const a = Math.random();'),
  ban('eslint(no-console)', 'electron/host/print.ts', "console.log('seen');"),
  ban(
    'eslint(curly)',
    'shared/curly.ts',
    'export function f(a: number) {\n  if (a > 1) return 2;\n  return 1;\n}',
  ),
  ban('eslint(eqeqeq)', 'shared/loose-equal.ts', 'export function f(a: unknown) {\n  return a == 1;\n}'),
  ban(
    'eslint(max-lines)',
    'shared/long-file.ts',
    `export const a = 1;\n${'\n'.repeat(400)}export const b = 2;`,
  ),
  ban(
    'eslint(no-empty)',
    'shared/swallowed.ts',
    'export function f(g: () => void) {\n  try {\n    g();\n  } catch {}\n}',
  ),
  ban(
    'eslint(no-param-reassign)',
    'shared/reassign.ts',
    'export function f(a: number) {\n  a = 2;\n  return a;\n}',
  ),
  ban('import(no-default-export)', 'shared/default-export.ts', 'export default function f() {}'),
  ban('oxc(no-barrel-file)', 'shared/barrel.ts', "export * from './helpers/async.ts';"),
  ban('unicorn(filename-case)', 'shared/CamelCase.ts', 'export const a = 1;'),
  ban('typescript(no-explicit-any)', 'shared/any.ts', 'export const a: any = 1;'),
  ban(
    'typescript(ban-ts-comment)',
    'shared/silenced.ts',
    `// @ts-${'ignore'}\nexport const a: number = 'text';`,
  ),
  ban(
    'typescript(consistent-type-imports)',
    'shared/value-import.ts',
    "import { Later } from './helpers/async.ts';\nexport type Soon = Later;",
  ),
  ban(
    'typescript(no-floating-promises)',
    'shared/floating.ts',
    "import { later } from './helpers/async.ts';\nexport function f() {\n  later();\n}",
  ),
  ban(
    'typescript(no-misused-promises)',
    'shared/misused.ts',
    "import { later } from './helpers/async.ts';\nexport function f() {\n  if (later()) {\n    return 1;\n  }\n  return 2;\n}",
  ),
  ban(
    'typescript(no-non-null-assertion)',
    'shared/asserted.ts',
    'export function f(a: string | undefined): string {\n  return a!;\n}',
  ),
  ban(
    'typescript(no-unsafe-member-access)',
    'shared/unsafe.ts',
    "export function f() {\n  return String(JSON.parse('{}').name);\n}",
  ),
  ban(
    'typescript(only-throw-error)',
    'shared/thrown-text.ts',
    "export function f() {\n  throw 'trouble';\n}",
  ),
  ban(
    'typescript(switch-exhaustiveness-check)',
    'shared/half-switch.ts',
    "export function f(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}",
  ),
  ban(
    'vitest(no-focused-tests)',
    'test/focused.test.ts',
    `import { it } from 'vitest';\nit.${'only'}('runs alone', () => {});`,
  ),
  ban(
    'vitest(no-disabled-tests)',
    'test/disabled.test.ts',
    `import { it } from 'vitest';\nit.${'skip'}('never runs', () => {});`,
  ),
];

/** A harmless file that the planted ones import. */
export const lintHelper: LintHelper = {
  path: 'shared/helpers/async.ts',
  code: 'export type Later = Promise<number>;\nexport async function later(): Later {\n  return Promise.resolve(1);\n}\n',
};

function ban(rule: string, path: string, code: string): LintBan {
  return { rule, path, code };
}
