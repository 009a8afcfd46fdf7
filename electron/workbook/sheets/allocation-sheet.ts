import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { BASES } from '../../../shared/model/component.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { shareOf } from '../../engine/inventory/activities/allocation.ts';
import { divide, isZero, parseRatio } from '../../engine/quantity/ratio.ts';
import {
  type AllocationAlternative,
  allocationAlternatives,
} from '../../engine/site/allocation-alternatives.ts';
import { type Book, SHEETS } from '../book.ts';
import { amountNumber, ratioNumber } from '../calculation/numbers.ts';
import { formulaText, outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, inputCell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { emissionId } from '../table/emission-columns.ts';
import { sizeOf } from '../table/factor-columns.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { activityLines } from './bom-plan.ts';
import { WEIGHED_ROW } from './mass-balance-sheet.ts';

/** Line or key, name, key or basis, part, whole, share, two results, where the part is from. */
const WIDTHS = [18, 34, 30, 14, 14, 12, 18, 18, 46];
/** Rows above the keys: title, note, empty row, section, header. */
const FIRST_KEY_ROW = 6;
const WHOLE = 'E';
/** Fields of a key by their columns. */
const KEY_FIELDS = [
  [1, 'name'],
  [3, 'unit'],
  [4, 'whole'],
  [8, 'justification'],
] as const;

/** Cell of the whole of a key of the site. */
export function keyWholeCell(book: Pick<Book, 'content'>, keyId: string): string {
  const keys = book.content.study.site?.keys ?? [];
  return outsideCell(SHEETS.allocation, WHOLE, FIRST_KEY_ROW + keys.findIndex((key) => key.id === keyId));
}

/** 13_Allocation: the keys of the site, and every shared line under each of them (ISO 14067:2018 6.4.6.1). */
export function allocationSheet(book: Book, tables: readonly EmissionTable[]): SheetModel | undefined {
  const keys = book.content.study.site?.keys ?? [];
  if (keys.length === 0) {
    return undefined;
  }
  const sheet = freeSheet(WIDTHS.length);
  sheet.add([textCell(book.say('sheet.allocation.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.allocation.note'), 'subtitle')]);
  sheet.skip();
  section(sheet, book.say('section.allocationKeys'));
  header(sheet, book, ['keyId', 'name', 'keyBasis', 'unit', '#allocationWhole', '', '', '', 'justification']);
  for (const key of keys) {
    const row = sheet.add([
      textCell(key.id),
      textCell(key.name, 'name'),
      textCell(book.say(`keyBasis.${key.basis}`)),
      optionalText(key.unit),
      inputCell(key.whole),
      undefined,
      undefined,
      undefined,
      optionalText(key.justification, 'textWrap'),
    ]);
    for (const [column, path] of KEY_FIELDS) {
      sheet.mark(row, column, { target: 'allocationKey', id: key.id, path });
    }
  }
  addAlternatives(book, sheet, tables);
  return sheet.finish({ name: SHEETS.allocation, columnWidths: WIDTHS, frozenRows: 2, tab: 'data' });
}

function addAlternatives(book: Book, sheet: FreeSheet, tables: readonly EmissionTable[]): void {
  const { study, lookUp } = book.content;
  const lines = new Map(activityLines(book.content).map((line) => [line.activity.id, line]));
  const alternatives = allocationAlternatives(study, lookUp);
  if (alternatives.length === 0) {
    return;
  }
  sheet.skip();
  section(sheet, book.say('section.allocationAlternatives'));
  header(sheet, book, [
    'lineId',
    'name',
    'allocationKey',
    '#allocationPart',
    '#allocationWhole',
    '#share',
    '#basis.byLocation',
    '#basis.byContract',
    'partFrom',
  ]);
  const parts = new Map<string, string>();
  for (const one of alternatives) {
    const line = lines.get(one.lineId);
    if (line !== undefined) {
      const own = ownCells(tables, line.result);
      const part = partCell(one, line.activity, { own, parts, row: sheet.nextRow() });
      addAlternative(book, sheet, one, { ...line, own, part });
    }
  }
}

/**
 * What the machine has of a key: of the line's own key it stands in the sheet of the line, the weighed mass in the mass
 * balance; any other is typed in where it first appears.
 */
function partCell(
  { key, part, partFrom }: AllocationAlternative,
  activity: ResolvedActivity,
  at: { readonly own: OwnCells; readonly parts: Map<string, string>; readonly row: number },
): Cell | undefined {
  if (part === undefined) {
    return undefined;
  }
  const value = Number(part);
  const isOwn = 'allocation' in activity && activity.allocation?.key === key.id;
  if (isOwn && partFrom === 'thisLine' && at.own !== undefined) {
    return formulaCell(at.own.share.split('/')[0] ?? '', value, 'number');
  }
  if (partFrom === 'weighedMass') {
    const weighed = outsideCell(SHEETS.massBalance, 'B', WEIGHED_ROW);
    const toUnit = key.unit === 'kg' ? '' : `*${sizeOf(formulaText('kg'))}/${sizeOf(formulaText(key.unit))}`;
    return formulaCell(`${weighed}${toUnit}`, value, 'number');
  }
  const identity = JSON.stringify([key.id, part]);
  const known = at.parts.get(identity);
  at.parts.set(identity, known ?? `D${at.row}`);
  return known === undefined ? inputCell(part) : formulaCell(known, value, 'number');
}

/** Cells of a line's result and the formula of its own share. */
type OwnCells = (Readonly<Record<(typeof BASES)[number], string>> & { readonly share: string }) | undefined;

/** The emission is in proportion to the share: own result / own share x the other share. */
function addAlternative(
  book: Book,
  sheet: FreeSheet,
  one: AllocationAlternative,
  line: {
    readonly activity: ResolvedActivity;
    readonly result: LineResult;
    readonly own: OwnCells;
    readonly part: Cell | undefined;
  },
): void {
  const row = sheet.nextRow();
  const allocation = 'allocation' in line.activity ? line.activity.allocation : undefined;
  const own = allocation === undefined ? undefined : shareOf(allocation, book.content.study.site);
  const ownShare = own === undefined || 'problem' in own ? undefined : own;
  const part = one.part;
  const emissions = one.emissions;
  const isLive =
    ownShare !== undefined &&
    line.own !== undefined &&
    !isZero(parseRatio(ownShare.part)) &&
    ['counted', 'partial'].includes(line.result.state);
  const results = BASES.map((basis): Cell | undefined => {
    if (emissions === undefined) {
      return undefined;
    }
    const value = amountNumber(excludingBiogenicCo2(emissions[basis]));
    return isLive && line.own !== undefined
      ? formulaCell(`${line.own[basis]}*F${row}/(${line.own.share})`, value, 'emission')
      : numberCell(value, 'engine');
  });
  sheet.add(
    [
      textCell(one.lineId),
      textCell(line.activity.name, 'name'),
      textCell(one.key.name, 'name'),
      line.part,
      formulaCell(keyWholeCell(book, one.key.id), Number(one.key.whole), 'number'),
      part === undefined
        ? undefined
        : formulaCell(
            `D${row}/E${row}`,
            ratioNumber(divide(parseRatio(part), parseRatio(one.key.whole))),
            'ratio',
          ),
      ...results,
      textCell(book.say(`partFrom.${one.partFrom ?? 'unknown'}`), 'textWrap'),
    ],
    part === undefined ? 'open' : 'plain',
  );
}

function ownCells(tables: readonly EmissionTable[], result: LineResult): OwnCells {
  for (const table of tables) {
    const span = table.places.get(result);
    if (span !== undefined && span.from === span.to) {
      const cell = (basis: (typeof BASES)[number]): string =>
        table.layout.outside(emissionId('excluding', table.split ? basis : undefined), span.from);
      const { layout } = table;
      return layout.has('allocationPart')
        ? {
            byLocation: cell('byLocation'),
            byContract: cell('byContract'),
            share: `${layout.outside('allocationPart', span.from)}/${layout.outside('allocationWhole', span.from)}`,
          }
        : undefined;
    }
  }
  return undefined;
}

function section(sheet: FreeSheet, text: string): void {
  sheet.add(
    [textCell(text, 'section'), ...WIDTHS.slice(1).map((): Cell => ({ kind: 'blank', style: 'section' }))],
    'plain',
    18,
  );
}

function header(sheet: FreeSheet, book: Book, ids: readonly string[]): void {
  sheet.add(
    ids.map((id) => {
      const name = id.replace('#', '');
      const text = name === '' ? '' : book.say(name.includes('.') ? name : `column.${name}`);
      return textCell(text, id.startsWith('#') ? 'headerNumber' : 'header');
    }),
    'plain',
    28,
  );
}
