import { type MassBalance, massBalance, knownParts } from '../../engine/completeness/mass-balance.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { amountNumber, ratioNumber } from '../calculation/numbers.ts';
import { formulaText, outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, inputCell, numberCell, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { NAMES } from '../names.ts';
import { capitalCriteria } from '../table/capital.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { freeSheet } from '../table/free-sheet.ts';
import { type Layout, overParts, TOTAL_ROW } from '../table/layout.ts';

const WIDTHS = [54, 20, 14, 70];
/** Row of the weighed mass, the only place it is typed in. */
export const WEIGHED_ROW = 7;
/** Practice limits of the balance: within 2 % passes, within 5 % is to be justified. */
const LIMITS = [
  ['passFrom', 0.98],
  ['passTo', 1.02],
  ['justifyFrom', 0.95],
  ['justifyTo', 1.05],
] as const;

/** 16_MassBalance: the parts against the weighed machine, and what becomes scrap. */
export function massBalanceSheet(
  book: Book,
  bom: EmissionTable,
): { readonly sheet: SheetModel; readonly checks: readonly Check[] } | undefined {
  if (bom.layout.rowCount === 0) {
    return undefined;
  }
  const { study, calculation } = book.content;
  const balance = massBalance(study, calculation);
  const sheet = freeSheet(WIDTHS.length);
  const label = (key: string): Cell => textCell(book.say(`balance.${key}`));
  const row = (key: string, cell: Cell, unit = 'kg'): number =>
    sheet.add([label(key), cell, textCell(unit), textCell(book.say(`balanceNote.${key}`), 'remark')]);
  sheet.add([textCell(book.say('sheet.massBalance.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.massBalance.note'), 'subtitle')]);
  sheet.skip();
  const at = (one: number): string => `B${one}`;
  const net = row(
    'net',
    formulaCell(bom.layout.outside('netKg', TOTAL_ROW), amountNumber(balance.netMassKg), 'mass'),
  );
  const gross = row(
    'gross',
    formulaCell(bom.layout.outside('grossKg', TOTAL_ROW), amountNumber(balance.grossMassKg), 'mass'),
  );
  const scrap = row('scrap', formulaCell(`${at(gross)}-${at(net)}`, amountNumber(balance.scrapKg), 'mass'));
  const checks: Check[] = [
    {
      label: book.say('balance.scrap'),
      engine: amountNumber(balance.scrapKg),
      formula: outsideCell(SHEETS.massBalance, 'B', scrap),
      scale: {
        formula: outsideCell(SHEETS.massBalance, 'B', gross),
        value: amountNumber(balance.grossMassKg),
      },
    },
  ];
  const { weighedMassKg, coverage, unexplainedKg } = balance;
  if (
    study.product.weighedMassKg !== undefined &&
    weighedMassKg !== undefined &&
    coverage &&
    unexplainedKg !== undefined
  ) {
    const weighed = row('weighed', inputCell(study.product.weighedMassKg));
    sheet.mark(weighed, 1, { target: 'study', id: '', path: 'product.weighedMassKg' });
    const share = row(
      'coverage',
      formulaCell(`${at(net)}/${at(weighed)}`, ratioNumber(coverage), 'percent'),
      '',
    );
    const gap = row(
      'unexplained',
      formulaCell(`${at(weighed)}-${at(net)}`, amountNumber(unexplainedKg), 'mass'),
    );
    const limits = LIMITS.map(([key, value]) => row(key, numberCell(value), ''));
    const [passFrom = 0, passTo = 0, justifyFrom = 0, justifyTo = 0] = limits;
    const word = (verdict: string): string => formulaText(book.say(`verdict.${verdict}`));
    const inside = (low: number, high: number): string =>
      `AND(${at(share)}>=${at(low)},${at(share)}<=${at(high)})`;
    row(
      'verdict',
      formulaCell(
        `IF(${inside(passFrom, passTo)},${word('pass')},IF(${inside(justifyFrom, justifyTo)},${word('justify')},${word('fail')}))`,
        book.say(`verdict.${balance.verdict}`),
        'status',
      ),
      '',
    );
    checks.push(...gapRows(book, bom, balance, { row, at, gap }));
    checks.push({
      label: book.say('balance.unexplained'),
      engine: amountNumber(unexplainedKg),
      formula: outsideCell(SHEETS.massBalance, 'B', gap),
      scale: { formula: outsideCell(SHEETS.massBalance, 'B', net), value: amountNumber(balance.netMassKg) },
    });
  } else {
    sheet.add(
      [label('weighed'), undefined, undefined, textCell(book.say('text.notStated'), 'remark')],
      'open',
    );
  }
  const model = sheet.finish({ name: SHEETS.massBalance, columnWidths: WIDTHS, frozenRows: 2, tab: 'proof' });
  return { sheet: model, checks };
}

/** The unexplained mass at the average of the parts of which the emission is known: beside the total, never in it. */
function gapRows(
  book: Book,
  bom: EmissionTable,
  balance: MassBalance,
  sheet: {
    readonly row: (key: string, cell: Cell, unit?: string) => number;
    readonly at: (row: number) => string;
    readonly gap: number;
  },
): Check[] {
  if (balance.gapEstimateKg === undefined) {
    return [];
  }
  const { layout } = bom;
  const known = knownParts(book.content.calculation);
  const sum = (column: string, word: string, more: (part: Layout) => string): string =>
    overParts(
      layout,
      (part) =>
        `SUMIFS(${part.range(column)}${more(part)},${part.range('state')},${word}${capitalCriteria(part, 0)})`,
    );
  const masses = [NAMES.wordCounted, NAMES.wordCovered].map((word) =>
    sum('netKg', word, (part) => `,${part.range('leaf')},1`),
  );
  const emission = sheet.row(
    'knownEmission',
    formulaCell(
      sum('excluding', `"<>"&${NAMES.wordPartial}`, () => ''),
      amountNumber(known.emissionKg),
      'emission',
    ),
    'kg CO₂e',
  );
  const mass = sheet.row('knownMass', formulaCell(masses.join('+'), amountNumber(known.netMassKg), 'mass'));
  const value = amountNumber(balance.gapEstimateKg);
  const { at, gap } = sheet;
  const estimate = sheet.row(
    'gapEstimate',
    formulaCell(`${at(gap)}*${at(emission)}/${at(mass)}`, value, 'emission'),
    'kg CO₂e',
  );
  return [
    {
      label: book.say('balance.gapEstimate'),
      engine: value,
      formula: outsideCell(SHEETS.massBalance, 'B', estimate),
      scale: {
        formula: outsideCell(SHEETS.massBalance, 'B', emission),
        value: amountNumber(known.emissionKg),
      },
    },
  ];
}
