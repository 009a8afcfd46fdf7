import { type CellOrigin } from '../../../shared/model/cell-origin.ts';
import { type WorkbookContent } from '../content.ts';
import { type OperandRow } from './operand-row.ts';
import { type PlannedTerm } from './planned-term.ts';

/** Names of the fields an operand can stand in, where more than one field of a line has its value. */
const NAMES: Readonly<Partial<Record<OperandRow['code'], readonly string[]>>> = {
  allocationPart: ['part'],
  allocationWhole: ['whole'],
  price: ['value', 'amount'],
  onePlusVat: ['vatRate'],
  vatRate: ['vatRate'],
  indexFactorYear: ['factorYear'],
  indexPriceYear: ['priceYear'],
  exchangeRate: ['rate'],
  emptyShare: ['emptyShare'],
  fuelEmpty: ['fuelPerKmEmpty'],
  fuelFull: ['fuelPerKmFull'],
  loadFactor: ['loadFactor'],
  capacity: ['capacityT'],
  mass: ['massKg'],
  distance: ['distanceKm'],
  trips: ['trips'],
  used: ['used'],
  life: ['life'],
  share: ['share'],
  substanceShare: ['substanceShare'],
  recycledShare: ['share'],
  carbonShare: ['carbonShare'],
  carbonPerKg: ['carbonPerKg'],
  moisture: ['moisture'],
};

/**
 * The field of the line that an operand was typed in from: a number of the line with its value, in the part of the line
 * the engine names and under the name the operand has. Undefined where no field, or more than one, can be meant.
 */
export function operandOrigin(
  { study }: Pick<WorkbookContent, 'study'>,
  { line }: PlannedTerm,
  row: OperandRow,
): CellOrigin | undefined {
  if (row.value.kind !== 'input') {
    return undefined;
  }
  const id = line.kind === 'bom' ? line.row.line.id : line.activity.id;
  const item = firstById((line.kind === 'bom' ? study.bom : study.activities) ?? []).get(id);
  const value = Number(row.value.value);
  const same = [...leaves(item, '')].filter(([, text]) => Number(text) === value);
  const inField = same.filter(([path]) => isBelow(path, row.field));
  const found = only(row, inField) ?? only(row, same);
  return found === undefined
    ? undefined
    : { target: line.kind === 'bom' ? 'line' : 'activity', id, path: found };
}

/** Lists of a study never change, so that each is indexed once. */
const INDEXES = new WeakMap<object, ReadonlyMap<string, unknown>>();

function firstById(items: readonly { readonly id: string }[]): ReadonlyMap<string, unknown> {
  const known = INDEXES.get(items);
  if (known !== undefined) {
    return known;
  }
  const index = new Map<string, unknown>();
  for (const item of items) {
    if (!index.has(item.id)) {
      index.set(item.id, item);
    }
  }
  INDEXES.set(items, index);
  return index;
}

type Leaf = readonly [path: string, text: string];

function only({ code }: OperandRow, leafs: readonly Leaf[]): string | undefined {
  const named = leafs.filter(([path]) => NAMES[code]?.includes(path.split('.').at(-1) ?? '') === true);
  const chosen = named.length > 0 ? named : leafs;
  return chosen.length === 1 ? chosen[0]?.[0] : undefined;
}

function isBelow(path: string, field: string): boolean {
  return field === '' ? path.startsWith('assignment.') : path === field || path.startsWith(`${field}.`);
}

/** Fields that are no quantities, though digits may stand in them. */
const TEXTS: ReadonlySet<string> = new Set([
  'id',
  'parentId',
  'position',
  'partNumber',
  'description',
  'materialText',
  'note',
  'supplier',
  'importedText',
  'corrections',
  'extra',
  'origin',
  'data',
  'factorId',
  'reason',
]);

/** All texts of a document that are numbers, with the way to each. */
function* leaves(value: unknown, path: string): Generator<Leaf> {
  if (typeof value === 'string' && value !== '' && Number.isFinite(Number(value))) {
    yield [path, value];
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value).filter(([one]) => !TEXTS.has(one))) {
      yield* leaves(inner, path === '' ? name : `${path}.${name}`);
    }
  }
}
