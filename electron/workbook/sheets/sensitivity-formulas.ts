import {
  type Basis,
  COMPONENTS,
  COMPONENTS_EXCLUDING_BIOGENIC_CO2,
} from '../../../shared/model/component.ts';
import { type Book, SHEETS } from '../book.ts';
import { formulaText, outsideRange } from '../model/address.ts';
import { NAMES } from '../names.ts';
import { CAPITAL } from '../table/capital.ts';
import { type EmissionTable, emissionRange } from '../table/emission-table.ts';
import { type Layout, overParts } from '../table/layout.ts';
import { componentLetter, type MixRows } from './electricity-sheet.ts';

/** Column of the factor's key in the mix of 07_Electricity. */
const FACTOR_KEY = 'B';

/** The live cells that scenarios add up; `tables` are those that have rows. */
export interface LiveCells {
  readonly tables: readonly EmissionTable[];
  readonly bom: EmissionTable;
  readonly terms: Layout;
  readonly mixRows: MixRows;
}

/** Emission of everything the factor of a key is used for: in the lines, in 04c_Terms and in the electricity mix. */
export function factorFormula(book: Book, live: LiveCells, keyCell: string): string {
  const basis = book.content.calculation.headlineBasis;
  const value = `INDEX(${NAMES.factorExcluding},MATCH(${keyCell},${NAMES.factorKey},0))`;
  const amounts = live.tables.flatMap(({ layout }) =>
    (['factor', 'upstreamFactor'] as const)
      .filter((prefix) => layout.has(`${prefix}Amount`))
      .map(
        (prefix) =>
          `SUMPRODUCT(--EXACT(${layout.range(`${prefix}Key`)},${keyCell}),${layout.range(`${prefix}Amount`)}${counted(book, layout)})`,
      ),
  );
  const parts = [
    ...(amounts.length === 0 ? [] : [`(${amounts.join('+')})*${value}`]),
    ...termsFormula(book, live.terms, basis, keyCell),
    ...electricityFormula(book, live, basis, keyCell),
  ];
  return parts.length === 0 ? '0' : parts.join('+');
}

/** Emission of the parts of the BOM whose decision says that the factor is a proxy. */
export function bomProxies(book: Book, { bom }: LiveCells): string {
  const { layout } = bom;
  if (layout.rowCount === 0) {
    return '0';
  }
  const word = formulaText(book.say('decision.proxy'));
  const basis = book.content.calculation.headlineBasis;
  return overParts(layout, (part) => {
    const values = emissionRange({ ...bom, layout: part }, 'excluding', basis);
    return `SUMPRODUCT(--ISNUMBER(FIND(${word},${part.range('decision')})),${values}${counted(book, part)})`;
  });
}

function termsFormula(book: Book, terms: Layout, basis: Basis, keyCell: string): readonly string[] {
  if (terms.rowCount === 0) {
    return [];
  }
  const other: Basis = basis === 'byLocation' ? 'byContract' : 'byLocation';
  const role = formulaText(book.say('termRole.counted'));
  const method = formulaText(book.say(`basis.${other}`));
  return terms.parts.map(
    (part) =>
      `SUMPRODUCT(--EXACT(${part.range('factorKey')},${keyCell}),--(${part.range('termRole')}=${role}),--(${part.range('termBasis')}<>${method}),${part.range('excluding')}${counted(book, part)})`,
  );
}

/** Uses of electricity by what of one kWh stands on the factor. */
function electricityFormula(
  book: Book,
  { tables, mixRows }: LiveCells,
  basis: Basis,
  keyCell: string,
): readonly string[] {
  const perKwh = mixOfFactorFormula(mixRows, basis, keyCell);
  const uses = tables
    .filter(({ layout, split }) => split && layout.has('kwh'))
    .map(({ layout }) => {
      const criteria = counted(book, layout);
      return criteria === ''
        ? `SUM(${layout.range('kwh')})`
        : `SUMPRODUCT(${layout.range('kwh')}${criteria})`;
    });
  return perKwh === undefined || uses.length === 0 ? [] : [`(${uses.join('+')})*(${perKwh})`];
}

/** Leaves capital goods out where the totals do. */
function counted(book: Book, layout: Layout): string {
  const { settings } = book.content.calculation;
  return settings.capitalGoods === 'excluded' && layout.has(CAPITAL) ? `,--(${layout.range(CAPITAL)}=0)` : '';
}

/**
 * kg CO2e of one kWh from everything in a method's mix that stands on the factor of a key, excluding biogenic CO2;
 * undefined where the method has no mix.
 */
function mixOfFactorFormula(mixRows: MixRows, basis: Basis, keyCell: string): string | undefined {
  const rows = [...mixRows].flatMap(([key, row]) =>
    (JSON.parse(key) as string[])[0] === basis ? [row] : [],
  );
  if (rows.length === 0) {
    return undefined;
  }
  const [from, to] = [Math.min(...rows), Math.max(...rows)];
  const range = (letter: string): string => outsideRange(SHEETS.electricity, letter, from, to);
  return COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2)
    .map(
      (_, index) => `SUMPRODUCT(--EXACT(${range(FACTOR_KEY)},${keyCell}),${range(componentLetter(index))})`,
    )
    .join('+');
}
