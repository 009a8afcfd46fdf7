import { type Command } from 'commander';
import { BOM_FIELDS, type BomField } from '../../../shared/model/bom-line.ts';
import { AppException } from '../../../shared/errors/app-error.ts';
import { withInputFile } from '../input-file.ts';
import { callOn, type Run, show } from '../invoke.ts';
import { editText } from '../text/edit.ts';
import { importText } from '../text/import.ts';
import { choiceOf, type ImportOptions, withImportOptions } from './import-options.ts';
import { type OutputOptions, withJson } from './register.ts';

/** import-bom, edit, correct. */
export function registerBomCommands(program: Command, run: Run): void {
  const { translate } = run.terminal;
  withImportOptions(withJson(program.command('import-bom <project> <file>'), run), run)
    .description(translate('cli.importBom.description'))
    .action(async (project: string, file: string, options: OutputOptions & ImportOptions) => {
      const choice = await choiceOf(options);
      run.terminal.note(translate('progress.reading', { file }));
      const outcome = await withInputFile(file, (path) =>
        callOn(run, project, 'bom.import', {
          path,
          ...(choice === undefined ? {} : { choice }),
          ...(options.preset === undefined ? {} : { preset: options.preset }),
        }),
      );
      show(run, options.json, outcome, (value) => importText(value, run.terminal));
    });
  withJson(program.command('edit <project> <line>'), run)
    .description(translate('cli.edit.description'))
    .requiredOption('--set <field=value...>', translate('cli.edit.set', { fields: FIELDS }))
    .requiredOption('--reason <text>', translate('cli.option.reason'))
    .action(
      async (
        project: string,
        line: string,
        options: OutputOptions & { readonly set: string[]; readonly reason: string },
      ) => {
        const input = { line, ...fieldsOf(options.set), reason: options.reason };
        const outcome = await callOn(run, project, 'bom.edit', input);
        show(run, options.json, outcome, (value) => editText(value, run.terminal));
      },
    );
  withJson(program.command('correct <project> <file>'), run)
    .description(translate('cli.correct.description'))
    .action(async (project: string, file: string, options: OutputOptions) => {
      const outcome = await callOn(run, project, 'bom.correct', { path: file });
      show(run, options.json, outcome, (value) => editText(value, run.terminal));
    });
}

/** The mark of a line that has no cell: its names are masked in the public copy. */
const MARK = 'confidential';
const MARK_WORDS: Readonly<Record<string, boolean>> = { yes: true, no: false };
const FIELDS = [...BOM_FIELDS, MARK].join(', ');

interface EditedFields {
  readonly set: Partial<Record<BomField, string>>;
  readonly confidential?: boolean;
}

/** Reads `field=value` words; an unknown field is an error that names it. */
function fieldsOf(words: readonly string[]): EditedFields {
  const fields: Partial<Record<BomField, string>> = {};
  let confidential: boolean | undefined;
  for (const word of words) {
    const split = word.indexOf('=');
    if (word.slice(0, Math.max(0, split)) === MARK) {
      confidential = markOf(word.slice(split + 1));
      continue;
    }
    const field = BOM_FIELDS.find((name) => name === word.slice(0, Math.max(0, split)));
    if (field === undefined) {
      throw new AppException({
        code: 'contract.unknownField',
        params: { word, fields: FIELDS },
      });
    }
    fields[field] = word.slice(split + 1);
  }
  return { set: fields, ...(confidential === undefined ? {} : { confidential }) };
}

function markOf(word: string): boolean {
  const mark = MARK_WORDS[word];
  if (mark === undefined) {
    const choices = Object.keys(MARK_WORDS).join(', ');
    throw new AppException({
      code: 'input.bom.choiceInvalid',
      params: { field: MARK, value: word, choices },
    });
  }
  return mark;
}
