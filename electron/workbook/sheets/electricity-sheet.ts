import {
  BASES,
  type Basis,
  COMPONENTS,
  COMPONENTS_EXCLUDING_BIOGENIC_CO2,
} from '../../../shared/model/component.ts';
import { type ResolvedElectricitySource } from '../../../shared/model/electricity.ts';
import { evaluateTerms } from '../../engine/impact/evaluate.ts';
import { electricityTerms, totalEnergy } from '../../engine/inventory/electricity-terms.ts';
import { type Operand, productOf, type Term } from '../../engine/inventory/operand.ts';
import { conversion } from '../../engine/quantity/units.ts';
import { divide, isZero, parseRatio } from '../../engine/quantity/ratio.ts';
import { type Book, componentName, SHEETS } from '../book.ts';
import { emissionNumbers, ratioNumber } from '../calculation/numbers.ts';
import { formulaText, outsideCell } from '../model/address.ts';
import { type Cell, formulaCell, inputCell, textCell } from '../model/cell.ts';
import { type DefinedName, type SheetModel } from '../model/sheet.ts';
import { factorComponentName, mixName, NAMES } from '../names.ts';
import { factorLabel, sizeOf } from '../table/factor-columns.ts';
import { type FreeSheet, freeSheet } from '../table/free-sheet.ts';
import { factorsLayout } from './factors-sheet.ts';
import { addInstruments } from './instruments-section.ts';

const WIDTHS = [16, 40, 20, 24, 34, 12, 13, 18, 13, 13, 13, 13, 13];
const FIRST_COMPONENT = 7;
const KG = 'kg CO₂e/kWh';
const HEADER_HEIGHT = 40;

/** Letters of the columns formulas point at; the order is that of the header rows below. */
const KWH = 'D';
const SHARE = 'E';
const LOSS_RATE = 'F';

/** The first row of the sources: title, subtitle, a free row, heading and header stand above it. */
const FIRST_SOURCE = 6;

/** Cell of a number of a source; undefined for a source the study does not have. */
export function sourceCell(
  sources: readonly ResolvedElectricitySource[],
  sourceId: string,
  name: 'kwh' | 'lossRate',
): string | undefined {
  const index = sources.findIndex(({ id }) => id === sourceId);
  const letter = name === 'kwh' ? KWH : LOSS_RATE;
  return index < 0 ? undefined : outsideCell(SHEETS.electricity, letter, FIRST_SOURCE + index);
}

/** 07_Electricity: the site's sources and their shares, the mix of one kWh by both methods, the instruments. */
export function electricitySheet(book: Book): {
  readonly sheet: SheetModel;
  readonly names: readonly DefinedName[];
  readonly mixRows: MixRows;
} {
  const sheet = freeSheet(WIDTHS.length);
  const names: DefinedName[] = [];
  const mixRows = new Map<string, number>();
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
      names.push(...addMix(book, sheet, basis, { sources: supply.sources, terms, shareRows, mixRows }));
    }
    addInstruments(book, sheet, supply.instruments ?? [], WIDTHS.length);
  }
  const model = sheet.finish({ name: SHEETS.electricity, columnWidths: WIDTHS, frozenRows: 2, tab: 'data' });
  return { sheet: model, names, mixRows };
}

function section(sheet: FreeSheet, text: string): void {
  sheet.add(
    [textCell(text, 'section'), ...WIDTHS.slice(1).map((): Cell => ({ kind: 'blank', style: 'section' }))],
    'plain',
    18,
  );
}

/** Sources with their kWh and share; gives the row of each source's share. */
function addSources(
  book: Book,
  sheet: FreeSheet,
  sources: readonly ResolvedElectricitySource[],
): readonly number[] {
  section(sheet, book.say('section.sources'));
  sheet.add(
    [
      textCell(book.say('column.sourceId'), 'header'),
      textCell(book.say('column.name'), 'header'),
      textCell(book.say('column.category'), 'header'),
      textCell(`${book.say('column.energy')}\nkWh`, 'headerNumber'),
      textCell(book.say('column.share'), 'headerNumber'),
      textCell(book.say('column.lossRate'), 'headerNumber'),
      textCell(book.say('column.lossDefinition'), 'header'),
      textCell(book.say('column.certificatesSold'), 'header'),
    ],
    'plain',
    HEADER_HEIGHT,
  );
  const first = sheet.nextRow();
  if (first !== FIRST_SOURCE) {
    throw new Error('Other sheets look for the electricity sources in other rows');
  }
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
    sheet.mark(row, 1, { target: 'source', id: source.id, path: 'name' });
    sheet.mark(row, 3, { target: 'source', id: source.id, path: 'kwh' });
    sheet.mark(row, 5, { target: 'source', id: source.id, path: 'losses.rate' });
    return sheet.add([
      textCell(source.id),
      textCell(source.name, 'name'),
      textCell(book.say(`category.${source.category}`)),
      inputCell(source.kwh),
      share,
      source.losses === undefined ? undefined : inputCell(source.losses.rate),
      source.losses === undefined
        ? undefined
        : textCell(book.say(`losses.${source.losses.definition}`), 'textWrap'),
      source.certificatesSold === true ? textCell(book.say('word.yes')) : undefined,
    ]);
  });
  const sum = formulaCell(`SUM(${KWH}${first}:${KWH}${last})`, ratioNumber(total), 'mass');
  sheet.add([textCell(book.say('text.total'), 'label'), undefined, undefined, sum, undefined], 'total');
  return rows;
}

/** Rows of 07_Electricity by {@link mixKey}. */
export type MixRows = ReadonlyMap<string, number>;

/** What tells the row of a mix: method, source and factor. */
export function mixKey({ basis, slot, factorId }: Term): string {
  return JSON.stringify([basis, slot, factorId]);
}

/** kg CO2e of one kWh in a row of the mix, excluding biogenic CO2. */
export function mixRowFormula(row: number): string {
  const last = componentLetter(COMPONENTS_EXCLUDING_BIOGENIC_CO2 - 1);
  return `SUM(${outsideCell(SHEETS.electricity, componentLetter(0), row)}:$${last}$${row})`;
}

interface MixInput {
  readonly sources: readonly ResolvedElectricitySource[];
  readonly terms: readonly Term[];
  readonly shareRows: readonly number[];
  readonly mixRows: Map<string, number>;
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
  const operandCell = operandCells(book, input);
  input.sources.forEach((source, index) => {
    const shareRow = input.shareRows[index];
    const own = input.terms.filter((term) => term.basis === basis && sourceOf(term) === source.id);
    for (const term of own) {
      if (shareRow !== undefined) {
        input.mixRows.set(mixKey(term), sheet.nextRow());
        addMixRow(book, sheet, source, term, shareRow, operandCell);
      }
    }
    // A source that gave nothing needs no factor; any other without a term is a gap.
    if (own.length === 0 && !isZero(parseRatio(source.kwh))) {
      const assignment = source[basis];
      const named = assignment?.kind === 'factor' ? textCell(assignment.factorId, 'inputText') : undefined;
      sheet.add([textCell(source.id), named, undefined, undefined, textCell(book.say('state.open'))], 'open');
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

/** The source whose share of the site's kWh a term takes. */
function sourceOf(term: Term): string | undefined {
  return term.operands.find((operand) => operand.code === 'sourceEnergy')?.lineId;
}

/** Share x conversion x component of one factor; losses and the like multiply the share, by the cells they stand in. */
function addMixRow(
  book: Book,
  sheet: FreeSheet,
  source: ResolvedElectricitySource,
  term: Term,
  shareRow: number,
  operandCell: OperandCell,
): void {
  const row = sheet.nextRow();
  const factor = term.factorId === undefined ? undefined : book.content.lookUp(term.factorId);
  if (factor === undefined) {
    throw new Error('An electricity term without factor');
  }
  const shareOperands = term.operands.filter((operand) => operand.code !== 'unitConversion');
  const written = shareOperands.flatMap((operand) => {
    const cell = operandCell(operand, factor.id);
    return cell === undefined ? [] : [`${operand.operation === 'multiply' ? '*' : '/'}${cell}`];
  });
  const converted = conversion('kWh', factor.unit);
  const toUnit =
    factor.unit === 'kWh' || converted === undefined
      ? undefined
      : `${sizeOf(formulaText('kWh'))}/${sizeOf(`C${row}`)}`;
  const numbers = emissionNumbers(
    evaluateTerms([{ ...term, basis: 'both' }], 'byLocation', book.content.lookUp),
  ).components;
  sheet.add([
    textCell(source.id),
    textCell(book.factors.keyOf(factor.id), 'inputText'),
    formulaCell(`INDEX(${NAMES.factorUnit},D${row})`, factor.unit, 'lookup'),
    formulaCell(`MATCH(B${row},${NAMES.factorKey},0)`, book.factors.positionOf(factor.id), 'number'),
    formulaCell(`INDEX(${NAMES.factorName},D${row})`, factorLabel(book, factor.id), 'lookup'),
    formulaCell(`${SHARE}${shareRow}${written.join('')}`, ratioNumber(productOf(shareOperands)), 'percent'),
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

/** Formula of an operand of a mix row beside the share itself; undefined for those in columns of their own. */
type OperandCell = (operand: Operand, factorId: string) => string | undefined;

function operandCells(book: Book, { sources, shareRows }: MixInput): OperandCell {
  const rowOf = (id: string | undefined): number => shareRows[sources.findIndex((one) => one.id === id)] ?? 0;
  const grids = sources.filter((one) => one.category === 'grid' && !isZero(parseRatio(one.kwh)));
  const factorCell = (factorId: string, name: string): string =>
    factorsLayout(book).outside(name, book.factors.rowOf(factorId));
  return (operand, factorId) => {
    switch (operand.code) {
      case 'sourceEnergy':
      case 'totalEnergy':
      case 'unitConversion':
        return undefined;
      case 'gridEnergy':
        return `${KWH}${rowOf(operand.lineId)}`;
      case 'gridTotal':
        return `(${grids.map((one) => `${KWH}${rowOf(one.id)}`).join('+')})`;
      case 'lossRate':
        return `${LOSS_RATE}${rowOf(operand.lineId)}`;
      case 'oneMinusLossRate':
        return `(1-${LOSS_RATE}${rowOf(operand.lineId)})`;
      case 'declaredAmount':
        return factorCell(factorId, 'perAmount');
      case 'factorSubstanceShare':
        return factorCell(factorId, 'substanceShare');
      default:
        return String(Number(operand.value));
    }
  };
}

/** Column of a component in the mix. */
export function componentLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + FIRST_COMPONENT + index);
}
