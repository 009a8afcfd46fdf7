/**
 * Installers of the desktop program: NSIS for Windows, dmg for macOS, AppImage and deb for Linux.
 *
 * Neither the packer nor the fuse tool is a dependency: together they bring more packages than the product itself,
 * and without the binary of Electron they can do nothing. On a computer that has it:
 *
 *   npm ci && npm run build
 *   npm install --no-save electron-builder@26.17.0 @electron/fuses@2.1.3
 *   npx electron-builder --config .electron-builder.cjs
 *
 * test/packaging/electron-builder.test.ts holds every value here. Before publishing set a real address below and sign.
 */
const { join } = require('node:path');

/**
 * Switches inside the binary (all of @electron/fuses 2.1, by the names of its FuseV1Options). The program is no
 * Node interpreter, takes no options of one, loads only our archive, checks it where the system lets it (macOS,
 * Windows), and gives `file:` pages, which we do not use, no rights of their own.
 */
const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/** Drawn in icon.svg beside it; the packer makes the sizes and kinds of each system from it. */
const ICON = 'resources/icon/icon.png';

/** Where the packed program lies, by the name electron-builder gives the system. */
function programPath({ electronPlatformName, appOutDir, packager }) {
  const { productFilename } = packager.appInfo;
  switch (electronPlatformName) {
    case 'darwin':
      return join(appOutDir, `${productFilename}.app`);
    case 'win32':
      return join(appOutDir, `${productFilename}.exe`);
    default:
      return join(appOutDir, packager.executableName);
  }
}

/**
 * Sets the fuses before anything is signed. Done here and not by `electronFuses`, because the packer brings an older
 * fuse tool that knows eight of the nine; `strictlyRequireAllFuses` fails when Electron has one we have not decided on.
 */
async function afterPack(context) {
  const { flipFuses, FuseV1Options, FuseVersion } = require('@electron/fuses');
  const wire = Object.entries(FUSES).map(([name, on]) => [FuseV1Options[name], on]);
  await flipFuses(programPath(context), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // A program for Apple silicon whose bytes changed does not start until it is signed again, if only for itself.
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
    ...Object.fromEntries(wire),
  });
}

module.exports = {
  appId: 'org.cradlegate.desktop',
  productName: 'Cradlegate',
  copyright: 'Apache License 2.0',
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  directories: { output: 'dist' },
  files: [
    'out/**',
    'resources/**',
    'LICENSE',
    'NOTICE',
    'package.json',
    '!**/*.{map,ts,mts,cts,tsx,cradle,tsbuildinfo}',
    '!**/{test,tests,__tests__,example,examples,docs}/**',
    // The rule above is for packages; our own examples ship.
    'resources/**',
    '!node_modules/.bin/**',
    // Node itself, which only a development checkout needs.
    '!node_modules/node-{linux,win}-x64/**',
    // Of the database only the one binary for the target: 2 MB instead of 27.
    '!node_modules/better-sqlite3/{deps,src,build}/**',
    '!node_modules/better-sqlite3/prebuilds/**',
    'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  ],
  asar: true,
  // Inside the archive it would be copied to a temporary folder at every start, and upset virus scanners.
  asarUnpack: ['**/*.node'],
  // The binaries are Node-API: the same for Node and Electron.
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
  // No updates are fetched: there is no network at run time.
  publish: null,
  afterPack,
  win: { target: ['nsis'], icon: ICON },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], icon: ICON, category: 'public.app-category.business', hardenedRuntime: true },
  linux: {
    target: ['AppImage', 'deb'],
    icon: ICON,
    category: 'Science',
    executableName: 'cradlegate-desktop',
    // Nobody reads this address: `.invalid` can never be anyone's (RFC 2606). A publisher sets his own.
    maintainer: 'Cradlegate developers <developers@cradlegate.invalid>',
  },
};
