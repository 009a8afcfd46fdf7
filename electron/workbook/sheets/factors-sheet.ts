import { COMPONENTS } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Book, column, componentName, SHEETS } from '../book.ts';
import { factorExcluding } from '../calculation/factor-total.ts';
import { type Cell, formulaCell, optionalInput, optionalText, textCell } from '../model/cell.ts';
import { type GasList } from '../calculation/gas-list.ts';
import { type DefinedName, type SheetModel } from '../model/sheet.ts';
import { factorComponentName, NAMES } from '../names.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { factorLabel } from '../table/factor-columns.ts';
import { type Column, layOut, type Layout } from '../table/layout.ts';
import { type Fields, originsOf } from '../table/origins.ts';
import { factorOrigins, type FactorOrigins } from './factor-origins.ts';

const KG = 'kg CO₂e';

const FIELDS: Fields = {
  ...Object.fromEntries(COMPONENTS.map((component) => [component, `components.${component}`])),
  perAmount: 'perAmount',
  amountPerPiece: 'amountPerPiece',
  substanceShare: 'substanceShare',
  geography: 'geography',
  referenceYear: 'referenceYear',
  boundary: 'boundary',
  sourceTitle: 'source.title',
  publisher: 'source.publisher',
  publicationYear: 'source.publicationYear',
  sourcePlace: 'source.place',
  terms: 'source.terms',
  note: 'note',
};

/** 11_Factors: every factor the workbook computes with, value by component, with its source; frozen as used. */
export function factorsSheet(
  book: Book,
  gases: GasList,
): {
  readonly sheet: SheetModel;
  readonly names: readonly DefinedName[];
} {
  const { factors } = book.factors;
  const layout = factorsLayout(book);
  const origins = factorOrigins(book, gases);
  const sheet = dataSheet({
    layout,
    title: book.say('sheet.factors.title'),
    note: book.say('sheet.factors.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: () =>
      factors.map((factor, index) => factorRow(book, layout, factor, layout.firstRow + index, origins)),
    originOf: originsOf('factor', factors, FIELDS),
    frozenColumns: 2,
    tab: 'reference',
  });
  return { sheet, names: factors.length === 0 ? [] : names(layout) };
}

/** Columns and rows of 11_Factors; numbers that few factors have are columns only where one has them. */
export function factorsLayout(book: Book): Layout {
  return layOut(SHEETS.factors, columns(book), book.factors.factors.length);
}

const RARE = ['perAmount', 'amountPerPiece', 'substanceShare'] as const;

function columns(book: Book): Column[] {
  const rare = RARE.filter((name) => book.factors.factors.some((factor) => factor[name] !== undefined));
  return [
    column(book, 'factorKey', 'factor', 26),
    column(book, 'factorName', 'factor', 44),
    column(book, 'factorUnit', 'factor', 9),
    ...rare.map((name) => column(book, name, 'declared', 13, { numeric: true })),
    ...COMPONENTS.map((component) =>
      column(book, component, 'factorValues', 12, {
        title: componentName(book, component),
        unit: KG,
        numeric: true,
      }),
    ),
    column(book, 'excluding', 'factorValues', 12, { unit: KG, numeric: true }),
    column(book, 'geography', 'scope', 12),
    column(book, 'referenceYear', 'scope', 10),
    column(book, 'factorScope', 'scope', 16),
    column(book, 'boundary', 'scope', 30),
    column(book, 'delivery', 'scope', 12),
    column(book, 'losses', 'scope', 12),
    column(book, 'gwpSet', 'scope', 15),
    column(book, 'flags', 'scope', 24),
    column(book, 'sourceTitle', 'source', 40),
    column(book, 'publisher', 'source', 24),
    column(book, 'publicationYear', 'source', 10),
    column(book, 'sourcePlace', 'source', 28),
    column(book, 'sourceSet', 'source', 18),
    column(book, 'terms', 'source', 26),
    column(book, 'note', 'source', 36),
  ];
}

function factorRow(book: Book, layout: Layout, factor: Factor, row: number, origins: FactorOrigins): DataRow {
  const own = (name: (typeof RARE)[number]): Cell | undefined => {
    const [value, formula] = [factor[name], origins.numberOf(factor, name)];
    return value !== undefined && formula !== undefined
      ? formulaCell(formula, Number(value), 'number')
      : optionalInput(value);
  };
  const at = (id: string): string => layout.cell(id, row);
  const { source } = factor;
  const wrapped = (text: string | undefined): Cell | undefined => optionalText(text, 'textWrap');
  const inclusion = (value: string | undefined): Cell | undefined =>
    value === undefined ? undefined : textCell(book.say(`inclusion.${value}`));
  return {
    cells: {
      factorKey: textCell(book.factors.keyOf(factor.id), 'inputText'),
      factorName: textCell(factorLabel(book, factor.id), 'name'),
      factorUnit: textCell(factor.unit, 'inputText'),
      ...Object.fromEntries(RARE.filter((name) => layout.has(name)).map((name) => [name, own(name)])),
      ...Object.fromEntries(
        COMPONENTS.map((component) => {
          const [value, formula] = [factor.components[component], origins.componentOf(factor, component)];
          const cell =
            value !== undefined && formula !== undefined
              ? formulaCell(formula, Number(value), 'number')
              : optionalInput(value);
          return [component, cell];
        }),
      ),
      excluding: formulaCell(
        `SUM(${at('fossil')}:${at('biogenicNonCo2')})`,
        factorExcluding(factor),
        'number',
      ),
      geography: textCell(factor.geography),
      referenceYear: textCell(factor.referenceYear),
      factorScope: textCell(book.say(`scope.${factor.scope}`), 'textWrap'),
      boundary: wrapped(factor.boundary),
      delivery: inclusion(factor.delivery),
      losses: inclusion(factor.losses),
      gwpSet: factor.gwpSet === 'notStated' ? inclusion('notStated') : textCell(factor.gwpSet),
      flags: wrapped((factor.flags ?? []).map((flag) => book.say(`flag.${flag}`)).join('; ')),
      sourceTitle: wrapped(source.title),
      publisher: wrapped(source.publisher),
      publicationYear: optionalText(source.publicationYear),
      sourcePlace: wrapped(source.place),
      sourceSet: wrapped(source.set),
      terms: wrapped(source.terms),
      note: wrapped(factor.note),
    },
  };
}

function names(layout: Layout): DefinedName[] {
  const named = (name: string, id: string): DefinedName => ({ name, reference: layout.range(id) });
  return [
    named(NAMES.factorKey, 'factorKey'),
    named(NAMES.factorName, 'factorName'),
    named(NAMES.factorUnit, 'factorUnit'),
    named(NAMES.factorExcluding, 'excluding'),
    ...COMPONENTS.map((component) => named(factorComponentName(component), component)),
  ];
}
