import { type Basis, COMPONENTS } from '../../../shared/model/component.ts';
import { type ComponentAmounts } from '../../engine/impact/evaluate.ts';
import { BASIS_NAME, type Book, column, componentName } from '../book.ts';
import { emissionNumbers } from '../calculation/numbers.ts';
import { type Cell, formulaCell, numberCell } from '../model/cell.ts';
import { type Column, type Layout } from './layout.ts';

const KG = 'kg CO₂e';

/** Relative tolerance between engine and workbook: doubles against exact fractions. */
export const TOLERANCE = '1E-9';

/** Column of a component or total; sheets that depend on the electricity method have one per method. */
export function emissionId(part: string, basis: Basis | undefined): string {
  return basis === undefined ? part : `${BASIS_NAME[basis]}_${part}`;
}

/** Six components and both totals, once, or once for each electricity method. */
export function emissionColumns(book: Book, bases: readonly (Basis | undefined)[]): Column[] {
  return bases.flatMap((basis) => {
    const band = basis === undefined ? 'emission' : `emission_${BASIS_NAME[basis]}`;
    const wide = (part: string, title: string): Column =>
      column(book, emissionId(part, basis), band, 13, { title, unit: KG, numeric: true });
    return [
      ...COMPONENTS.map((component) => wide(component, componentName(book, component))),
      wide('excluding', book.say('column.excluding')),
      wide('including', book.say('column.including')),
    ];
  });
}

/** The engine's own value beside the formula and a 1 where they differ; the checks add these up. */
export function proofColumns(book: Book, bases: readonly (Basis | undefined)[]): Column[] {
  return bases.flatMap((basis) => {
    const by = basis === undefined ? '' : ` · ${book.say(`basis.${basis}`)}`;
    return [
      column(book, emissionId('engine', basis), 'proof', 13, {
        title: book.say('column.engine') + by,
        unit: KG,
        numeric: true,
      }),
      column(book, emissionId('differs', basis), 'proof', 8, {
        title: book.say('column.differs') + by,
        numeric: true,
      }),
    ];
  });
}

/** The same as cells by column. */
export function emissionCells(
  layout: Layout,
  row: number,
  basis: Basis | undefined,
  amounts: ComponentAmounts,
  formulaOf: (index: number) => string,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  const put: PutEmission = (id, cell) => {
    cells[id] = cell;
  };
  putEmissionCells(put, layout, row, basis, amounts, formulaOf);
  return cells;
}

type PutEmission = (id: string, cell: Cell) => void;

/** Emission cells of one row: a formula per component, the sums, the engine's value and the comparison. */
export function putEmissionCells(
  put: PutEmission,
  layout: Layout,
  row: number,
  basis: Basis | undefined,
  amounts: ComponentAmounts,
  formulaOf: (index: number) => string,
): void {
  const numbers = emissionNumbers(amounts);
  const at = (part: string): string => layout.cell(emissionId(part, basis), row);
  COMPONENTS.forEach((component, index) => {
    const value = numbers.components[index] ?? 0;
    put(emissionId(component, basis), formulaCell(formulaOf(index), value, 'emission'));
  });
  const all = `${at('fossil')}:${at('biogenicCo2Removal')}`;
  put(
    emissionId('excluding', basis),
    formulaCell(`SUM(${at('fossil')}:${at('biogenicNonCo2')})`, numbers.excluding, 'emission'),
  );
  put(emissionId('including', basis), formulaCell(`SUM(${all})`, numbers.including, 'emission'));
  put(emissionId('engine', basis), numberCell(numbers.excluding, 'engine'));
  const difference = `ABS(${at('excluding')}-${at('engine')})`;
  // Relative to the sizes of all components: a small sum of large ones cannot be more exact than they are
  const allowed = `${TOLERANCE}*SUMPRODUCT(ABS(${all}))`;
  put(emissionId('differs', basis), formulaCell(`IF(${difference}<=${allowed},0,1)`, 0, 'integer'));
}

/** Ids of the columns that are summed above the data. */
export function emissionSumIds(bases: readonly (Basis | undefined)[]): string[] {
  return bases.flatMap((basis) =>
    [...COMPONENTS, 'excluding', 'including', 'engine', 'differs'].map((part) => emissionId(part, basis)),
  );
}
