import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { Locale } from '../../shared/model/locale.ts';

/** What a row of words.csv says about its word. */
export type WordKind =
  | 'component'
  | 'material'
  | 'part'
  | 'noMaterial'
  | 'neutral'
  | 'preposition'
  | 'generic'
  | 'galvanised'
  | 'coating'
  | 'brand'
  | 'raw';

/** Over which material designations a component word prevails: a ball bearing of 100Cr6 is a bearing. */
export type WinsOver = 'any' | 'ferrous' | 'steel' | 'none';

/** Where a designation may be looked for; see resources/knowledge/README.md. */
export type DesignationPlace = 'any' | 'material' | 'whole' | 'fastener' | 'standard' | 'number';

/** Material or component family (families.csv). */
export interface Family {
  readonly id: string;
  readonly group: string;
  readonly names: Readonly<Record<Locale, string>>;
  readonly definition: string;
}

/** A word or phrase with its meaning; `family` for components and materials, `shape` for neutral part names. */
export interface Word {
  readonly word: string;
  readonly language: Locale;
  readonly kind: WordKind;
  readonly family: string;
  readonly shape: string;
  /** 0 to 1: how far the word alone settles the family. */
  readonly weight: number;
  readonly winsOver: WinsOver;
}

/** A material designation, standard part or type number: literal text, or a regular expression between slashes. */
export interface Designation {
  readonly pattern: string;
  readonly family: string;
  readonly place: DesignationPlace;
  readonly standard: string;
}

/** A whole material cell that stands for different materials in different languages. */
export interface Shorthand {
  readonly short: string;
  readonly language: Locale;
  readonly family: string;
  /** The word it is short for. */
  readonly meaning: string;
}

/** Material family and shape together name another family: structural steel as bar is bar. */
export interface ShapeRule {
  readonly family: string;
  readonly shape: string;
  readonly evidence: 'any' | 'designation' | 'word';
  readonly becomes: string;
}

/** The default factor of a family in a region; an empty factor says that nothing open is fit. */
export interface DefaultRule {
  readonly family: string;
  readonly region: Region;
  readonly factorId: string;
  readonly proxy: boolean;
  readonly why: Readonly<Record<Locale, string>>;
}

/** Regions defaults are kept for. */
export type Region = 'CN' | 'ASIA' | 'EU' | 'WORLD';

/** A shortened word of parts lists and what it stands for. */
export interface Abbreviation {
  readonly short: string;
  readonly language: Locale;
  readonly full: string;
}

/** How often an answer of this weight was right: `decided` named a family, `contested` did although another
 * word speaks for something else, the material text is not known, or only a maker or part number speaks for it,
 * `open` said that the text says too little, `unread` the same of words it does not know. */
export interface CalibrationStep {
  readonly answer: 'decided' | 'contested' | 'open' | 'unread';
  readonly weight: number;
  readonly probability: number;
}

/** A family and those it is easily taken for, the nearest first. */
export interface Neighbours {
  readonly family: string;
  readonly near: readonly string[];
}

/** The heaviest single piece that is still likely; beyond it the family is doubtful. */
export interface MassLimit {
  readonly family: string;
  readonly mostKgEach: number;
}

/** What a solid of a family weighs; families without a sourced figure have none. */
export interface Density {
  readonly family: string;
  readonly lowKgPerM3: number;
  readonly highKgPerM3: number;
  readonly source: string;
}

/** A declared composition, as mass shares of families that add up to one. */
export interface CompositionRecipe {
  readonly id: string;
  readonly family: string;
  readonly names: Readonly<Record<Locale, string>>;
  readonly parts: readonly {
    readonly material: string;
    readonly family: string;
    readonly share: DecimalString;
    readonly proxy: boolean;
  }[];
  readonly source: string;
  readonly note: string;
}

/** Everything resources/knowledge holds, as read. */
export interface MatchingKnowledge {
  readonly families: readonly Family[];
  readonly words: readonly Word[];
  readonly designations: readonly Designation[];
  readonly shorthands: readonly Shorthand[];
  readonly shapes: readonly ShapeRule[];
  readonly defaults: readonly DefaultRule[];
  readonly abbreviations: readonly Abbreviation[];
  readonly calibration: readonly CalibrationStep[];
  readonly neighbours: readonly Neighbours[];
  readonly massLimits: readonly MassLimit[];
  readonly recipes: readonly CompositionRecipe[];
  readonly densities: readonly Density[];
}

/** Families with a meaning of their own in the matching. */
export const NO_MATERIAL = 'no-material';
export const INSUFFICIENT = 'insufficient-information';
