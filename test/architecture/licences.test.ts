import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './graph.ts';
import { isAllowedLicence, licenceExceptions } from './licences.ts';
import { readLock } from './manifest.ts';

const lock = readLock();
const nameOf = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('licences of all packages, direct and indirect', () => {
  it('are free licences we can ship with, or named exceptions', () => {
    const doubtful = [...lock].filter(([place, { license = 'none', dev = false }]) => {
      const exception = licenceExceptions[nameOf(place)];
      const excepted = exception?.licence === license && (dev || !exception.buildOnly);
      return !isAllowedLicence(license) && !excepted;
    });
    expect(doubtful.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
    expect(lock.size).toBeGreaterThan(100);
  });

  it('are the same in the installed packages as in the lock file', () => {
    const different = [...lock]
      .map(([place, { license }]) => ({ place, license, file: resolve(projectRoot, place, 'package.json') }))
      .filter(({ file }) => existsSync(file))
      .filter(({ license, file }) => {
        const installed = JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown };
        return typeof installed.license === 'string' && installed.license !== license;
      });
    expect(different).toEqual([]);
  });

  it('need every named exception still', () => {
    const present = new Set([...lock.keys()].map(nameOf));
    expect(Object.keys(licenceExceptions).filter((name) => !present.has(name))).toEqual([]);
  });
});

describe('the judgement of a licence expression', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', false],
    ['GPL-3.0-only', false],
    ['AGPL-3.0', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['none', false],
  ])('%s: %s', (expression, answer) => {
    expect(isAllowedLicence(expression)).toBe(answer);
  });
});
