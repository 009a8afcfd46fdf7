import { type Command } from 'commander';
import { presetOfColumns } from '../../../shared/model/preset-of-columns.ts';
import { withInputFile } from '../input-file.ts';
import { call, type Run, show } from '../invoke.ts';
import { presetsText, previewText } from '../text/import-preview.ts';
import { choiceOf, type ImportOptions, withImportOptions } from './import-options.ts';
import { type OutputOptions, withJson } from './register.ts';

/** preview-bom, presets. */
export function registerPresetCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withImportOptions(withJson(program.command('preview-bom <file>'), run), run)
    .description(translate('cli.previewBom.description'))
    .option('--no-preset', translate('cli.previewBom.noPreset'))
    .option('--save-preset <name>', translate('cli.previewBom.savePreset'))
    .action(async (file: string, options: PreviewOptions) => {
      const { preset } = options;
      const choice = await choiceOf(options);
      const preview = await withInputFile(file, (path) =>
        call(run, 'workbench.importPreview', {
          path,
          ...(choice === undefined ? {} : { choice }),
          ...(typeof preset === 'string' ? { preset } : preset === false ? { preset: null } : {}),
        }),
      );
      if (options.savePreset !== undefined) {
        await call(run, 'presets.save', {
          preset: presetOfColumns(options.savePreset, preview, choice ?? {}),
        });
      }
      show(run, options.json, preview, (value) => previewText(value, run.terminal));
    });
  const presets = program.command('presets').description(translate('cli.presets.description'));
  withJson(presets.command('list'), run)
    .description(translate('cli.presets.list'))
    .action(async (options: OutputOptions) => {
      const outcome = await call(run, 'presets.list', {});
      show(run, options.json, outcome, (value) => presetsText(value.presets, run.terminal));
    });
  withJson(presets.command('remove <name>'), run)
    .description(translate('cli.presets.remove'))
    .action(async (name: string, options: OutputOptions) => {
      const outcome = await call(run, 'presets.remove', { name });
      show(run, options.json, outcome, (value) => presetsText(value.presets, run.terminal));
    });
  withJson(presets.command('export <file>'), run)
    .description(translate('cli.presets.export'))
    .action(async (path: string, options: OutputOptions) => {
      const outcome = await call(run, 'presets.export', { path });
      show(run, options.json, outcome, (value) => presetsText(value.presets, run.terminal));
    });
  withJson(presets.command('import <file>'), run)
    .description(translate('cli.presets.import'))
    .option('--replace', translate('cli.presets.replace'))
    .action(async (path: string, options: OutputOptions & { readonly replace?: boolean }) => {
      const outcome = await call(run, 'presets.import', { path, replace: options.replace === true });
      show(run, options.json, outcome, (value) => presetsText(value.presets, run.terminal));
    });
}

/** `--no-preset` makes the preset false. */
interface PreviewOptions extends OutputOptions, Omit<ImportOptions, 'preset'> {
  readonly preset?: string | boolean;
  readonly savePreset?: string;
}
