import { BASES, type Basis, COMPONENTS } from '../../../shared/model/component.ts';
import { type ElectricitySource } from '../../../shared/model/electricity.ts';
import { evaluateTerms } from '../../engine/impact/evaluate.ts';
import { electricityTerms, totalEnergy } from '../../engine/inventory/electricity-terms.ts';
import { type Term } from '../../engine/inventory/operand.ts';
import { conversion } from '../../engine/quantity/units.ts';
import { divide, isZero, parseRatio } from '../../engine/quantity/ratio.ts';
import { type Book, componentName, SHEETS } from '../book.ts';
import { factorSlots } from '../calculation/factor-slots.ts';
import { emissionNumbers, ratioNumber } from '../calculation/numbers.ts';
import { formulaText, outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, inputCell, textCell } from '../model/cell.ts';
import { type DefinedName, type SheetModel } from '../model/sheet.ts';
import { factorComponentName, mixName, NAMES } from '../names.ts';
import { factorLabel, sizeOf } from '../table/factor-columns.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { addInstruments } from './instruments-section.ts';

const WIDTHS = [16, 40, 20, 24, 34, 12, 13, 18, 13, 13, 13, 13, 13];
const FIRST_COMPONENT = 7;
const KG = 'kg CO₂e/kWh';
const HEADER_HEIGHT = 40;

/** Letters of the columns formulas point at; the order is that of the header rows below. */
const KWH = 'D';
const SHARE = 'E';

/** 07_Electricity: the site's sources and their shares, the mix of one kWh by both methods, the instruments. */
export function electricitySheet(book: Book): {
  readonly sheet: SheetModel;
  readonly names: readonly DefinedName[];
} {
  const sheet = freeSheet(WIDTHS.length);
  const names: DefinedName[] = [];
  sheet.add([textCell(book.say('sheet.electricity.title'), 'title')], 'plain', 24);
  sheet.add([textCell(book.say('sheet.electricity.note'), 'subtitle')]);
  sheet.skip();
  const supply = book.content.study.electricity;
  if (supply === undefined || supply.sources.length === 0) {
    sheet.add([textCell(book.say('text.none'), 'subtitle')]);
  } else {
    const shareRows = addSources(book, sheet, supply.sources);
    const { terms } = electricityTerms([], supply, book.content.lookUp);
    for (const basis of BASES) {
      sheet.skip();
      names.push(...addMix(book, sheet, basis, { sources: supply.sources, terms, shareRows }));
    }
    addInstruments(book, sheet, supply.instruments ?? [], WIDTHS.length);
  }
  const model = sheet.finish({ name: SHEETS.electricity, columnWidths: WIDTHS, frozenRows: 2, tab: 'data' });
  return { sheet: model, names };
}

function section(sheet: FreeSheet, text: string): void {
  sheet.add(
    [textCell(text, 'section'), ...WIDTHS.slice(1).map((): Cell => ({ kind: 'blank', style: 'section' }))],
    'plain',
    18,
  );
}

/** Sources with their kWh and share; gives the row of each source's share. */
function addSources(book: Book, sheet: FreeSheet, sources: readonly ElectricitySource[]): readonly number[] {
  section(sheet, book.say('section.sources'));
  sheet.add(
    [
      textCell(book.say('column.sourceId'), 'header'),
      textCell(book.say('column.name'), 'header'),
      textCell(book.say('column.category'), 'header'),
      textCell(`${book.say('column.energy')}\nkWh`, 'headerNumber'),
      textCell(book.say('column.share'), 'headerNumber'),
    ],
    'plain',
    HEADER_HEIGHT,
  );
  const first = sheet.nextRow();
  const last = first + sources.length - 1;
  const total = parseRatio(totalEnergy({ sources: [...sources] }));
  const rows = sources.map((source) => {
    const row = sheet.nextRow();
    const share = isZero(total)
      ? undefined
      : formulaCell(
          `${KWH}${row}/${KWH}$${last + 1}`,
          ratioNumber(divide(parseRatio(source.kwh), total)),
          'percent',
        );
    return sheet.add([
      textCell(source.id),
      textCell(source.name, 'name'),
      textCell(book.say(`category.${source.category}`)),
      inputCell(source.kwh),
      share,
    ]);
  });
  const sum = formulaCell(`SUM(${KWH}${first}:${KWH}${last})`, ratioNumber(total), 'mass');
  sheet.add([textCell(book.say('text.total'), 'label'), undefined, undefined, sum, undefined], 'total');
  return rows;
}

interface MixInput {
  readonly sources: readonly ElectricitySource[];
  readonly terms: readonly Term[];
  readonly shareRows: readonly number[];
}

/** One row per source and factor: share x conversion x component; their sum is the emission of one kWh. */
function addMix(book: Book, sheet: FreeSheet, basis: Basis, input: MixInput): DefinedName[] {
  section(sheet, book.say(`section.mix.${basis}`));
  sheet.add(
    [
      textCell(book.say('column.sourceId'), 'header'),
      textCell(book.say('column.factorKey'), 'header'),
      textCell(book.say('column.factorUnit'), 'header'),
      textCell(book.say('column.factorRow'), 'headerNumber'),
      textCell(book.say('column.factorName'), 'header'),
      textCell(book.say('column.share'), 'headerNumber'),
      textCell(book.say('column.conversion'), 'headerNumber'),
      ...COMPONENTS.map((component) => textCell(`${componentName(book, component)}\n${KG}`, 'headerNumber')),
    ],
    'plain',
    HEADER_HEIGHT,
  );
  const first = sheet.nextRow();
  input.sources.forEach((source, index) => {
    const own = input.terms.filter(
      (term) => term.basis === basis && term.operands.some((operand) => operand.lineId === source.id),
    );
    const slots = isZero(parseRatio(source.kwh)) ? [] : factorSlots(source[basis], own, book.content.lookUp);
    for (const slot of slots) {
      const shareRow = input.shareRows[index];
      if (slot.term === undefined || slot.factor === undefined || shareRow === undefined) {
        sheet.add(
          [
            textCell(source.id),
            textCell(slot.factorId, 'inputText'),
            undefined,
            undefined,
            textCell(book.say('state.open')),
          ],
          'open',
        );
      } else {
        addMixRow(book, sheet, source, {
          factorId: slot.factorId,
          unit: slot.factor.unit,
          term: slot.term,
          shareRow,
        });
      }
    }
    // A source that gave nothing needs no factor; any other without one is a gap.
    if (source[basis]?.kind !== 'factor' && !isZero(parseRatio(source.kwh))) {
      sheet.add(
        [textCell(source.id), undefined, undefined, undefined, textCell(book.say('state.open'))],
        'open',
      );
    }
  });
  if (sheet.nextRow() === first) {
    sheet.add([textCell(book.say('text.none'))]);
  }
  const last = sheet.nextRow() - 1;
  const all = input.terms.filter((term) => term.basis === basis);
  const numbers = emissionNumbers(evaluateTerms(all, basis, book.content.lookUp)).components;
  const sumRow = sheet.nextRow();
  sheet.add(
    [
      textCell(book.say('text.mixOfOneKwh'), 'label'),
      ...Array.from({ length: FIRST_COMPONENT - 1 }, (): Cell => ({ kind: 'blank', style: 'text' })),
      ...COMPONENTS.map((_, index) => {
        const letter = componentLetter(index);
        return formulaCell(`SUM(${letter}${first}:${letter}${last})`, numbers[index] ?? 0, 'ratio');
      }),
    ],
    'total',
  );
  return COMPONENTS.map((component, index) => ({
    name: mixName(basis, component),
    reference: outsideCell(SHEETS.electricity, componentLetter(index), sumRow),
  }));
}

interface MixRow {
  readonly factorId: string;
  readonly unit: string;
  readonly term: Term;
  readonly shareRow: number;
}

function addMixRow(book: Book, sheet: FreeSheet, source: ElectricitySource, mix: MixRow): void {
  const row = sheet.nextRow();
  const { factorId, unit, term } = mix;
  const share = term.operands.filter(
    (operand) => operand.code === 'sourceEnergy' || operand.code === 'totalEnergy',
  );
  const [energy, total] = share;
  if (energy === undefined || total === undefined) {
    throw new Error('An electricity term has no share of the site');
  }
  const converted = conversion('kWh', unit);
  const toUnit =
    unit === 'kWh' || converted === undefined
      ? undefined
      : `${sizeOf(formulaText('kWh'))}/${sizeOf(`C${row}`)}`;
  const numbers = emissionNumbers(
    evaluateTerms([{ ...term, basis: 'both' }], 'byLocation', book.content.lookUp),
  ).components;
  sheet.add([
    textCell(source.id),
    textCell(book.factors.keyOf(factorId), 'inputText'),
    formulaCell(`INDEX(${NAMES.factorUnit},D${row})`, unit, 'lookup'),
    formulaCell(`MATCH(B${row},${NAMES.factorKey},0)`, book.factors.positionOf(factorId), 'number'),
    formulaCell(`INDEX(${NAMES.factorName},D${row})`, factorLabel(book, factorId), 'lookup'),
    formulaCell(
      `${SHARE}${mix.shareRow}`,
      ratioNumber(divide(parseRatio(energy.value), parseRatio(total.value))),
      'percent',
    ),
    toUnit === undefined || converted === undefined
      ? undefined
      : formulaCell(toUnit, ratioNumber(converted.ratio), 'number'),
    ...COMPONENTS.map((component, index) =>
      formulaCell(
        `F${row}${toUnit === undefined ? '' : `*G${row}`}*INDEX(${factorComponentName(component)},D${row})`,
        numbers[index] ?? 0,
        'ratio',
      ),
    ),
  ]);
}

function componentLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + FIRST_COMPONENT + index);
}
