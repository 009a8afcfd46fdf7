import { type CutOffLedger, cutOffLedger } from '../../engine/completeness/cut-off.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { isInTotals } from '../../engine/impact/tally.ts';
import { type Amount } from '../../engine/quantity/amount.ts';
import { type Book, SHEETS } from '../book.ts';
import { type Check } from '../calculation/check-list.ts';
import { amountNumber, ratioNumber } from '../calculation/numbers.ts';
import { termSum } from '../calculation/term-sum.ts';
import { outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, inputCell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { NAMES, totalName } from '../names.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { type Layout } from '../table/layout.ts';
import { addCoverage } from './cut-off-coverage.ts';

/** Line, name, reason, decided by, mass, estimate, size, share, cumulative, verdict. */
const WIDTHS = [36, 36, 44, 20, 13, 15, 15, 11, 13, 13];
const KG = 'kg CO₂e';

/** 15_CutOff: everything left out with its estimate, its share and the limits of the study; nothing is ever zero. */
export function cutOffSheet(
  book: Book,
  bom: EmissionTable,
  tables: readonly EmissionTable[],
  terms: Layout,
): { readonly sheet: SheetModel; readonly checks: readonly Check[] } {
  const { study, calculation } = book.content;
  const basis = calculation.headlineBasis;
  const ledger = cutOffLedger(study, calculation, basis);
  const sheet = freeSheet(WIDTHS.length);
  sheet.add([textCell(book.say('sheet.cutOff.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.cutOff.note'), 'subtitle')]);
  sheet.skip();
  const single = sheet.add([textCell(book.say('cutOff.single'), 'label'), inputCell(ledger.single)]);
  const together = sheet.add([textCell(book.say('cutOff.together'), 'label'), inputCell(ledger.together)]);
  sheet.mark(single, 1, { target: 'study', id: '', path: 'method.cutOffSingle' });
  sheet.mark(together, 1, { target: 'study', id: '', path: 'method.cutOffTogether' });
  const included = sheet.add([
    textCell(book.say('cutOff.included'), 'label'),
    formulaCell(totalName(basis, 'excluding'), amountNumber(ledger.ghg.included), 'emission'),
    textCell(KG),
  ]);
  sheet.skip();
  addHeader(book, sheet);
  const first = sheet.nextRow();
  const last = first + ledger.rows.length - 1;
  const size = (from: number, to: number): string => `SUM($G$${from}:$G$${to})`;
  const all = ledger.rows.length === 0 ? `ABS($B$${included})` : `(ABS($B$${included})+${size(first, last)})`;
  const lines = estimatedLines(book);
  for (const entry of ledger.rows) {
    const row = sheet.nextRow();
    const found = lines.findIndex((line) => line.id === entry.lineId);
    const [line] = found < 0 ? [] : lines.splice(found, 1);
    const formula = line && termSum(terms, book.terms.estimatedOf(line), basis, 'excluding');
    const kg = amountNumber(entry.estimateKg);
    sheet.add([
      textCell(entry.lineId),
      textCell(entry.name, 'name'),
      optionalText(entry.reason, 'textWrap'),
      optionalText(entry.decidedBy, 'textWrap'),
      entry.massKg === undefined ? undefined : massCell(bom, line, entry.massKg),
      formula === undefined ? numberCell(kg, 'engine') : formulaCell(formula, kg, 'emission'),
      formulaCell(`ABS(F${row})`, Math.abs(kg), 'emission'),
      formulaCell(`IF(${all}=0,0,G${row}/${all})`, ratioNumber(entry.share), 'percent'),
      formulaCell(
        `IF(${all}=0,0,${size(first, row).replace(/\$G\$(\d+)\)$/, 'G$1)')}/${all})`,
        ratioNumber(entry.cumulativeShare),
        'percent',
      ),
      passCell(book, `H${row}<$B$${single}`, entry.withinSingle),
    ]);
  }
  for (const entry of ledger.unestimated) {
    sheet.add(
      [
        textCell(entry.lineId),
        textCell(entry.name, 'name'),
        optionalText(entry.reason, 'textWrap'),
        optionalText(entry.decidedBy, 'textWrap'),
        undefined,
        textCell(book.say('cutOff.notEstimated')),
      ],
      'open',
    );
  }
  if (ledger.rows.length + ledger.unestimated.length === 0) {
    sheet.add([textCell(book.say('text.none'))]);
  }
  const excluded = sheet.add(
    [
      textCell(book.say('text.total'), 'label'),
      undefined,
      undefined,
      undefined,
      undefined,
      formulaCell(
        ledger.rows.length === 0 ? '0' : `SUM(F${first}:F${last})`,
        amountNumber(ledger.ghg.excluded),
        'emission',
      ),
      formulaCell(ledger.rows.length === 0 ? '0' : size(first, last), totalSize(ledger), 'emission'),
    ],
    'total',
  );
  sheet.skip();
  const open = ledger.unestimated.length > 0;
  const largest = ledger.rows.length === 0 ? '0' : `MAX(H${first}:H${last})`;
  const sum = `IF(${all}=0,0,G${excluded}/${all})`;
  const verdict = (key: string, condition: string, passes: boolean): void => {
    sheet.add([
      textCell(book.say(key), 'label'),
      passCell(book, open ? `AND(FALSE,${condition})` : condition, passes),
      open ? textCell(book.say('cutOff.openEstimate'), 'remark') : undefined,
    ]);
  };
  verdict('cutOff.passesSingle', `${largest}<$B$${single}`, ledger.passesSingle);
  verdict('cutOff.passesTogether', `${sum}<=$B$${together}`, ledger.passesTogether);
  sheet.skip();
  const coverageRow = addCoverage(book, sheet, { ledger, bom, tables, included, excluded });
  const model = sheet.finish({ name: SHEETS.cutOff, columnWidths: WIDTHS, frozenRows: 2, tab: 'proof' });
  const at = (letter: string, row: number): string => outsideCell(SHEETS.cutOff, letter, row);
  const checks: Check[] = [
    {
      label: book.say('cutOff.excluded'),
      engine: amountNumber(ledger.ghg.excluded),
      formula: at('F', excluded),
      scale: { formula: at('G', excluded), value: totalSize(ledger) },
    },
    ...(ledger.mass.coverage === undefined
      ? []
      : [
          {
            label: book.say('cutOff.coverageMass'),
            engine: ratioNumber(ledger.mass.coverage),
            formula: at('E', coverageRow),
          },
        ]),
  ];
  return { sheet: model, checks };
}

function addHeader(book: Book, sheet: FreeSheet): void {
  const header = (id: string, unit = ''): Cell =>
    textCell(
      book.say(`column.${id}`) + (unit === '' ? '' : `\n${unit}`),
      unit === '' ? 'header' : 'headerNumber',
    );
  sheet.add(
    [
      header('lineId'),
      header('name'),
      header('reason'),
      header('decidedBy'),
      header('netKg', 'kg'),
      header('estimate', KG),
      header('estimateSize', KG),
      header('share', '%'),
      header('cumulative', '%'),
      header('withinSingle'),
    ],
    'plain',
    40,
  );
}

function passCell(book: Book, condition: string, passes: boolean): Cell {
  return formulaCell(
    `IF(${condition},${NAMES.wordPass},${NAMES.wordFail})`,
    book.say(passes ? 'word.pass' : 'word.fail'),
    'status',
  );
}

/** Lines with an estimate, as far as the totals would have them. */
function estimatedLines({ content }: Book): LineResult[] {
  const { lines, settings } = content.calculation;
  return lines.filter((line) => line.estimate !== undefined && isInTotals(line, settings));
}

function massCell(bom: EmissionTable, line: LineResult | undefined, mass: Amount): Cell {
  const place = line && bom.places.get(line);
  return place === undefined
    ? numberCell(amountNumber(mass), 'engine')
    : formulaCell(bom.layout.outside('netKg', place.from), amountNumber(mass), 'mass');
}

function totalSize(ledger: CutOffLedger): number {
  const total = ledger.rows.reduce(
    (sum, { estimateKg }) => sum + (estimateKg < 0n ? -estimateKg : estimateKg),
    0n,
  );
  return amountNumber(total);
}
