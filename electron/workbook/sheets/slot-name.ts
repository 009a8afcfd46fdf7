import { type Book } from '../book.ts';

/** Parts of a slot that the catalogues name under `workbook.slot`; everything else is an id or a number. */
const NAMED: ReadonlySet<string> = new Set([
  'main',
  'material',
  'upstream',
  'recycled',
  'recipe',
  'recipeEnergy',
  'recipeLosses',
  'recipeSpend',
  'scrapTransport',
  'scrapTreatment',
  'uptake',
  'leg',
  'return',
  'repair',
  'cleaning',
  'gas',
  'source',
  'losses',
]);

/** What a product is in its line, in words: `leg.0.upstream` is "leg 1, upstream". */
export function slotName(book: Book, slot: string): string {
  const [head = '', ...rest] = slot.split('.');
  const named = (part: string): string => (NAMED.has(part) ? book.say(`slot.${part}`) : part);
  if (head === 'leg' || head === 'return') {
    const [number = '0', ...more] = rest;
    return [`${named(head)} ${Number(number) + 1}`, ...more.map(named)].join(', ');
  }
  return rest.length === 0 ? named(head) : `${named(head)}: ${joined(rest, named)}`;
}

/** Ids may hold points: only a last part that is a word of its own is named. */
function joined(parts: readonly string[], named: (part: string) => string): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && NAMED.has(last)
    ? `${parts.slice(0, -1).join('.')}, ${named(last)}`
    : parts.map((part) => (parts.length === 1 ? named(part) : part)).join('.');
}
