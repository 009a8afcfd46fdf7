import { wordOfKind } from './text-analysis.ts';
import type { DescriptionReading } from './read-description.ts';
import type { Word } from './knowledge.ts';

const STANDARD_PART = 0.93;
const TYPE_NUMBER = 0.85;
const TYPE_NUMBER_BESIDE_NOUN = 0.3;
/** What a type number of a maker prevails over; a standard part (screw ISO 4762) may be stainless. */
const OF_MAKERS = 'ferrous';

/** A standard-part or type number of the description, treated like a component word. */
export interface TypeNumber {
  readonly word: Word;
  readonly standard: string;
}

/** "ISO 4762" is a screw and "6205-2RS" a bearing, whatever else the description says. */
export function typeNumberOf(description: DescriptionReading): TypeNumber | undefined {
  const hit = description.designations.find(({ designation }) => isType(designation.place));
  if (hit === undefined) {
    return undefined;
  }
  const { family, place, standard } = hit.designation;
  const isStandardPart = place === 'standard';
  const hasNoun = description.head !== undefined;
  const weight = isStandardPart ? STANDARD_PART : hasNoun ? TYPE_NUMBER_BESIDE_NOUN : TYPE_NUMBER;
  const winsOver = isStandardPart ? 'steel' : OF_MAKERS;
  const word: Word = {
    word: hit.text,
    language: 'en',
    kind: 'component',
    family,
    shape: '',
    weight,
    winsOver,
  };
  return { word, standard };
}

/** The component the description names: by its noun, else by a standard-part or type number. */
export function namedComponent(description: DescriptionReading): Word | undefined {
  const head = description.head === undefined ? undefined : wordOfKind(description.head, 'component');
  const type = typeNumberOf(description)?.word;
  // "Aluminium cylinder DSBC-32": noun and type number agree, so the metal is only what it is made of.
  const agree = head !== undefined && head.family === type?.family && type.winsOver === OF_MAKERS;
  return agree ? { ...head, winsOver: 'any' } : (head ?? type);
}

function isType(place: string): boolean {
  return place === 'standard' || place === 'number';
}
