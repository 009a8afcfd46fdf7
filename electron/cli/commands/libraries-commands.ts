import { type Command } from 'commander';
import { call, callOn, type Run, show } from '../invoke.ts';
import {
  contentText,
  footprintsText,
  librariesText,
  libraryImportText,
  previewText,
  usesText,
} from '../text/libraries.ts';
import { registerLibraryUpgrade } from './library-upgrade-command.ts';
import { type OutputOptions, withJson } from './register.ts';

interface ImportOptions extends OutputOptions {
  readonly name?: string;
  readonly licence?: string;
  readonly id?: string;
  readonly libraryVersion?: string;
  readonly source?: string;
  readonly mapping?: string;
  readonly preview?: boolean;
}

interface VersionOptions extends OutputOptions {
  readonly libraryVersion?: string;
}

/** libraries list, import, show, uses, put-factor, remove; import-pact. */
export function registerLibrariesCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  const libraries = program.command('libraries').description(translate('cli.libraries.description'));
  withJson(libraries.command('list'), run)
    .description(translate('cli.libraries.list'))
    .action(async (options: OutputOptions) => {
      const outcome = await call(run, 'libraries.list', {});
      show(run, options.json, outcome, (value) => librariesText(value, run.terminal));
    });
  withJson(libraries.command('import <file>'), run)
    .description(translate('cli.libraries.import'))
    .option('--name <name>', translate('cli.libraries.name'))
    .option('--licence <text>', translate('cli.libraries.licence'))
    .option('--id <id>', translate('cli.libraries.id'))
    .option('--library-version <version>', translate('cli.libraries.version'))
    .option('--source <publisher>', translate('cli.libraries.source'))
    .option('--mapping <file>', translate('cli.libraries.mapping'))
    .option('--preview', translate('cli.libraries.preview'))
    .action((file: string, options: ImportOptions) => importFile(run, file, options));
  withJson(libraries.command('show <id>'), run)
    .description(translate('cli.libraries.show'))
    .option('--library-version <version>', translate('cli.libraries.version'))
    .option('--find <text>', translate('cli.libraries.find'), '')
    .action(async (id: string, options: VersionOptions & { readonly find: string }) => {
      const outcome = await call(run, 'libraries.show', { id, text: options.find, ...versionOf(options) });
      show(run, options.json, outcome, (value) => contentText(value, run.terminal));
    });
  withJson(libraries.command('uses <factor>'), run)
    .description(translate('cli.libraries.uses'))
    .requiredOption('--project <project>', translate('cli.libraries.project'))
    .action(async (factorId: string, options: OutputOptions & { readonly project: string }) => {
      const outcome = await callOn(run, options.project, 'libraries.uses', { factorId });
      show(run, options.json, outcome, (value) => usesText(value, run.terminal));
    });
  withJson(libraries.command('put-factor <file>'), run)
    .description(translate('cli.libraries.putFactor'))
    .option('--licence <text>', translate('cli.libraries.licence'))
    .action((file: string, options: OutputOptions & { readonly licence?: string }) =>
      putFactor(run, file, options),
    );
  withJson(libraries.command('remove <id>'), run)
    .description(translate('cli.libraries.remove'))
    .option('--library-version <version>', translate('cli.libraries.version'))
    .action(async (id: string, options: VersionOptions) => {
      const outcome = await call(run, 'libraries.remove', { id, ...versionOf(options) });
      show(run, options.json, outcome, (value) => librariesText(value, run.terminal));
    });
  registerLibraryUpgrade(libraries, run);
  withJson(program.command('import-pact <project> <file>'), run)
    .description(translate('cli.importPact.description'))
    .action(async (project: string, file: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'suppliers.importFile', { path: file });
      show(run, options.json, outcome, (value) => footprintsText(value, run.terminal));
    });
}

async function importFile(run: Run, path: string, options: ImportOptions): Promise<void> {
  const toRead = { path, ...(options.mapping === undefined ? {} : { mappingPath: options.mapping }) };
  if (options.preview === true) {
    const preview = await call(run, 'libraries.preview', toRead);
    show(run, options.json, preview, (value) => previewText(value, run.terminal));
    return;
  }
  const outcome = await call(run, 'libraries.import', {
    ...toRead,
    // The contract says which of them is missing.
    name: options.name ?? '',
    licence: options.licence ?? '',
    ...(options.id === undefined ? {} : { id: options.id }),
    ...(options.libraryVersion === undefined ? {} : { version: options.libraryVersion }),
    ...(options.source === undefined ? {} : { source: options.source }),
  });
  show(run, options.json, outcome, (value) => libraryImportText(value, run.terminal));
}

async function putFactor(
  run: Run,
  file: string,
  options: OutputOptions & { readonly licence?: string },
): Promise<void> {
  const { licence } = options;
  const outcome = await call(run, 'libraries.putFactorFile', {
    path: file,
    ...(licence === undefined ? {} : { licence }),
  });
  show(run, options.json, outcome, (value) =>
    librariesText({ libraries: [value], unreadable: [] }, run.terminal),
  );
}

function versionOf({ libraryVersion }: VersionOptions): { readonly version?: string } {
  return libraryVersion === undefined ? {} : { version: libraryVersion };
}
