import { readDescription, type DescriptionReading } from './read-description.ts';
import { readMaterial } from './read-material.ts';
import { settleShorthand } from './shorthand.ts';
import type { MaterialReading } from './material-reading.ts';
import type { MatchText } from './match-text.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';

/** What both cells of a row say, before anything is decided. */
export interface TextReading {
  readonly material: MaterialReading;
  readonly description: DescriptionReading;
}

/** Reads material cell and description; with an empty material cell the description may name the material itself. */
export function readText(text: MatchText, knowledge: PreparedKnowledge): TextReading {
  const material = knowledge.materials.of(text.materialText ?? '', () =>
    readMaterial(text.materialText, knowledge),
  );
  return {
    material: settleShorthand(material, text.description, knowledge),
    description: readDescription(text.description, knowledge, material.text === ''),
  };
}
