import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { preloadPath, secureWebPreferences } from '../../electron/main/web-preferences.ts';
import { builtFolder, filesBelow } from './built.ts';
import { runSandboxed } from './sandboxed-preload.ts';

describe('the built preload', () => {
  const files = filesBelow(builtFolder('preload'));
  const code = readFileSync(String(files[0]), 'utf8');

  it('is one file, where the windows look for it', () => {
    expect(files.map((file) => basename(file))).toEqual(['index.cjs']);
    const mainFile = join(builtFolder('main'), 'index.js');
    expect(resolve(dirname(mainFile), preloadPath)).toBe(files[0]);
    expect(code).not.toMatch(/require\(["']\./);
  });

  it('runs in the sandbox and exposes exactly this', () => {
    const { exposed, asked } = runSandboxed(code, [
      'electron',
      '--type=renderer',
      '--cradlegate-version=1.2.3',
    ]);
    expect(Object.keys(exposed)).toEqual(['cradlegate']);
    const { cradlegate } = exposed;
    expect(Object.entries(cradlegate ?? {}).map(([name, value]) => `${name}: ${typeof value}`)).toEqual([
      'invoke: function',
      'subscribe: function',
      'pickFile: function',
      'version: string',
    ]);
    expect(cradlegate?.['version']).toBe('1.2.3');
    expect(asked).toEqual([]);
  });

  it('uses one channel for calls and one for events, whatever the page asks for', () => {
    const { exposed, asked } = runSandboxed(code);
    const bridge = exposed['cradlegate'] as unknown as Record<string, (...input: unknown[]) => () => void>;
    bridge['invoke']?.('other:channel', {});
    bridge['pickFile']?.('other:channel');
    bridge['subscribe']?.(() => undefined)();
    expect(asked).toEqual(['invoke app:invoke', 'invoke app:invoke', 'on app:event', 'off app:event']);
  });
});

describe('the sandbox of this test', () => {
  it.each([
    ['an ES module', 'import { contextBridge } from "electron";', /import statement/],
    ['a package', 'require("zod");', /not found in the sandbox: zod/],
    ['a part of a split preload', 'require("./chunk.cjs");', /not found in the sandbox/],
    ['a Node module', 'require("fs");', /not found in the sandbox: fs/],
    ['the end of the process', 'process.exit(0);', /process.exit is not a function/],
    ['a global of Node', 'global.x = 1;', /global is not defined/],
  ])('refuses %s', (_name, code, message) => {
    expect(() => runSandboxed(code)).toThrow(message);
  });
});

describe('the windows', () => {
  const mainFileUrl = pathToFileURL(join(builtFolder('main'), 'index.js')).href;

  it('keep Node away from the page', () => {
    expect(secureWebPreferences({ mainFileUrl, version: '1.2.3', packaged: true })).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      additionalArguments: ['--cradlegate-version=1.2.3'],
      preload: fileURLToPath(new URL('../preload/index.cjs', mainFileUrl)),
    });
  });

  it('have developer tools in a development checkout only', () => {
    const facts = { mainFileUrl, version: '1.2.3' };
    expect(secureWebPreferences({ ...facts, packaged: false }).devTools).toBe(true);
  });
});
