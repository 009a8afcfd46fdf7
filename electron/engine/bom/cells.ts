import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';

/** Lines that agree in everything the groupings and the coverage ask for: they are summed together, once. */
export interface GroupCell {
  readonly family: string;
  readonly supplier: string;
  readonly country: string;
  readonly proxy: boolean;
  readonly confirmed: boolean;
  /** Its mass or another amount of it is somebody's estimate. */
  readonly estimated: boolean;
}

/** Numbers the cells from 0 on. */
export interface Cells {
  readonly cells: readonly GroupCell[];
  /** The number of the cell of a line; the next free one for a new combination. */
  numberOf(line: ResolvedBomLine, family: string): number;
}

/** More different texts of one kind fit into no study; two such numbers are one exact float. */
const MOST = 2 ** 22;

/** A numbering of no cell yet. */
export function createCells(): Cells {
  const families = new Map<string, number>();
  const suppliers = new Map<string, number>();
  const countries = new Map<string, number>();
  const pairs = new Map<number, number>();
  const numbers = new Map<number, number>();
  const cells: GroupCell[] = [];
  return {
    cells,
    numberOf({ assignment, supplier = '', country = '', data }, family) {
      const decision = assignment?.kind === 'excluded' ? undefined : assignment;
      const proxy = decision?.proxy === true;
      const confirmed = decision?.status === 'confirmed';
      const estimated = data?.type === 'estimate';
      const marks = (proxy ? 1 : 0) + (confirmed ? 2 : 0) + (estimated ? 4 : 0);
      const pair = numberIn(pairs, numberIn(families, family) * MOST + numberIn(suppliers, supplier));
      const number = numberIn(numbers, pair * MOST * 8 + numberIn(countries, country) * 8 + marks);
      if (number === cells.length) {
        cells.push({ family, supplier, country, proxy, confirmed, estimated });
      }
      return number;
    },
  };
}

function numberIn<T>(numbers: Map<T, number>, value: T): number {
  const known = numbers.get(value);
  if (known !== undefined) {
    return known;
  }
  numbers.set(value, numbers.size);
  return numbers.size - 1;
}
