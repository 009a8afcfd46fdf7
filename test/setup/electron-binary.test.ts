import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary } from './electron-binary.ts';

describe('the program of Electron', () => {
  let folder: string;
  let electron: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cradlegate-electron-'));
    electron = join(folder, 'node_modules/electron');
    mkdirSync(join(electron, 'dist'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is not there when only the package is', () => {
    expect(electronBinary(folder)).toBeUndefined();
  });

  it('is not there when its download was not finished', () => {
    writeFileSync(join(electron, 'path.txt'), 'electron');
    expect(electronBinary(folder)).toBeUndefined();
  });

  it('is where the package says', () => {
    writeFileSync(join(electron, 'path.txt'), 'electron\n');
    writeFileSync(join(electron, 'dist/electron'), '');
    expect(electronBinary(folder)).toBe(join(electron, 'dist/electron'));
  });
});
