import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { filesBelow, projectRoot } from './built.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/** Folders of the packages that ship with the product, as `node_modules/<name>`, from the lockfile. */
export function productionPackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(resolve(projectRoot, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path]) => path);
}

/** Every file offered to the packer, relative to the project, `/` as separator: what is ours and built, and all packages. */
export function offeredFiles(): readonly string[] {
  const own = ['out', 'resources', 'shared', 'electron', 'renderer', 'test'].flatMap((folder) =>
    filesBelow(join(projectRoot, folder)),
  );
  const packages = productionPackages().flatMap((folder) => filesOf(join(projectRoot, folder)));
  const top = ['package.json', 'LICENSE', 'NOTICE', 'README.md', 'package-lock.json'];
  return [...top, ...[...own, ...packages].map((path) => relative(projectRoot, path).replaceAll('\\', '/'))];
}

/** Optional packages of other systems are not installed here. */
function filesOf(folder: string): readonly string[] {
  try {
    return filesBelow(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
