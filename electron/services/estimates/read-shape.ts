/** A body whose dimensions a text gives, all in millimetres. */
export type Shape =
  | { readonly kind: 'block'; readonly sides: readonly [number, number, number] }
  | { readonly kind: 'bar'; readonly diameter: number; readonly length: number }
  | { readonly kind: 'tube'; readonly diameter: number; readonly bore: number; readonly length: number }
  | {
      readonly kind: 'hollow';
      readonly sides: readonly [number, number];
      readonly wall: number;
      readonly length: number;
    }
  | { readonly kind: 'screw'; readonly diameter: number; readonly length: number };

const NUMBER = String.raw`(\d{1,5}(?:[.,]\d{1,3})?)`;
const BY = String.raw`\s*(?:mm)?\s*[x*]\s*`;
const ROUND = String.raw`(?:ø|φ|⌀|dia\.?|d)\s*`;
/** Letters or digits before a dimension make it part of a type number. */
const START = String.raw`(?<![\p{L}\p{N}.,/-])`;
const END = String.raw`(?:\s*mm)?(?![\p{L}\p{N}]|[.,]\d|\s*[x*]\s*\d)`;

const PATTERNS = {
  screw: new RegExp(`${START}m${NUMBER}(?:${BY}${NUMBER})?${BY}${NUMBER}${END}`, 'u'),
  tubeByBore: new RegExp(`${START}${ROUND}${NUMBER}\\s*[/x*]\\s*${ROUND}${NUMBER}${BY}${NUMBER}${END}`, 'u'),
  tubeByWall: new RegExp(`${START}${ROUND}${NUMBER}${BY}${NUMBER}${BY}${NUMBER}${END}`, 'u'),
  bar: new RegExp(`${START}${ROUND}${NUMBER}${BY}(?:l\\s*=?\\s*)?${NUMBER}${END}`, 'u'),
  block: new RegExp(`${START}${NUMBER}${BY}${NUMBER}${BY}${NUMBER}${END}`, 'u'),
  length: new RegExp(`(?<![\\p{L}\\p{N}])l\\s*[=:]?\\s*${NUMBER}${END}`, 'u'),
};

/** A wall thicker than a quarter of the diameter is likelier a length or a bore. */
const THICKEST_WALL = 0.25;

/** Thickest flat product that is called sheet, mm; beyond it plate (EN 10079 names 3 mm, parts lists more). */
const THICKEST_SHEET = 12;
const PAIRS = /\d\s*(?:mm)?\s*[x*]\s*\d+(?:[.,]\d+)?(?:\s*[x*]\s*\d+(?:[.,]\d+)?)?/gu;

/** What the text is read as where three numbers stand alone: a solid block, or a hollow section with its length apart. */
export type ShapeHint = 'solid' | 'sheet' | 'section' | 'screw';

/**
 * The body a text describes: `Ø20x300` a bar, `100x50x5` a block, `M8x30` a screw, `Ø30/Ø20x300` and `Ø30x2x300` a tube,
 * `60x40x3 L=1200` a hollow section. Undefined where the text says nothing or can be read in two ways.
 */
export function readShape(text: string, hint: ShapeHint): Shape | undefined {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[×✕╳∗]/g, 'x');
  if (hint === 'screw') {
    return screwOf(numbersOf(PATTERNS.screw, plain));
  }
  const [outer, bore, tubeLength] = numbersOf(PATTERNS.tubeByBore, plain) ?? [];
  if (outer !== undefined && bore !== undefined && tubeLength !== undefined) {
    return bore < outer ? { kind: 'tube', diameter: outer, bore, length: tubeLength } : undefined;
  }
  const [diameter, wall, length] = numbersOf(PATTERNS.tubeByWall, plain) ?? [];
  if (diameter !== undefined && wall !== undefined && length !== undefined) {
    return wall <= diameter * THICKEST_WALL
      ? { kind: 'tube', diameter, bore: diameter - 2 * wall, length }
      : undefined;
  }
  const [round, barLength] = numbersOf(PATTERNS.bar, plain) ?? [];
  if (round !== undefined && barLength !== undefined) {
    return hint === 'section' ? undefined : { kind: 'bar', diameter: round, length: barLength };
  }
  return blockOf(plain, hint);
}

function screwOf(numbers: readonly (number | undefined)[] | undefined): Shape | undefined {
  const [diameter, pitch, length] = numbers ?? [];
  if (diameter === undefined || length === undefined) {
    return undefined;
  }
  // M8x1 names a pitch: no length is known.
  const isPitch = pitch === undefined && length < diameter / 2;
  return isPitch ? undefined : { kind: 'screw', diameter, length };
}

function blockOf(plain: string, hint: ShapeHint): Shape | undefined {
  const [a, b, c] = numbersOf(PATTERNS.block, plain) ?? [];
  if (a === undefined || b === undefined || c === undefined) {
    return undefined;
  }
  if (hint !== 'section') {
    // A second pair of dimensions belongs to something else; three large sides of sheet are those of a box.
    const isBox = hint === 'sheet' && Math.min(a, b, c) > THICKEST_SHEET;
    const isTwo = (plain.match(PAIRS) ?? []).length > 1;
    return isBox || isTwo ? undefined : { kind: 'block', sides: [a, b, c] };
  }
  const [length] = numbersOf(PATTERNS.length, plain) ?? [];
  return length === undefined || 2 * c >= Math.min(a, b)
    ? undefined
    : { kind: 'hollow', sides: [a, b], wall: c, length };
}

/** The numbers a pattern finds; undefined where it finds nothing, or two different things. */
function numbersOf(pattern: RegExp, text: string): readonly (number | undefined)[] | undefined {
  const found = [...text.matchAll(new RegExp(pattern.source, 'gu'))];
  const [first] = found;
  if (first === undefined || found.some(([hit]) => hit !== first[0])) {
    return undefined;
  }
  return first
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits.replace(',', '.'))));
}
