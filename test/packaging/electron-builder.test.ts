import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, matchesGlob, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './built.ts';
import { isPacked, type Target } from './builder-files.ts';
import { offeredFiles } from './production-files.ts';

interface BuilderConfig {
  readonly files: readonly string[];
  readonly asarUnpack: readonly string[];
  readonly afterPack: (context: object) => Promise<void>;
}

const configPath = resolve(projectRoot, '.electron-builder.cjs');
const config = createRequire(import.meta.url)(configPath) as BuilderConfig;
const offered = offeredFiles();

function packed(target: Target): readonly string[] {
  return offered.filter((path) => isPacked(path, config.files, target));
}

const ICON = 'resources/icon/icon.png';

describe('the icon', () => {
  it('is a square picture large enough for every system, and small', () => {
    const png = readFileSync(join(projectRoot, ICON));
    expect(png.subarray(1, 4).toString('ascii')).toBe('PNG');
    // The header of a PNG holds width and height as 32-bit numbers at bytes 16 and 20; macOS wants 512 pixels.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
    expect(png.length).toBeLessThan(60_000);
  });

  it('is a drawing of our own that leads nowhere', () => {
    const svg = readFileSync(join(projectRoot, ICON.replace('.png', '.svg')), 'utf8');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|script|https?:/);
  });
});

describe('the installers', () => {
  it('are these, with these properties', () => {
    const { files: _files, afterPack: _afterPack, ...values } = config;
    expect(values).toEqual({
      appId: 'org.cradlegate.desktop',
      productName: 'Cradlegate',
      copyright: 'Apache License 2.0',
      artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
      directories: { output: 'dist' },
      asar: true,
      asarUnpack: ['**/*.node'],
      npmRebuild: false,
      nodeGypRebuild: false,
      buildDependenciesFromSource: false,
      fileAssociations: [
        {
          ext: 'cradle',
          name: 'Cradlegate project',
          description: 'Cradlegate project',
          mimeType: 'application/x-cradlegate',
          role: 'Editor',
        },
      ],
      publish: null,
      win: { target: ['nsis'], icon: ICON },
      nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
      mac: { target: ['dmg'], icon: ICON, category: 'public.app-category.business', hardenedRuntime: true },
      linux: {
        target: ['AppImage', 'deb'],
        icon: ICON,
        category: 'Science',
        executableName: 'cradlegate-desktop',
        maintainer: 'Cradlegate developers <developers@cradlegate.invalid>',
      },
    });
  });
});

describe.each<Target>([
  { platform: 'linux', arch: 'x64' },
  { platform: 'linux', arch: 'arm64' },
  { platform: 'darwin', arch: 'arm64' },
  { platform: 'win32', arch: 'x64' },
])('the package for $platform on $arch', (target) => {
  const files = packed(target);

  it('has the program, the page, the data and the licences', () => {
    const needed = [
      'package.json',
      'LICENSE',
      'NOTICE',
      'out/main/index.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'resources/factors/sets.json',
      'resources/knowledge/words.csv',
      'resources/help/examples/smallest.json',
      'resources/example/winder-cw2400/study.json',
      'node_modules/better-sqlite3/package.json',
      'node_modules/better-sqlite3/lib/index.js',
      'node_modules/better-sqlite3/LICENSE',
    ];
    expect(needed.filter((path) => !files.includes(path))).toEqual([]);
    const own = offered.filter((path) => path.startsWith('resources/'));
    expect(own.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('has of native code only the database, for this system, outside the archive', () => {
    const native = files.filter(
      (path) => /\.(node|so|dll|dylib|exe)$/.test(path) || path.includes('/bin/node'),
    );
    expect(native).toEqual([`node_modules/better-sqlite3/prebuilds/${target.platform}-${target.arch}.node`]);
    expect(native.filter((path) => !config.asarUnpack.some((glob) => matchesGlob(path, glob)))).toEqual([]);
  });

  it('has no source, test, map, project or secret', () => {
    const unwanted =
      /\.(ts|tsx|map|cradle|pem|key|p12|env)$|^(electron|shared|renderer|test)\/|\/\.env|\.npmrc$|\/__tests__\//;
    expect(files.filter((path) => unwanted.test(path))).toEqual([]);
  });

  it('has every file its own code loads at start', () => {
    const roots = new Set(files.filter((path) => path.startsWith('node_modules/')).map(packageFolder));
    const mains = [...roots].flatMap((folder) => mainFile(folder));
    expect(mains.length).toBeGreaterThan(20);
    expect(mains.filter((path) => !files.includes(path))).toEqual([]);
  });
});

/** `node_modules/a/lib/x.js` -> `node_modules/a`, nested packages included. */
function packageFolder(path: string): string {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

/** The file a package names as its own, as it lies here. */
function mainFile(folder: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(projectRoot, folder, 'package.json'), 'utf8')) as {
    readonly main?: string;
  };
  const named = join(folder, manifest.main ?? 'index.js').replaceAll('\\', '/');
  return [named, `${named}.js`, `${named}/index.js`].filter((path) => offered.includes(path)).slice(0, 1);
}

describe('the fuses', () => {
  const names = [
    'RunAsNode',
    'EnableCookieEncryption',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
    'LoadBrowserProcessSpecificV8Snapshot',
    'GrantFileProtocolExtraPrivileges',
    'WasmTrapHandlers',
  ];

  /** Packs with a fuse tool that notes what it is asked; gives the program's path and the switches by name. */
  async function flipped(platform: string): Promise<{ readonly path: string; readonly options: object }> {
    const flips: { path: string; options: object }[] = [];
    const tool = {
      FuseVersion: { V1: '1' },
      FuseV1Options: Object.fromEntries(names.map((name, index) => [name, index])),
      flipFuses: async (path: string, options: object) => void flips.push({ path, options }),
    };
    const module = { exports: {} as BuilderConfig };
    const require = (name: string): unknown => (name === '@electron/fuses' ? tool : { join });
    runInNewContext(readFileSync(configPath, 'utf8'), { module, require });
    await module.exports.afterPack({
      electronPlatformName: platform,
      appOutDir: '/dist/x',
      packager: { appInfo: { productFilename: 'Cradlegate' }, executableName: 'cradlegate-desktop' },
    });
    expect(flips).toHaveLength(1);
    return flips[0] ?? { path: '', options: {} };
  }

  it.each([
    ['linux', '/dist/x/cradlegate-desktop', false],
    ['win32', '/dist/x/Cradlegate.exe', false],
    ['darwin', '/dist/x/Cradlegate.app', true],
  ])('are all nine set in the program for %s', async (platform, path, signedAgain) => {
    const result = await flipped(platform);
    expect(result.path.replaceAll('\\', '/')).toBe(path);
    expect(result.options).toEqual({
      version: '1',
      strictlyRequireAllFuses: true,
      resetAdHocDarwinSignature: signedAgain,
      0: false,
      1: true,
      2: false,
      3: false,
      4: true,
      5: true,
      6: false,
      7: false,
      8: true,
    });
  });
});
