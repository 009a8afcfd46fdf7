import {
  type RevisionChangeView,
  type RevisionComparison,
  type RevisionOutcome,
} from '../../../shared/contract/revision.ts';
import { revisionTexts } from '../../../shared/i18n/revision-text.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Terminal } from '../terminal.ts';
import { findingsText } from './findings.ts';
import { kilograms } from './summary.ts';
import { clip, textTable } from './table.ts';

const ROWS_SHOWN = 60;
const PART_WIDTH = 40;
const TEXT_WIDTH = 90;
const IDS_SHOWN = 20;

/** The rows of the revised file, every change with its effect, and the totals. */
export function revisionText(comparison: RevisionComparison, terminal: Terminal): string {
  const { translate } = terminal;
  const { changes, beforeKg, afterKg, differenceKg, basis } = comparison;
  const effects = [
    translate('revision.total', {
      basis: translate(`basis.${basis}`),
      before: kilograms(beforeKg, terminal),
      after: kilograms(afterKg, terminal),
      difference: signedKilograms(differenceKg, terminal),
    }),
    translate('revision.effectNote', { elsewhere: kilograms(comparison.elsewhereKg, terminal) }),
  ];
  return `${[
    translate('import.done', { file: comparison.fileName, sheet: comparison.sheet ?? '' }),
    rowsText(comparison, terminal),
    translate('revision.unchanged', {
      count: comparison.unchanged,
      corrections: comparison.keptCorrections,
    }),
    ...(changes.length === 0 ? [translate('revision.none')] : [changesTable(changes, terminal), ...effects]),
    findingsText(comparison.findings, terminal).trimEnd(),
  ].join('\n')}\n`;
}

/** What became of the rows of the file and of every change. */
export function revisionOutcomeText(outcome: RevisionOutcome, terminal: Terminal): string {
  const { translate } = terminal;
  const { notTaken, held, factorsToReview, newLines, beforeKg, afterKg, differenceKg } = outcome;
  const listed = (key: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : [translate(key, { count: ids.length, ids: firstOf(ids) })];
  const done = {
    file: outcome.fileName,
    lines: outcome.lines,
    rowsTaken: outcome.rowsTaken,
    rowsNotTaken: outcome.rowsNotTaken,
    entry: outcome.historyEntry ?? '',
  };
  return `${[
    rowsText(outcome, terminal),
    outcome.historyEntry === undefined
      ? translate('revision.doneNothing', { file: outcome.fileName })
      : translate('revision.done', done),
    translate('revision.accepted', outcome.accepted),
    translate('revision.totalDone', {
      basis: translate(`basis.${outcome.basis}`),
      before: kilograms(beforeKg, terminal),
      after: kilograms(afterKg, terminal),
      difference: signedKilograms(differenceKg, terminal),
    }),
    ...listed('revision.notTaken', notTaken),
    ...held.map(({ id, reason }) => translate(`revision.held.${reason}`, { id })),
    ...listed('revision.factorsToReview', factorsToReview),
    ...listed('revision.newLines', newLines),
    findingsText(outcome.findings, terminal).trimEnd(),
  ].join('\n')}\n`;
}

function rowsText(
  {
    rows,
    lines,
    openLines,
    nonItemRows,
  }: Pick<RevisionOutcome, 'rows' | 'lines' | 'openLines' | 'nonItemRows'>,
  { translate }: Terminal,
): string {
  return translate('revision.rows', {
    rows,
    lines,
    open: openLines,
    other: nonItemRows,
    lost: rows - lines - nonItemRows,
  });
}

function changesTable(changes: readonly RevisionChangeView[], terminal: Terminal): string {
  const { translate } = terminal;
  const columns = [
    { title: translate('revision.column.id'), align: 'left' },
    { title: translate('revision.column.kind'), align: 'left' },
    { title: translate('revision.column.row'), align: 'right' },
    { title: translate('revision.column.part'), align: 'left' },
    { title: 'kg CO2e', align: 'right' },
    { title: translate('revision.column.what'), align: 'left' },
  ] as const;
  const rows = changes
    .slice(0, ROWS_SHOWN)
    .map((change) => [
      change.id,
      translate(`revision.kind.${change.kind}`),
      change.row === undefined ? '' : String(change.row),
      clip(
        [change.position, change.partNumber, change.name].filter((text) => text !== '').join(' '),
        PART_WIDTH,
      ),
      change.effectBy === 'noFactor'
        ? translate('revision.noFactor')
        : signedKilograms(change.effectKg, terminal),
      clip(revisionTexts(change, translate).join('; '), TEXT_WIDTH),
    ]);
  const more = changes.length - rows.length;
  return [textTable(columns, rows), ...(more > 0 ? [translate('revision.more', { count: more })] : [])].join(
    '\n',
  );
}

function signedKilograms(kg: DecimalString, terminal: Terminal): string {
  const text = kilograms(kg, terminal);
  return kg.startsWith('-') || Number(kg) === 0 ? text : `+${text}`;
}

function firstOf(ids: readonly string[]): string {
  return ids.length > IDS_SHOWN ? `${ids.slice(0, IDS_SHOWN).join(', ')} …` : ids.join(', ');
}
