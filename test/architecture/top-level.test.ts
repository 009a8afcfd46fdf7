import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectRoot } from './graph.ts';

const agreed = [
  'LICENSE',
  'NOTICE',
  'README.md',
  'electron',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'renderer',
  'resources',
  'shared',
  'test',
  'tsconfig.json',
];

/** Made by tools and never committed; .gitignore names them too. */
const generated = /^(node_modules|out|dist|test-output|.+\.cradle(-wal|-shm)?)$/;

it('the top level holds exactly what was agreed, beside dot files', () => {
  const present = readdirSync(projectRoot).filter((name) => !name.startsWith('.') && !generated.test(name));
  expect(present.toSorted()).toEqual(agreed);
});
