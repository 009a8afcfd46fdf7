import { applyShape, isGalvanisable, prevailsOver, type ShapeWord } from './shape-rule.ts';
import { namedComponent } from './type-number.ts';
import { wordOfKind } from './text-analysis.ts';
import type { DescriptionReading } from './read-description.ts';
import type { DesignationHit } from './designation-search.ts';
import type { Evidence } from './evidence.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { MaterialReading } from './material-reading.ts';
import type { MatchReason } from './match-text.ts';
import type { Word } from './knowledge.ts';

// Weights are the author's judgement of how often such a sign is right; the labelled set of the tests watches them.
const DESIGNATION_IN_MATERIAL = 0.95;
const DESIGNATION_IN_DESCRIPTION = 0.85;
/** A designation in the description while the material cell says something else. */
const DESIGNATION_BESIDE_MATERIAL = 0.3;
const WORD_IN_DESCRIPTION = 0.92;
/** What is left of a material when the component prevails over it. */
const OVERRULED = 0.35;
/** Several materials in one cell: a composition, and no family for certain. */
const COMPOSITE = 0.45;
/** Family of the bare word steel, which says nothing of a shape. */
const ANY_STEEL = 'steel-plate';
/** Family of structural steel whose shape is a section. */
const ANY_SECTION = 'steel-hot-rolled-section';
const GALVANISED_ALONE = 0.6;

/** Signs from materials: designations and material words of both texts, with the shape of the thing. */
export function materialEvidence(
  material: MaterialReading,
  description: DescriptionReading,
  knowledge: PreparedKnowledge,
): readonly Evidence[] {
  const context: Context = {
    knowledge,
    shapes: shapesOf(description),
    component: namedComponent(description),
    galvanised: material.isGalvanised || description.galvanised !== undefined,
  };
  if (material.designations.length > 0) {
    return fromDesignations(material, context);
  }
  if (material.materials.length > 0) {
    return fromWords(material, context);
  }
  if (material.isGalvanised && context.component === undefined) {
    return [sign('steel-galvanised', GALVANISED_ALONE, [{ code: 'match.galvanised', params: {} }], context)];
  }
  return fromDescription(material, description, context);
}

interface Context {
  readonly knowledge: PreparedKnowledge;
  readonly shapes: readonly ShapeWord[];
  readonly component: Word | undefined;
  readonly galvanised: boolean;
}

function shapesOf(description: DescriptionReading): readonly ShapeWord[] {
  const shapes: ShapeWord[] = [];
  if (description.isCast !== undefined) {
    shapes.push({ shape: 'cast', word: description.isCast.text });
  }
  // "Cross member C6x8.2" or "HEB 140": the size of a section is a shape too.
  const size = description.designations.find(({ designation }) => designation.family === ANY_SECTION);
  if (size !== undefined) {
    shapes.push({ shape: 'section', word: size.text.toUpperCase() });
  }
  if (description.stock !== undefined) {
    shapes.push({ shape: description.stock.shape, word: description.stock.word });
  }
  const part = description.head === undefined ? undefined : wordOfKind(description.head, 'part');
  if (part !== undefined && part.shape !== '') {
    shapes.push({ shape: part.shape, word: part.word });
  }
  return shapes;
}

function fromDesignations(material: MaterialReading, context: Context): readonly Evidence[] {
  // "Square tube Q235": the cell itself says the shape.
  const inCell = material.materials.filter(({ family }) => family !== ANY_STEEL);
  const signs = material.designations.map((hit) => {
    const { family } = hit.designation;
    const own = inCell.find((word) =>
      context.knowledge.shapes.some((rule) => rule.family === family && rule.becomes === word.family),
    );
    return own === undefined
      ? designationSign(hit, 'materialText', DESIGNATION_IN_MATERIAL, context)
      : shapedSign(hit, own, context);
  });
  const [first] = material.designations;
  const isOneText = material.designations.every(
    ({ start, end }) => start === first?.start && end === first.end,
  );
  return asCompositeIfMixed(signs, material.text, isOneText ? 'match.ambiguous' : 'match.composite');
}

function fromWords(material: MaterialReading, context: Context): readonly Evidence[] {
  const best = new Map<string, Word>();
  for (const word of material.materials) {
    const known = best.get(word.family);
    if (known === undefined || known.weight < word.weight) {
      best.set(word.family, word);
    }
  }
  const signs = [...best.values()].map((word) => wordSign(word, 'materialText', word.weight, context));
  return asCompositeIfMixed(signs, material.text);
}

function fromDescription(
  material: MaterialReading,
  description: DescriptionReading,
  context: Context,
): readonly Evidence[] {
  const saysOtherwise = material.component !== undefined;
  const weight = saysOtherwise ? DESIGNATION_BESIDE_MATERIAL : DESIGNATION_IN_DESCRIPTION;
  const plain = description.designations.filter(
    ({ designation }) => designation.place !== 'standard' && designation.place !== 'number',
  );
  if (plain.length > 0) {
    return plain.slice(0, 2).map((hit) => designationSign(hit, 'description', weight, context));
  }
  if (description.material === undefined || saysOtherwise) {
    return saysOtherwise ? [] : fromZinc(material, description, context);
  }
  const word = description.material;
  return [wordSign(word, 'description', word.weight * WORD_IN_DESCRIPTION, context)];
}

/** "Cover, zinc plated": what is coated with zinc is plain steel, where nothing else is said. */
function fromZinc(
  material: MaterialReading,
  description: DescriptionReading,
  context: Context,
): readonly Evidence[] {
  const isPart = description.head !== undefined && wordOfKind(description.head, 'part') !== undefined;
  if (!material.isGeneric || !isPart || !context.galvanised || context.component !== undefined) {
    return [];
  }
  return [sign('steel-galvanised', GALVANISED_ALONE, [{ code: 'match.galvanised', params: {} }], context)];
}

function designationSign(hit: DesignationHit, field: string, weight: number, context: Context): Evidence {
  const { family, standard } = hit.designation;
  const shaped = applyShape(family, context.shapes, 'designation', context.knowledge);
  const reason = {
    code: 'match.designation',
    params: { designation: hit.text.toUpperCase(), standard, field },
  };
  return sign(shaped.family, weight, [reason, ...shaped.reasons], context);
}

function shapedSign(hit: DesignationHit, own: Word, context: Context): Evidence {
  const { standard } = hit.designation;
  const designation = { designation: hit.text.toUpperCase(), standard, field: 'materialText' };
  const reasons = [
    { code: 'match.designation', params: designation },
    { code: 'match.shape', params: { word: own.word, family: own.family } },
  ];
  return sign(own.family, DESIGNATION_IN_MATERIAL, reasons, context);
}

function wordSign(word: Word, field: string, weight: number, context: Context): Evidence {
  const shaped = applyShape(word.family, context.shapes, 'word', context.knowledge);
  const reason = { code: 'match.materialWord', params: { word: word.word, field } };
  return sign(shaped.family, weight, [reason, ...shaped.reasons], context);
}

function sign(family: string, weight: number, reasons: readonly MatchReason[], context: Context): Evidence {
  if (context.component !== undefined && prevailsOver(context.component, family, context.knowledge)) {
    const overruled = { code: 'match.overruled', params: { word: context.component.word } };
    return { family, weight: weight * OVERRULED, reasons: [...reasons, overruled] };
  }
  if (context.galvanised && isGalvanisable(family)) {
    const zinc = { code: 'match.galvanised', params: {} };
    return { family: 'steel-galvanised', weight, reasons: [...reasons, zinc] };
  }
  return { family, weight, reasons };
}

/** "Cu/PVC" or "aluminium, steel" name no single family, nor does a shorthand that means two things. */
function asCompositeIfMixed(
  signs: readonly Evidence[],
  text: string,
  code = 'match.composite',
): readonly Evidence[] {
  if (new Set(signs.map(({ family }) => family)).size <= 1) {
    return signs.slice(0, 1);
  }
  return signs.map(({ family, weight, reasons }) => ({
    family,
    weight: weight * COMPOSITE,
    reasons: [...reasons, { code, params: { text } }],
  }));
}
