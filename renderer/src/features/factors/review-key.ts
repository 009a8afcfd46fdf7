/** What a key asks the review to do. */
export type ReviewAction =
  | { readonly kind: 'move'; readonly step: number }
  | { readonly kind: 'pick'; readonly index: number }
  | {
      readonly kind:
        'accept' | 'pickOwn' | 'wholeGroup' | 'singleRows' | 'search' | 'leaveOpen' | 'exclude' | 'toggle';
    };

/** The parts of a key press that matter here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** The focus is where typing writes text. */
  readonly inField: boolean;
  /** The focus is on something that Enter and the space bar work by themselves: button, link, box to tick. */
  readonly onControl: boolean;
}

/** Rows a page key moves. */
const PAGE_STEP = 10;
/** Further than any list is long: to its end. */
const TO_THE_END = 1_000_000;
/** Candidates that have a key of their own. */
export const KEYED_CANDIDATES = 5;
/** Key of the choice that every row keeps its own factor. */
export const OWN_FACTORS_KEY = 'K';

const MOVES: ReadonlyMap<string, number> = new Map([
  ['ArrowUp', -1],
  ['ArrowDown', 1],
  ['PageUp', -PAGE_STEP],
  ['PageDown', PAGE_STEP],
  ['Home', -TO_THE_END],
  ['End', TO_THE_END],
]);

const LETTERS = {
  g: 'wholeGroup',
  r: 'singleRows',
  o: 'leaveOpen',
  x: 'exclude',
  k: 'pickOwn',
  '/': 'search',
} as const;

/** The action of a key press in the review; undefined when the key belongs to something else. */
export function reviewAction(press: KeyPress): ReviewAction | undefined {
  if (press.inField || press.ctrlKey || press.altKey || press.metaKey) {
    return undefined;
  }
  const step = MOVES.get(press.key);
  if (step !== undefined) {
    return { kind: 'move', step };
  }
  const digit = Number(press.key);
  if (Number.isInteger(digit) && digit >= 1 && digit <= KEYED_CANDIDATES) {
    return { kind: 'pick', index: digit - 1 };
  }
  if (press.key === 'Enter' || press.key === ' ') {
    return press.onControl ? undefined : { kind: press.key === 'Enter' ? 'accept' : 'toggle' };
  }
  const letter = press.key.toLowerCase();
  return isLetter(letter) ? { kind: LETTERS[letter] } : undefined;
}

function isLetter(key: string): key is keyof typeof LETTERS {
  return Object.hasOwn(LETTERS, key);
}
