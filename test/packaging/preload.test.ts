import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { preloadPath, secureWebPreferences } from '../../electron/main/web-preferences.ts';
import { sourceFiles, readSource } from '../architecture/source-files.ts';
import { builtFolder, filesBelow } from './built.ts';
import { runSandboxed } from './sandboxed-preload.ts';

describe('the built preload', () => {
  const files = filesBelow(builtFolder('preload'));

  it('is one file, where the windows look for it', () => {
    expect(files.map((file) => basename(file))).toEqual(['index.cjs']);
    const mainFile = join(builtFolder('main'), 'index.js');
    expect(resolve(dirname(mainFile), preloadPath)).toBe(files[0]);
  });

  it('runs in the sandbox and exposes exactly this', () => {
    expect(runSandboxed(readFileSync(String(files[0]), 'utf8'))).toEqual({ cradlegate: ['host'] });
  });
});

describe('the sandbox of this test', () => {
  it.each([
    ['an ES module', 'import { contextBridge } from "electron";', /import statement/],
    ['a package', 'require("zod");', /not found in the sandbox: zod/],
    ['a part of a split preload', 'require("./chunk.cjs");', /not found in the sandbox/],
    ['a Node module', 'require("fs");', /not found in the sandbox: fs/],
    ['the process', 'process.exit(0);', /process is not defined/],
  ])('refuses %s', (_name, code, message) => {
    expect(() => runSandboxed(code)).toThrow(message);
  });
});

describe('the windows', () => {
  it('keep Node away from the page', () => {
    const mainFile = pathToFileURL(join(builtFolder('main'), 'index.js')).href;
    expect(secureWebPreferences(mainFile)).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      preload: fileURLToPath(new URL('../preload/index.cjs', mainFile)),
    });
  });

  it('are opened by code without any word that would weaken them', () => {
    const dangerous =
      /webSecurity|nodeIntegration\w*: true|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|enableRemoteModule|@electron\/remote|sandbox: false|contextIsolation: false/;
    expect(sourceFiles(['electron']).filter((path) => dangerous.test(readSource(path)))).toEqual([]);
  });
});
