import { type ImportPreview } from '../../../shared/contract/bom-import.ts';
import { errorMessage } from '../../../shared/i18n/message.ts';
import { type ImportPreset } from '../../../shared/model/import-preset.ts';
import { type Terminal } from '../terminal.ts';
import { findingsText } from './findings.ts';
import { clip, type Column, textTable } from './table.ts';

/** Longest text of a cell of a table in the terminal. */
const WIDEST = 44;

/** What an import would make of a file: its columns with confidence and reasons, sheets, groups, and what is remarked. */
export function previewText(preview: ImportPreview, terminal: Terminal): string {
  const { translate } = terminal;
  const { problem } = preview;
  return [
    translate('import.rows', {
      rows: preview.rows,
      lines: preview.lines,
      open: preview.openLines,
      other: preview.nonItemRows,
      lost: preview.rows - preview.lines - preview.nonItemRows,
    }),
    problem === undefined ? '' : errorMessage(problem, translate).text,
    preview.preset === undefined ? '' : translate('import.preset.used', { name: preview.preset }),
    columnsText(preview, terminal),
    numbersText(preview, terminal),
    sheetsText(preview, terminal),
    groupsText(preview, terminal),
    findingsText(preview.findings, terminal),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function columnsText({ columns }: ImportPreview, { locale, translate }: Terminal): string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const left = (title: string): Column => ({ title, align: 'left' });
  const rows = columns.map(({ letter, title, use, unit, confidence, reasons, proposal }) => [
    letter,
    clip(title, WIDEST),
    [translate(`columnUse.${use}`), unit ?? ''].filter((part) => part !== '').join(' '),
    confidence === undefined ? '' : percent.format(confidence),
    [
      ...reasons.map(({ code, params }) => translate(`import.why.${code}`, params)),
      ...(proposal === undefined
        ? []
        : [
            translate('import.preview.proposal', {
              use: translate(`columnUse.${proposal.role}`),
              confidence: percent.format(proposal.confidence),
            }),
          ]),
    ].join(' '),
  ]);
  return rows.length === 0
    ? ''
    : textTable(
        [
          left(''),
          left(translate('cli.previewBom.title')),
          left(translate('cli.previewBom.use')),
          { title: translate('cli.previewBom.confidence'), align: 'right' },
          left(translate('cli.previewBom.why')),
        ],
        rows,
      );
}

function numbersText({ numbers }: ImportPreview, { translate }: Terminal): string {
  return numbers
    .flatMap(({ letter, role, known, example }) =>
      example === undefined || known === 'proven'
        ? []
        : [
            [
              translate(`import.number.${known}`, {
                column: letter,
                field: translate(`columnUse.${role}`),
                example: example.text,
              }),
              translate(`import.number.${example.text.includes(',') ? 'comma' : 'point'}`, {
                value: example.asDecimal,
              }),
              translate(`import.number.${example.text.includes(',') ? 'point' : 'comma'}`, {
                value: example.asThousands,
              }),
            ].join(' '),
          ],
    )
    .join('\n');
}

function sheetsText({ sheets }: ImportPreview, { translate }: Terminal): string {
  return sheets
    .filter(({ name }) => name !== '')
    .map(({ name, rows, state, tables, lines, hidden }) =>
      [
        `${name}: ${
          state === 'read'
            ? translate('import.sheet.read', { rows, tables, lines })
            : translate(`import.sheet.${state}`, { rows })
        }`,
        hidden ? translate('import.sheet.isHidden') : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join('\n');
}

function groupsText({ configuration }: ImportPreview, { translate }: Terminal): string {
  return configuration
    .map(({ key, marker, label, lines, example, state }) =>
      [
        `${translate('import.preview.group', { marker: translate(`import.marker.${marker}`), label })}:`,
        translate(`import.state.${state}`),
        `(${translate('import.preview.groupLines', { count: lines, example: clip(example, WIDEST) })})`,
        `--configuration "${key}=in"`,
      ].join(' '),
    )
    .join('\n');
}

/** Presets with what their columns are read as. */
export function presetsText(presets: readonly ImportPreset[], { locale, translate }: Terminal): string {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return presets.length === 0
    ? translate('cli.presets.none')
    : textTable(
        [
          { title: translate('cli.presets.name'), align: 'left' },
          { title: translate('cli.presets.savedAt'), align: 'left' },
          { title: translate('cli.presets.columns'), align: 'right' },
        ],
        presets.map(({ name, savedAt, columns }) => [
          name,
          time.format(new Date(savedAt)),
          String(columns.length),
        ]),
      );
}
