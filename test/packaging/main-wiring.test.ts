import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from '../architecture/source-files.ts';
import { builtFolder, projectRoot } from './built.ts';

const sources = sourceFiles(['electron', 'shared']);

/** Files whose code, comments aside, matches. */
function filesWith(pattern: RegExp, among = sources): readonly string[] {
  return among.filter((path) => pattern.test(withoutComments(readSource(path))));
}

function withoutComments(code: string): string {
  return ts
    .createPrinter({ removeComments: true })
    .printFile(ts.createSourceFile('source.ts', code, ts.ScriptTarget.Latest));
}

describe('words that would weaken the desktop program', () => {
  it.each([
    /webSecurity/,
    /nodeIntegration\w*: true/,
    /(sandbox|contextIsolation): false/,
    /webviewTag: true/,
    /allowRunningInsecureContent/,
    /experimentalFeatures/,
    /enableBlinkFeatures/,
    /enableRemoteModule|@electron\/remote/,
    /bypassCSP|corsEnabled|allowServiceWorkers/,
    /registerFileProtocol|interceptFileProtocol|loadFile\(/,
    /executeJavaScript|insertCSS/,
    /openPath\(|showItemInFolder/,
    /crashReporter|autoUpdater|setAsDefaultProtocolClient/,
    /ELECTRON_RUN_AS_NODE|utilityProcess/,
    /unsafe-eval/,
    /\beval\(|new Function\(/,
  ])('%s stands nowhere', (word) => {
    expect(filesWith(word)).toEqual([]);
  });

  it('are looked for in code, not in comments', () => {
    expect(withoutComments('// webSecurity\nconst a = { webSecurity: false };')).toMatch(/webSecurity/);
    expect(withoutComments('// webSecurity\n/** bypassCSP */\nconst a = 1;')).not.toMatch(
      /webSecurity|bypass/,
    );
    expect(filesWith(/isAllowedNavigation/).length).toBeGreaterThan(1);
  });
});

describe('the parts of Electron', () => {
  it.each([
    ['ipcMain', /\bipcMain\b/, ['electron/main/wiring/ipc.ts']],
    ['ipcRenderer', /\bipcRenderer\b/, ['electron/preload/index.ts']],
    ['contextBridge', /\bcontextBridge\b/, ['electron/preload/index.ts']],
    ['BrowserWindow', /new BrowserWindow\(/, ['electron/main/wiring/window.ts']],
    ['openExternal', /openExternal/, ['electron/main/wiring/desktop.ts']],
  ])('%s is used in one file', (_name, pattern, files) => {
    expect(filesWith(pattern)).toEqual(files);
  });

  it('are wired in few lines: whatever decides stands in files without Electron', () => {
    const wiring = sources.filter((path) =>
      /import (?!type)[^;]*\bfrom ["']electron["']/.test(withoutComments(readSource(path))),
    );
    expect(wiring).toEqual([
      'electron/main/index.ts',
      'electron/main/wiring/app-protocol.ts',
      'electron/main/wiring/desktop.ts',
      'electron/main/wiring/guards.ts',
      'electron/main/wiring/ipc.ts',
      'electron/main/wiring/menu.ts',
      'electron/main/wiring/window.ts',
      'electron/preload/index.ts',
    ]);
    const lines = wiring.reduce((sum, path) => sum + readSource(path).trimEnd().split('\n').length, 0);
    expect(lines).toBeLessThan(600);
  });
});

describe('the built main file', () => {
  const code = readFileSync(join(builtFolder('main'), 'index.js'), 'utf8');

  it('awaits nothing at its top: Electron is ready only after it has been run to its end', () => {
    expect(topLevelAwaits(code)).toBe(0);
    expect(
      topLevelAwaits('const a = async () => { await b; }; if (c) { await d; } for await (const e of f) {}'),
    ).toBe(2);
  });

  it('runs on the same Node in Electron as here', () => {
    const electron = JSON.parse(
      readFileSync(resolve(projectRoot, 'node_modules/electron/package.json'), 'utf8'),
    ) as { readonly dependencies: Readonly<Record<string, string>> };
    const major = /\d+/.exec(electron.dependencies['@types/node'] ?? '')?.[0];
    expect(major).toBe(process.versions.node.split('.')[0]);
  });

  it('is the one the package names', () => {
    const manifest = JSON.parse(readFileSync(resolve(projectRoot, 'package.json'), 'utf8')) as {
      main: string;
    };
    expect(resolve(projectRoot, manifest.main)).toBe(join(builtFolder('main'), 'index.js'));
  });
});

/** How many awaits stand outside every function. */
function topLevelAwaits(code: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      return;
    }
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined)) {
      count += 1;
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest));
  return count;
}
