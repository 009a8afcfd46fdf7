import { readSource } from './source-files.ts';

type Versions = Readonly<Record<string, string>>;

/** What the checks read of package.json. */
export interface Manifest {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
}

/** What the checks read of one package in the lock file. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Versions;
}

export function readManifest(): Manifest {
  return JSON.parse(readSource('package.json')) as Manifest;
}

/** Locked packages by their place (`node_modules/a/node_modules/b`), without the project itself. */
export function readLock(): ReadonlyMap<string, LockedPackage> {
  const lock = JSON.parse(readSource('package-lock.json')) as { packages: Record<string, LockedPackage> };
  return new Map(Object.entries(lock.packages).filter(([place]) => place !== ''));
}
