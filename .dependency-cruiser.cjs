/**
 * Which folder may import what. Every rule has a planted violation in
 * test/architecture/fixtures/graph, and test/architecture/layers.test.ts proves that each one is seen.
 *
 * The layers, from the inside out:
 *   shared <- engine, reading, matching, checks, exchange, report (pure) <- services <- host <- main, cli, web
 *   storage, workbook, interchange implement services/ports and are wired in host
 *   shared <- renderer
 */

const shared = '^shared/';
const pure = '^electron/(engine|reading|matching|checks|exchange|report)/';
const ports = '^electron/services/ports(\\.ts$|/)';
const projectVersion = '^package\\.json$';

/** Path of an npm package, wherever it is installed. */
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

/** `from` may import nothing but the given paths; node core only where `core` is true. */
function onlyImports(name, comment, from, allowed, { core = false } = {}) {
  const to = { pathNot: [from, ...allowed], couldNotResolve: false };
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: core ? { ...to, dependencyTypesNot: ['core'] } : to,
  };
}

/** The given npm packages are imported below `home` and nowhere else. */
function soleImporter(name, packages, home) {
  return {
    name,
    comment: `${packages.join(', ')}: only below ${home}`,
    severity: 'error',
    from: { pathNot: [home] },
    to: { path: npm(...packages) },
  };
}

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no inside and outside.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is left over.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },

    onlyImports('shared-is-a-leaf', 'shared: zod, i18next and itself', shared, npm('zod', 'i18next')),
    {
      name: 'pure-layers-without-node-core',
      comment: 'Pure layers have no files, no clock and no process.',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-layers-imports',
      comment: 'pure layers: shared, each other, decimal.js; formulas the parser of mathjs',
      severity: 'error',
      from: { path: pure },
      to: {
        pathNot: [pure, shared, ...npm('decimal\\.js', 'mathjs')],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'engine-is-innermost',
      comment: 'engine knows no other pure layer.',
      severity: 'error',
      from: { path: '^electron/engine/' },
      to: { path: '^electron/(reading|matching|checks|exchange|report)/' },
    },
    {
      name: 'reading-uses-only-quantity',
      comment: 'reading: of the pure layers only engine/quantity.',
      severity: 'error',
      from: { path: '^electron/reading/' },
      to: { path: pure, pathNot: ['^electron/reading/', '^electron/engine/quantity/'] },
    },
    {
      name: 'matching-uses-only-quantity',
      comment: 'matching: of the pure layers only engine/quantity.',
      severity: 'error',
      from: { path: '^electron/matching/' },
      to: { path: pure, pathNot: ['^electron/matching/', '^electron/engine/quantity/'] },
    },

    onlyImports('services-imports', 'services: shared, the pure layers, themselves', '^electron/services/', [
      shared,
      pure,
    ]),
    onlyImports(
      'storage-imports',
      'storage: shared, types of the pure layers, ports, better-sqlite3, zod for rows read back, node',
      '^electron/storage/',
      [shared, pure, ports, ...npm('better-sqlite3', '@types/better-sqlite3', 'zod')],
      { core: true },
    ),
    onlyImports(
      'workbook-imports',
      'workbook: shared, types of the pure layers, ports, node',
      '^electron/workbook/',
      [shared, pure, ports],
      { core: true },
    ),
    onlyImports(
      'interchange-imports',
      'interchange: shared, types of the pure layers, ports, its readers, zod for files read, node',
      '^electron/interchange/',
      [
        shared,
        pure,
        ports,
        ...npm('yauzl', '@types/yauzl', 'saxes', 'csv-parse', 'iconv-lite', '@e965/xlsx', 'zod'),
        ...npm('fflate', 'docx'),
      ],
      { core: true },
    ),
    {
      name: 'adapters-take-only-types-from-pure-layers',
      comment:
        'storage and interchange move data; they calculate nothing. The workbook shows the arithmetic of the engine.',
      severity: 'error',
      from: { path: '^electron/(storage|interchange)/' },
      to: { path: pure, dependencyTypesNot: ['type-only'] },
    },

    {
      name: 'host-knows-no-program',
      comment: 'host is used by main, cli and web and knows none of them.',
      severity: 'error',
      from: { path: '^electron/host/' },
      to: { path: '^electron/(main|preload|cli|web)/' },
    },
    onlyImports(
      'main-imports',
      'main: host, shared, electron, node',
      '^electron/main/',
      ['^electron/host/', shared, projectVersion, ...npm('electron')],
      { core: true },
    ),
    onlyImports('preload-imports', 'preload: shared, electron', '^electron/preload/', [
      shared,
      ...npm('electron'),
    ]),
    onlyImports(
      'cli-imports',
      'cli: host, web (serve), shared, commander, node',
      '^electron/cli/',
      ['^electron/(host|web)/', shared, projectVersion, ...npm('commander')],
      { core: true },
    ),
    onlyImports(
      'web-imports',
      'web: host, shared, hono, node',
      '^electron/web/',
      ['^electron/host/', shared, ...npm('hono'), ...npm('@hono/node-server')],
      { core: true },
    ),
    {
      name: 'renderer-imports',
      comment: 'renderer: shared, npm and itself; no node, nothing of electron/.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { pathNot: ['^renderer/', shared, '(^|/)node_modules/'], couldNotResolve: false },
    },
    {
      name: 'electron-without-renderer',
      comment: 'The main side never imports the interface.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'product-without-tests',
      comment: 'Nothing that ships imports from test/.',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/' },
      to: { path: '^test/' },
    },
    {
      name: 'main-side-ships-its-packages',
      comment: 'What runs outside the renderer bundle must stand in "dependencies"; electron brings itself.',
      severity: 'error',
      from: { path: '^(electron|shared)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: npm('electron'),
      },
    },

    soleImporter('better-sqlite3-only-in-storage', ['better-sqlite3'], '^electron/(storage|search)/'),
    soleImporter('electron-only-in-main-and-preload', ['electron'], '^electron/(main|preload)/'),
    soleImporter(
      'archives-and-xml-only-in-interchange-xlsx',
      ['yauzl', '@types/yauzl', 'saxes'],
      '^electron/interchange/xlsx/',
    ),
    soleImporter('sheetjs-only-in-interchange-sheetjs', ['@e965/xlsx'], '^electron/interchange/sheetjs/'),
    soleImporter('fflate-only-in-interchange-zip', ['fflate'], '^electron/interchange/zip/'),
    soleImporter('docx-only-in-interchange-docx', ['docx'], '^electron/interchange/docx/'),
    soleImporter('csv-only-in-interchange', ['csv-parse', 'iconv-lite'], '^electron/interchange/'),
    soleImporter('mathjs-only-in-formulas', ['mathjs'], '^electron/engine/formulas/'),
    soleImporter('commander-only-in-cli', ['commander'], '^electron/cli/'),
    soleImporter('i18next-only-in-shared-i18n', ['i18next'], '^shared/i18n/'),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(out|test/architecture/fixtures)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
