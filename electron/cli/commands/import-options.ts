import { type Command } from 'commander';
import { COLUMN_USES } from '../../../shared/model/column-role.ts';
import { ImportChoice, MASS_UNITS } from '../../../shared/model/import-choice.ts';
import { AppException } from '../../../shared/errors/app-error.ts';
import { readTextFile } from '../../host/file-access.ts';
import { type Run } from '../invoke.ts';

/** Options that say how a BOM file is to be read. */
export interface ImportOptions {
  readonly columns?: string;
  readonly column?: readonly string[];
  readonly sheet?: readonly string[];
  readonly headerRow?: string;
  readonly decimalSign?: string;
  readonly massUnit?: string;
  readonly configuration?: readonly string[];
  readonly preset?: string;
}

/** Adds the options that say how a BOM file is to be read; each list option may be given several times. */
export function withImportOptions(command: Command, { terminal }: Run): Command {
  const { translate } = terminal;
  const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
    ...(before ?? []),
    value,
  ];
  return command
    .option('--sheet <name>', translate('cli.importBom.sheet'), collect)
    .option('--preset <name>', translate('cli.importBom.preset'))
    .option('--columns <file>', translate('cli.importBom.columns'))
    .option(
      '--column <letter=use>',
      translate('cli.importBom.column', { uses: COLUMN_USES.join(', ') }),
      collect,
    )
    .option('--header-row <row>', translate('cli.importBom.headerRow'))
    .option('--decimal-sign <sign>', translate('cli.importBom.decimalSign'))
    .option('--mass-unit <unit>', translate('cli.importBom.massUnit', { units: MASS_UNITS.join(', ') }))
    .option('--configuration <group=state>', translate('cli.importBom.configuration'), collect);
}

/**
 * The choice that the options make: the file of `--columns` first, then what stands beside it. Undefined where nothing
 * is chosen. Throws AppException `input.choice.*` for a file or a word that cannot be one.
 */
export async function choiceOf(options: Omit<ImportOptions, 'preset'>): Promise<ImportChoice | undefined> {
  const fromFile: unknown = options.columns === undefined ? {} : await choiceFile(options.columns);
  const { headerRow, decimalSign, massUnit, sheet } = options;
  const written = {
    ...(sheet === undefined ? {} : { sheets: sheet }),
    ...(headerRow === undefined ? {} : { headerRow: Number(headerRow) }),
    ...(decimalSign === undefined ? {} : { decimalSign }),
    ...(massUnit === undefined ? {} : { massUnit }),
  };
  const base = asRecord(fromFile);
  const columns = { ...asRecord(base['columns']), ...pairsOf(options.column) };
  const configuration = { ...asRecord(base['configuration']), ...pairsOf(options.configuration) };
  const whole = {
    ...base,
    ...written,
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(Object.keys(configuration).length === 0 ? {} : { configuration }),
  };
  const parsed = ImportChoice.safeParse(whole);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const field = [...(issue?.path ?? []), ...keys].join('.') || '-';
    throw new AppException({ code: 'input.choice.invalid', params: { field } });
  }
  return Object.keys(parsed.data).length === 0 ? undefined : parsed.data;
}

async function choiceFile(path: string): Promise<unknown> {
  const text = await readTextFile(path);
  if (!text.ok) {
    throw new AppException(text.error);
  }
  try {
    return JSON.parse(text.value);
  } catch {
    // The parser's English is no help.
    throw new AppException({ code: 'input.choice.json', params: { file: path } });
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

/** `B=quantity` and `option:cooling=in`: what stands behind the last sign is the value. */
function pairsOf(words: readonly string[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.map((word) => {
      const split = word.lastIndexOf('=');
      if (split < 1) {
        throw new AppException({ code: 'input.choice.invalid', params: { field: word } });
      }
      return [word.slice(0, split), word.slice(split + 1)];
    }),
  );
}
