import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { Word } from './knowledge.ts';
import type { MatchReason } from './match-text.ts';

/** A family after the shape of the thing was looked at. */
export interface ShapedFamily {
  readonly family: string;
  readonly reasons: readonly MatchReason[];
}

/** The form a thing has, and the word that says so. */
export interface ShapeWord {
  readonly shape: string;
  readonly word: string;
}

/** Structural steel as bar is bar, aluminium as profile is profile: applies shapes.csv. */
export function applyShape(
  family: string,
  shapes: readonly ShapeWord[],
  source: 'designation' | 'word',
  knowledge: PreparedKnowledge,
): ShapedFamily {
  for (const { shape, word } of shapes) {
    const rule = knowledge.shapes.find(
      (candidate) =>
        candidate.family === family &&
        candidate.shape === shape &&
        (candidate.evidence === 'any' || candidate.evidence === source),
    );
    if (rule !== undefined) {
      return {
        family: rule.becomes,
        reasons: [{ code: 'match.shape', params: { word, family: rule.becomes } }],
      };
    }
  }
  return { family, reasons: [] };
}

const STAINLESS: ReadonlySet<string> = new Set(['steel-stainless-304', 'steel-stainless-400']);

/** True when the component word settles the family although a material of `family` is named beside it. */
export function prevailsOver(component: Word, family: string, knowledge: PreparedKnowledge): boolean {
  const isFerrous = knowledge.families.get(family)?.group === 'metal-ferrous';
  switch (component.winsOver) {
    case 'any':
      return true;
    case 'ferrous':
      return isFerrous;
    case 'steel':
      return isFerrous && family !== 'cast-iron' && !STAINLESS.has(family);
    case 'none':
      return false;
  }
}

const PLAIN_STEEL: ReadonlySet<string> = new Set([
  'steel-plate',
  'steel-hot-rolled-section',
  'steel-cold-rolled-sheet',
  'steel-bar-unalloyed',
]);

/** Zinc on plain steel makes it galvanised steel; zinc on fasteners changes nothing (families.csv). */
export function isGalvanisable(family: string): boolean {
  return PLAIN_STEEL.has(family);
}
