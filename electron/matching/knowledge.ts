import type { Locale } from '../../shared/model/locale.ts';

/** What a row of words.csv says about its word. */
export const WORD_KINDS = [
  'component',
  'material',
  'part',
  'noMaterial',
  'neutral',
  'preposition',
  'generic',
  'galvanised',
  'coating',
  'raw',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** Over which material designations a component word prevails: a ball bearing of 100Cr6 is a bearing. */
export const WINS_OVER = ['any', 'ferrous', 'steel', 'none'] as const;
export type WinsOver = (typeof WINS_OVER)[number];

/** Where a designation may be looked for; see resources/knowledge/README.md. */
export const DESIGNATION_PLACES = ['any', 'material', 'whole', 'fastener', 'standard', 'number'] as const;
export type DesignationPlace = (typeof DESIGNATION_PLACES)[number];

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
export const REGIONS = ['CN', 'ASIA', 'EU', 'WORLD'] as const;
export type Region = (typeof REGIONS)[number];

/** Everything resources/knowledge holds, as read. */
export interface MatchingKnowledge {
  readonly families: readonly Family[];
  readonly words: readonly Word[];
  readonly designations: readonly Designation[];
  readonly shapes: readonly ShapeRule[];
  readonly defaults: readonly DefaultRule[];
}

/** Families with a meaning of their own in the matching. */
export const NO_MATERIAL = 'no-material';
export const INSUFFICIENT = 'insufficient-information';
