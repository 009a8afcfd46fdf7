import { multiply, parseRatio } from '../../engine/quantity/ratio.ts';
import { type Book, column, componentName, SHEETS } from '../book.ts';
import { type GasList } from '../calculation/gas-list.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { outsideCell } from '../model/address.ts';
import { formulaCell, inputCell, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { layOut } from '../table/layout.ts';

/** Column of the warming potential in 11b_GWP, and of the kg CO2e in 11a_FactorGases. */
export const GWP_VALUE = 'D';
export const GAS_RESULT = 'G';

/** 11b_GWP: warming potentials over 100 years that a factor rests on. */
export function gwpSheet(book: Book, list: GasList): SheetModel | undefined {
  const { potentials } = list;
  if (potentials.length === 0) {
    return undefined;
  }
  const columns = [
    column(book, 'gwpSet', 'line', 15),
    column(book, 'gas', 'line', 22),
    column(book, 'gasOrigin', 'line', 18),
    column(book, 'gwpValue', 'input', 14, { numeric: true, unit: 'kg CO₂e/kg' }),
    column(book, 'sourceTitle', 'source', 90),
  ];
  const layout = layOut(SHEETS.gwp, columns, potentials.length);
  const rows = potentials.map((one): DataRow => ({
    cells: {
      gwpSet: textCell(one.set),
      gas: textCell(one.gas),
      gasOrigin: textCell(book.say(`gasOrigin.${one.origin}`)),
      gwpValue: inputCell(one.value),
      sourceTitle: textCell(one.source, 'textWrap'),
    },
  }));
  return dataSheet({
    layout,
    title: book.say('sheet.gwp.title'),
    note: book.say('sheet.gwp.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: () => rows,
    frozenColumns: 2,
    tab: 'reference',
  });
}

/** 11a_FactorGases: factors with gas detail, each gas times its warming potential in the set of the study. */
export function factorGasesSheet(book: Book, list: GasList): SheetModel | undefined {
  const { gases } = list;
  if (gases.length === 0) {
    return undefined;
  }
  const columns = [
    column(book, 'factorKey', 'factor', 30),
    column(book, 'gas', 'line', 20),
    column(book, 'gasOrigin', 'line', 18),
    column(book, 'component', 'line', 24),
    column(book, 'gasKg', 'input', 14, { numeric: true, unit: 'kg' }),
    column(book, 'gwpValue', 'computed', 14, { numeric: true, unit: 'kg CO₂e/kg' }),
    column(book, 'gasResult', 'computed', 14, { numeric: true, unit: 'kg CO₂e' }),
  ];
  const layout = layOut(SHEETS.factorGases, columns, gases.length);
  const rows = gases.map(({ factor, gas, component, gwp, row }): DataRow => ({
    cells: {
      factorKey: textCell(book.factors.keyOf(factor.id)),
      gas: textCell(gas.gas),
      gasOrigin: textCell(book.say(`gasOrigin.${gas.origin}`)),
      component: textCell(componentName(book, component)),
      gasKg: inputCell(gas.kg),
      gwpValue: formulaCell(outsideCell(SHEETS.gwp, GWP_VALUE, gwp.row), Number(gwp.value), 'number'),
      gasResult: formulaCell(
        `${layout.cell('gasKg', row)}*${layout.cell('gwpValue', row)}`,
        ratioNumber(multiply(parseRatio(gas.kg), parseRatio(gwp.value))),
        'number',
      ),
    },
  }));
  return dataSheet({
    layout,
    title: book.say('sheet.factorGases.title'),
    note: book.say('sheet.factorGases.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: () => rows,
    frozenColumns: 2,
    tab: 'reference',
  });
}
