import { type CellOrigin } from '../../../shared/model/cell-origin.ts';
import { ConformityAnswer, STATEMENT_NAMES } from '../../../shared/model/statements.ts';
import { type ConformityRow, type ConformityStatus } from '../../engine/conformity/conformity.ts';
import { type ConformityPlace } from '../../engine/conformity/requirement.ts';
import { STANDARD_PROFILES } from '../../engine/profiles/standard-profile.ts';
import { type Book, column, type SheetId, SHEETS } from '../book.ts';
import { formulaText, linkFormula } from '../model/address.ts';
import { blankCell, type Cell, formulaCell, optionalText, textCell } from '../model/cell.ts';
import { type DefinedName, type SheetModel } from '../model/sheet.ts';
import { type StyleName } from '../model/style-name.ts';
import { NAMES } from '../names.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { layOut, type Layout, TOTAL_ROW } from '../table/layout.ts';
import { type Fields } from '../table/origins.ts';
import { type GoalScopePlaces } from './goal-scope-sheet.ts';
import { totalRow } from './results-places.ts';

/** The look of a status; the word says it, the colour only helps. */
const STATUS_STYLE: Readonly<Record<ConformityStatus, StyleName>> = {
  met: 'severityNote',
  open: 'severityError',
  notApplicable: 'lookup',
};

const PLACE_SHEET: Readonly<Record<ConformityPlace, SheetId>> = {
  cover: 'cover',
  goalScope: 'goalScope',
  results: 'results',
  profiles: 'profiles',
  bom: 'bom',
  meters: 'meters',
  electricity: 'electricity',
  factors: 'factors',
  gwp: 'gwp',
  allocation: 'allocation',
  cutOff: 'cutOff',
  massBalance: 'massBalance',
  quality: 'qualitySummary',
  sensitivity: 'sensitivity',
  uncertainty: 'uncertainty',
  evidence: 'evidence',
  changeLog: 'changeLog',
  checks: 'checks',
  signOff: 'signOff',
};

/** 01_Conformity: what the standards ask for, whether it is met, and the cell that shows it. */
export function conformitySheet(
  book: Book,
  goalScope: GoalScopePlaces,
  written: ReadonlySet<string>,
): { readonly sheet: SheetModel; readonly names: readonly DefinedName[] } {
  const rows = book.requirements;
  const layout = layOut(
    SHEETS.conformity,
    [
      column(book, 'standard', 'line', 18),
      column(book, 'clause', 'line', 14),
      column(book, 'requirement', 'line', 66),
      column(book, 'mandatory', 'line', 12),
      column(book, 'conformityStatus', 'check', 16),
      column(book, 'saidBy', 'check', 18),
      column(book, 'answer', 'check', 16),
      column(book, 'place', 'check', 26),
      column(book, 'note', 'check', 44),
      column(book, 'clauseRemark', 'check', 30),
    ],
    rows.length,
  );
  const sheet = dataSheet({
    layout,
    title: book.say('sheet.conformity.title'),
    note: book.say('sheet.conformity.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.mandatoryOpen'),
    totals: { clause: openCount(book, layout, rows) },
    rows: () => rows.map((row) => conformityRow(book, row, goalScope, written)),
    originOf: (index, columnId) => {
      const row = rows[index];
      const path = ANSWER_FIELDS[columnId];
      return row === undefined || path === undefined ? undefined : answerOrigin(book, row, path);
    },
    frozenColumns: 3,
    tab: 'front',
  });
  const names = [{ name: NAMES.mandatoryOpen, reference: layout.outside('clause', TOTAL_ROW) }];
  return { sheet, names };
}

/** What a person says of a requirement, by the column that shows it. */
const ANSWER_FIELDS: Fields = { answer: 'status', note: 'note' };

/** A requirement that always applies cannot be answered away. */
function answerOrigin(book: Book, { requirement }: ConformityRow, path: string): CellOrigin {
  const origin = { target: 'conformityAnswer', id: requirement.id, path } as const;
  const codes = ConformityAnswer.shape.status.options.filter(
    (code) => code !== 'notApplicable' || requirement.conditional,
  );
  return path === 'status'
    ? { ...origin, words: new Map(codes.map((code) => [answerWord(book, code), code])) }
    : origin;
}

function answerCell(book: Book, answer: ConformityRow['answer']): Cell {
  return answer === undefined ? blankCell('inputWord') : textCell(answerWord(book, answer), 'inputWord');
}

function answerWord(book: Book, code: NonNullable<ConformityRow['answer']>): string {
  return book.say(`conformityAnswer.${code}`);
}

function openCount(book: Book, layout: Layout, rows: readonly ConformityRow[]): DataRow['cells'][string] {
  const open = rows.filter(({ requirement, status }) => requirement.mandatory && status === 'open').length;
  const formula = `COUNTIFS(${layout.range('conformityStatus')},${formulaText(book.say('conformityStatus.open'))},${layout.range('mandatory')},${formulaText(book.say('word.yes'))})`;
  return formulaCell(formula, open, 'integer');
}

function conformityRow(
  book: Book,
  { requirement, status, saidBy, note, answer }: ConformityRow,
  goalScope: GoalScopePlaces,
  written: ReadonlySet<string>,
): DataRow {
  const { sheet, cell } = cellOf(requirement, goalScope, written);
  const shown = `${sheet}!${cell}`;
  const say = (key: string): string => book.content.translate(`conformity.${key}`);
  return {
    cells: {
      standard: textCell(STANDARD_PROFILES[requirement.profile].title),
      clause: textCell(requirement.clause),
      requirement: textCell(say(`requirement.${requirement.id}`), 'textWrap'),
      mandatory: textCell(requirement.mandatory ? book.say('word.yes') : book.say('word.no')),
      conformityStatus: textCell(book.say(`conformityStatus.${status}`), STATUS_STYLE[status]),
      saidBy: textCell(book.say(`saidBy.${saidBy}`)),
      answer: answerCell(book, answer),
      place: formulaCell(linkFormula(sheet, cell, shown), shown, 'link'),
      note: optionalText(note, 'inputText') ?? blankCell('inputText'),
      clauseRemark: requirement.clauseConfirmed
        ? undefined
        : textCell(book.say('text.checkLicensedText'), 'lookup'),
    },
  };
}

/** The cell that shows what a requirement is about; the sheet of results stands in for one that is not written. */
function cellOf(
  { id, seen, place }: ConformityRow['requirement'],
  goalScope: GoalScopePlaces,
  written: ReadonlySet<string>,
): { readonly sheet: string; readonly cell: string } {
  const statement =
    typeof seen === 'object' && 'statement' in seen
      ? STATEMENT_NAMES.find((name) => name === seen.statement)
      : undefined;
  if (statement !== undefined) {
    return { sheet: SHEETS.goalScope, cell: `B${goalScope.statementRow(statement)}` };
  }
  if (place === 'goalScope') {
    return { sheet: SHEETS.goalScope, cell: `A${goalScope.scopeRow}` };
  }
  const sheet = SHEETS[PLACE_SHEET[place]];
  if (!written.has(sheet)) {
    return { sheet: SHEETS.results, cell: 'A1' };
  }
  return { sheet, cell: id.endsWith('.total') ? `I${totalRow('byLocation')}` : 'A1' };
}
