import { packDesignations, type DesignationPack } from './designation-search.ts';
import { indexAbbreviations, type AbbreviationIndex } from './abbreviations.ts';
import { completeWord } from './complete-word.ts';
import { normaliseText } from './normalise.ts';
import { remember, type Remembered } from './remember.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import type { MaterialReading } from './material-reading.ts';
import type { DefaultRule, Family, MatchingKnowledge, ShapeRule, Shorthand } from './knowledge.ts';

/** The knowledge in the form the matching looks things up in. */
export interface PreparedKnowledge {
  readonly families: ReadonlyMap<string, Family>;
  readonly lexicon: Lexicon;
  readonly abbreviations: AbbreviationIndex;
  readonly designations: readonly DesignationPack[];
  /** By the folded text of the cell. */
  readonly shorthands: ReadonlyMap<string, readonly Shorthand[]>;
  readonly shapes: readonly ShapeRule[];
  readonly defaults: ReadonlyMap<string, readonly DefaultRule[]>;
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  readonly mostKgEach: ReadonlyMap<string, number>;
  /** Material cells that were read: few texts stand in thousands of rows. */
  readonly materials: Remembered<MaterialReading>;
}

const MOST_MATERIALS = 5000;

// The same knowledge is asked for with every line; preparing it takes as long as ranking some thousand lines.
const prepared = new WeakMap<MatchingKnowledge, PreparedKnowledge>();

/** Prepares the rows of resources/knowledge, once for each knowledge. Throws when a pattern is no expression. */
export function prepareKnowledge(knowledge: MatchingKnowledge): PreparedKnowledge {
  const known = prepared.get(knowledge);
  if (known !== undefined) {
    return known;
  }
  const made = prepare(knowledge);
  prepared.set(knowledge, made);
  return made;
}

function prepare(knowledge: MatchingKnowledge): PreparedKnowledge {
  const defaults = new Map<string, DefaultRule[]>();
  for (const rule of knowledge.defaults) {
    const rules = defaults.get(rule.family);
    if (rules === undefined) {
      defaults.set(rule.family, [rule]);
    } else {
      rules.push(rule);
    }
  }
  const lexicon = buildLexicon(knowledge.words);
  return {
    families: new Map(knowledge.families.map((family) => [family.id, family])),
    lexicon,
    abbreviations: indexAbbreviations(knowledge.abbreviations, completeWord(lexicon)),
    designations: packDesignations(knowledge.designations),
    shorthands: Map.groupBy(knowledge.shorthands, ({ short }) => normaliseText(short)),
    shapes: knowledge.shapes,
    defaults,
    materials: remember(MOST_MATERIALS),
    neighbours: new Map(knowledge.neighbours.map(({ family, near }) => [family, near])),
    mostKgEach: new Map(knowledge.massLimits.map(({ family, mostKgEach }) => [family, mostKgEach])),
  };
}
