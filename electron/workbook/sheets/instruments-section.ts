import { type ElectricityInstrument } from '../../../shared/model/electricity.ts';
import { instrumentFindings } from '../../engine/inventory/instruments.ts';
import { type Book } from '../book.ts';
import { type Cell, formulaCell, inputCell, numberCell, optionalText, textCell } from '../model/cell.ts';
import { NAMES } from '../names.ts';
import { type FreeSheet } from '../table/free-sheet.ts';

const HEADER_HEIGHT = 28;
/** Fields of an instrument by their columns. */
const FIELDS = [
  [1, 'description'],
  [3, 'mwh'],
  [4, 'redeemedOn'],
  [5, 'vintageYear'],
  [6, 'periodYear'],
] as const;

/**
 * Ledger of contractual instruments; a bought one passes when it is redeemed, of the year it is used for, and that
 * year lies in the period of the study (engine/inventory/instruments.ts).
 */
export function addInstruments(
  book: Book,
  sheet: FreeSheet,
  instruments: readonly ElectricityInstrument[],
  columns: number,
): void {
  if (instruments.length === 0) {
    return;
  }
  sheet.skip();
  const filler = Array.from({ length: columns - 1 }, (): Cell => ({ kind: 'blank', style: 'section' }));
  sheet.add([textCell(book.say('section.instruments'), 'section'), ...filler], 'plain', 18);
  const { periodStart, periodEnd } = book.content.study.scope;
  const yearCell = (date: string | undefined): Cell | undefined =>
    date === undefined ? undefined : numberCell(Number(date.slice(0, 4)));
  const years = sheet.add([
    textCell(book.say('text.studyYears'), 'label'),
    undefined,
    undefined,
    yearCell(periodStart),
    yearCell(periodEnd),
  ]);
  const header = (id: string, style: 'header' | 'headerNumber' = 'header'): Cell =>
    textCell(book.say(`column.${id}`), style);
  sheet.add(
    [
      header('instrumentId'),
      header('description'),
      header('direction'),
      textCell('MWh', 'headerNumber'),
      header('redeemedOn'),
      header('vintageYear', 'headerNumber'),
      header('periodYear', 'headerNumber'),
      header('passes'),
    ],
    'plain',
    HEADER_HEIGHT,
  );
  for (const instrument of instruments) {
    const row = sheet.nextRow();
    for (const [column, path] of FIELDS) {
      sheet.mark(row, column, { target: 'instrument', id: instrument.id, path });
    }
    const bought = instrument.direction === 'bought';
    const passes =
      instrumentFindings({ sources: [], instruments: [instrument] }, book.content.study.scope).length === 0;
    const inPeriod = `OR($D$${years}="",G${row}>=$D$${years}),OR($E$${years}="",G${row}<=$E$${years})`;
    sheet.add([
      textCell(instrument.id),
      textCell(instrument.description, 'name'),
      textCell(book.say(`direction.${instrument.direction}`)),
      inputCell(instrument.mwh),
      optionalText(instrument.redeemedOn ?? undefined, 'inputText'),
      numberCell(instrument.vintageYear),
      numberCell(instrument.periodYear),
      bought
        ? formulaCell(
            `IF(AND(D${row}>=0,E${row}<>"",F${row}=G${row},${inPeriod}),${NAMES.wordPass},${NAMES.wordFail})`,
            book.say(passes ? 'word.pass' : 'word.fail'),
            'status',
          )
        : undefined,
    ]);
  }
}
