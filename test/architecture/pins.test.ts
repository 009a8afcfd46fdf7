import { describe, expect, it } from 'vitest';
import { minimumNodeMajor } from '../../electron/cli/node-version.ts';
import { readLock, readManifest } from './manifest.ts';
import { readSource } from './source-files.ts';

const manifest = readManifest();
const lock = readLock();

describe('versions', () => {
  it('are pinned exactly', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    const loose = Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('of Node agree everywhere: pin, .nvmrc, types, command line, this process', () => {
    const pinned = readSource('.nvmrc').trim();
    expect(Object.values(manifest.optionalDependencies)).toEqual([pinned, pinned]);
    const majors = [pinned, manifest.devDependencies['@types/node'], process.versions.node].map((version) =>
      Number.parseInt(String(version), 10),
    );
    expect(majors).toEqual(majors.map(() => minimumNodeMajor));
  });
});

describe('the lock file', () => {
  it('names no registry address and has a checksum for every package', () => {
    const addressed = [...lock].filter(([, locked]) => locked.resolved !== undefined);
    const unchecked = [...lock].filter(([, locked]) => locked.integrity === undefined);
    expect([...addressed, ...unchecked].map(([place]) => place)).toEqual([]);
  });

  it('holds every platform binding its packages ask for, or "npm ci" would refuse it', () => {
    const missing = [...lock].flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isReachable(place, name))
        .map((name) => `${place} -> ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

/** Whether `name` lies where Node would look for it from the package at `place`. */
function isReachable(place: string, name: string): boolean {
  const steps = place.split('/node_modules/');
  const above = steps.map((_step, index) => steps.slice(0, steps.length - index).join('/node_modules/'));
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some((at) =>
    lock.has(at),
  );
}
