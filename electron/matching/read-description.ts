import { expandAbbreviations } from './abbreviations.ts';
import { turnedRound } from './inverted-name.ts';
import { hasIdeograph, normaliseText } from './normalise.ts';
import { findDesignations, type DesignationHit } from './designation-search.ts';
import { brandOf, isNoun, segmentsOf, withoutKind, wordOfKind, type Segment } from './text-analysis.ts';
import type { WordHit } from './word-hit.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { DesignationPlace, Word } from './knowledge.ts';

/** What a description says, before anything is decided. */
export interface DescriptionReading {
  /** The noun that names the thing: component, neutral part or service. */
  readonly head: WordHit | undefined;
  /** Component words that only describe the head. */
  readonly modifiers: readonly WordHit[];
  /** 1, or less when words unknown to the dictionary follow the head, which may then not be the head. */
  readonly headCertainty: number;
  /** Section or tube named with its size beside the head ("frame, square tube 100x100x5"): what the thing is made from. */
  readonly stock: Word | undefined;
  /** Material word that belongs to the head, a later one before an earlier one. */
  readonly material: Word | undefined;
  readonly galvanised: WordHit | undefined;
  readonly isCast: WordHit | undefined;
  readonly designations: readonly DesignationHit[];
  /** Maker nearly all of whose goods are of one family. */
  readonly brand: Word | undefined;
  readonly isEmpty: boolean;
}

const PLACES: ReadonlySet<DesignationPlace> = new Set<DesignationPlace>(['any', 'standard', 'number']);
const PLACES_OF_NEUTRAL_PART: ReadonlySet<DesignationPlace> = new Set<DesignationPlace>([
  ...PLACES,
  'material',
]);
const PLACES_OF_FASTENER: ReadonlySet<DesignationPlace> = new Set<DesignationPlace>([...PLACES, 'fastener']);

/**
 * Reads a description: which noun names the thing, of what it says it is made. `alone`: no material cell stands beside
 * it, so that "Bracket 304" may name its material itself.
 */
export function readDescription(
  description: string | undefined,
  knowledge: PreparedKnowledge,
  alone = false,
): DescriptionReading {
  const written = expandAbbreviations(normaliseText(description ?? ''), knowledge.abbreviations);
  const normalised = turnedRound(written, knowledge.lexicon);
  const segments = segmentsOf(normalised, knowledge);
  const main =
    segments.find((segment) => segment.hits.some(isNoun)) ?? segments.find(hasMaterial) ?? segments[0];
  const named = main === undefined ? [] : beforePreposition(main);
  const head = headOf(named, main?.text ?? '');
  const isFastener = head !== undefined && wordOfKind(head, 'component')?.family === 'steel-fastener';
  const isNeutral = head !== undefined && head.words.every((word) => word.kind === 'part');
  const places = isFastener ? PLACES_OF_FASTENER : isNeutral && alone ? PLACES_OF_NEUTRAL_PART : PLACES;
  return {
    head,
    modifiers: (main?.hits ?? []).filter((hit) => hit !== head && wordOfKind(hit, 'component') !== undefined),
    headCertainty: head === undefined || main === undefined ? 1 : certaintyOf(main, head),
    stock: stockOf(segments),
    material: materialOf(segments, main, named, head),
    galvanised: firstOfKind(segments, 'galvanised'),
    isCast: segments
      .flatMap((segment) => segment.hits)
      .find((hit) => hit.words.some((word) => word.shape === 'cast')),
    designations: segments
      .flatMap((segment) => findDesignations(withoutKind(segment, 'coating'), knowledge.designations, places))
      .filter(({ designation, text }) => designation.place !== 'material' || !isSizeLike(text)),
    brand: brandOf(segments),
    isEmpty: normalised === '',
  };
}

/** "t10", "c20", "1200": in a description a size or a position rather than a material. */
function isSizeLike(text: string): boolean {
  return /^(?:[a-z] ?\d{1,2}|\d\d[05]0)$/.test(text);
}

const STOCK: ReadonlySet<string> = new Set(['tube', 'section']);

function stockOf(segments: readonly Segment[]): Word | undefined {
  return segments
    .flatMap((segment) =>
      beforePreposition(segment)
        .filter((hit) => /^ ?\d[\d.,]*(?: ?mm)? ?[x*] ?\d/.test(segment.text.slice(hit.end)))
        .flatMap((hit) => wordOfKind(hit, 'part') ?? []),
    )
    .find(({ shape }) => STOCK.has(shape));
}

function hasMaterial(segment: Segment): boolean {
  return segment.hits.some((hit) => wordOfKind(hit, 'material') !== undefined);
}

function firstOfKind(segments: readonly Segment[], kind: 'galvanised'): WordHit | undefined {
  return segments.flatMap((segment) => segment.hits).find((hit) => wordOfKind(hit, kind) !== undefined);
}

/** "Motor with brake", "bracket for sensor": what the thing is stands before the preposition. */
function beforePreposition(segment: Segment): readonly WordHit[] {
  const index = segment.hits.findIndex((hit) => wordOfKind(hit, 'preposition') !== undefined);
  const before = index > 0 ? segment.hits.slice(0, index) : segment.hits;
  return before.some(isNoun) ? before : segment.hits;
}

/**
 * The last noun names the thing (motor bracket, Sensorhalter, 电机支架); a German noun standing first, alone and
 * followed by a space is the thing itself ("Halter Sensor").
 */
function headOf(hits: readonly WordHit[], text: string): WordHit | undefined {
  const all = hits.filter((hit) => isNoun(hit) && !hit.followed);
  const rated = all.findIndex((hit, at) => hasRating(text, hit.end, all[at + 1]?.start));
  const nouns = rated < 0 ? all : all.slice(0, rated + 1);
  const first = nouns[0];
  const last = nouns.at(-1);
  if (first !== undefined && first !== last && isGermanNoun(first) && text.charAt(first.end) === ' ') {
    return first;
  }
  return last;
}

/** "PSU 24V 10A DIN rail": behind its size a thing is named, what follows says where it goes. */
function hasRating(text: string, from: number, to: number | undefined): boolean {
  return to !== undefined && /\s\S*\d\S*\s/.test(text.slice(from, to));
}

function isGermanNoun(hit: WordHit): boolean {
  return hit.words.every((word) => word.language === 'de') && !hasIdeograph(hit.text);
}

/** In Chinese and German what follows is mostly a qualifier ("Vakuumpumpe trocken"). */
const QUALIFIER_FOLLOWS = 0.85;
/** In English the last noun counts: a cable drum is no cable. Too little to decide on. */
const NOUN_FOLLOWS = 0.5;

function certaintyOf(segment: Segment, head: WordHit): number {
  const next = segment.hits.find((hit) => hit.start >= head.end);
  const tail = segment.text.slice(head.end, next?.start ?? segment.text.length);
  if (hasIdeograph(tail.slice(0, 1))) {
    return QUALIFIER_FOLLOWS;
  }
  if (!/^[\s-]\p{Script=Latin}{4,}(?!\S*\d)/u.test(tail)) {
    return 1;
  }
  const isGerman =
    /[äöüß]/.test(segment.text) || segment.hits.some(isGermanNoun) || hasIdeograph(segment.text);
  return isGerman ? QUALIFIER_FOLLOWS : NOUN_FOLLOWS;
}

/** Material words after the first comma say more than those before the noun ("aluminium bracket screw, steel"). */
function materialOf(
  segments: readonly Segment[],
  main: Segment | undefined,
  named: readonly WordHit[],
  head: WordHit | undefined,
): Word | undefined {
  const later = segments
    .filter((segment) => segment !== main && !segment.hits.some(isComponentNoun))
    .flatMap(materials);
  const laterWord = later.at(-1);
  if (laterWord !== undefined) {
    return laterWord;
  }
  if (head === undefined) {
    return main === undefined ? undefined : materials(main).at(-1);
  }
  const own = wordOfKind(head, 'material');
  if (own !== undefined) {
    return own;
  }
  // "Aluminium bracket screw": the bracket is of aluminium. "Aluminium cylinder tube": the tube is.
  const headIndex = named.indexOf(head);
  const isComponent = isComponentNoun(head);
  const taken = named.slice(0, headIndex).findLastIndex((hit) => isComponent && isNoun(hit) && !hit.followed);
  const bound = named
    .slice(Math.max(taken, 0), headIndex)
    .filter((hit) => !isPurpose(hit, main?.text ?? ''))
    .flatMap((hit) => wordOfKind(hit, 'material') ?? []);
  const after = named.slice(headIndex + 1).flatMap((hit) => wordOfKind(hit, 'material') ?? []);
  return after.at(-1) ?? bound.at(-1);
}

/** "铝型材用螺母", "铝型材专用螺母": the nut is for the profile, and not of aluminium. */
function isPurpose(hit: WordHit, text: string): boolean {
  return /^ ?(专|通|配套)?用/.test(text.slice(hit.end));
}

function isComponentNoun(hit: WordHit): boolean {
  return wordOfKind(hit, 'component') !== undefined;
}

function materials(segment: Segment): readonly Word[] {
  return segment.hits
    .filter((hit) => !isPurpose(hit, segment.text))
    .flatMap((hit) => wordOfKind(hit, 'material') ?? []);
}
