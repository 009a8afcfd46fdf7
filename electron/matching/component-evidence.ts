import { prevailsOver } from './shape-rule.ts';
import { namedComponent, typeNumberOf } from './type-number.ts';
import { wordOfKind } from './text-analysis.ts';
import type { DescriptionReading } from './read-description.ts';
import type { Evidence } from './evidence.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { MaterialReading } from './material-reading.ts';
import type { Word } from './knowledge.ts';

// Weights are the author's judgement of how often such a sign is right; the labelled set of the tests watches them.
/** A component word that names no more than a part of a named material. */
const OVERRULED = 0.35;
/** The material cell names a kind of component; the description is more exact where it names one too. */
const MATERIAL_CELL_ALONE = 0.9;
const MATERIAL_CELL_BESIDE_DESCRIPTION = 0.6;

/** The material cell says something nobody taught, which may speak against the component. */
const MATERIAL_UNREAD = 0.8;

/** Signs from component words, standard-part numbers and type numbers. */
export function componentEvidence(
  material: MaterialReading,
  description: DescriptionReading,
  knowledge: PreparedKnowledge,
): readonly Evidence[] {
  const noun = description.head === undefined ? undefined : wordOfKind(description.head, 'component');
  const head = noun === undefined ? undefined : namedComponent(description);
  const evidence: Evidence[] = [];
  const named = namedMaterials(material, description);
  if (head !== undefined) {
    evidence.push({
      family: head.family,
      weight:
        head.weight *
        description.headCertainty *
        weightBeside(head, named, knowledge) *
        (isUnread(material, head) ? MATERIAL_UNREAD : 1),
      reasons: [{ code: 'match.component', params: { word: head.word } }],
    });
  }
  if (material.component !== undefined && named.length === 0) {
    const { component } = material;
    const weight = head === undefined ? MATERIAL_CELL_ALONE : MATERIAL_CELL_BESIDE_DESCRIPTION;
    evidence.push({
      family: component.family,
      weight: component.weight * weight,
      reasons: [{ code: 'match.materialComponent', params: { word: component.word } }],
    });
  }
  evidence.push(...typeEvidence(description, named, knowledge));
  return evidence;
}

/** A blade "of Xyz 12" may be of anything; a motor stays a motor. */
function isUnread(material: MaterialReading, component: Word): boolean {
  const isRead =
    material.isGeneric ||
    material.isGalvanised ||
    material.designations.length + material.materials.length > 0 ||
    material.component !== undefined ||
    material.brand !== undefined;
  return component.winsOver !== 'any' && !isRead;
}

/** Families of the materials that count: those of the material cell, where it names none those of the description. */
function namedMaterials(material: MaterialReading, description: DescriptionReading): readonly string[] {
  const inCell = [
    ...material.designations.map(({ designation }) => designation.family),
    ...material.materials.map(({ family }) => family),
  ];
  if (inCell.length > 0 || material.component !== undefined) {
    return inCell;
  }
  const designated = description.designations
    .filter(({ designation }) => designation.place !== 'standard' && designation.place !== 'number')
    .map(({ designation }) => designation.family);
  if (designated.length > 0) {
    return designated;
  }
  return description.material === undefined ? [] : [description.material.family];
}

function weightBeside(component: Word, named: readonly string[], knowledge: PreparedKnowledge): number {
  const isOverruled = named.some(
    (family) => family !== component.family && !prevailsOver(component, family, knowledge),
  );
  return isOverruled ? OVERRULED : 1;
}

function typeEvidence(
  description: DescriptionReading,
  named: readonly string[],
  knowledge: PreparedKnowledge,
): readonly Evidence[] {
  const type = typeNumberOf(description);
  if (type === undefined) {
    return [];
  }
  const { word, standard } = type;
  const reason = { code: 'match.typeNumber', params: { designation: word.word.toUpperCase(), standard } };
  return [
    { family: word.family, weight: word.weight * weightBeside(word, named, knowledge), reasons: [reason] },
  ];
}
