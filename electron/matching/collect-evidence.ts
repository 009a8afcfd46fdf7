import { componentEvidence } from './component-evidence.ts';
import { materialEvidence } from './material-evidence.ts';
import { makerEvidence } from './maker-evidence.ts';
import { wordOfKind } from './text-analysis.ts';
import { NO_MATERIAL } from './knowledge.ts';
import type { DescriptionReading } from './read-description.ts';
import type { MaterialReading } from './material-reading.ts';
import type { TextReading } from './read-text.ts';
import type { Evidence, EvidenceFound } from './evidence.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { MatchReason, MatchText } from './match-text.ts';

/** A row that weighs something is hardly a service. */
const WEIGHT_OF_WEIGHED_SERVICE = 0.8;
/** A word that only describes another thing is a suggestion, never a decision. */
const WEIGHT_OF_MODIFIER = 0.3;

/** Gathers all signs a text gives for families, and the reasons why it may say too little. */
export function collectEvidence(
  text: MatchText,
  { material, description }: TextReading,
  knowledge: PreparedKnowledge,
): EvidenceFound {
  const service = serviceEvidence(text, material, description);
  if (service !== undefined) {
    return { evidence: [service], doubts: [] };
  }
  const timed = timeEvidence(text, material, description);
  if (timed !== undefined) {
    return { evidence: [timed], doubts: [] };
  }
  const evidence = [
    ...materialEvidence(material, description, knowledge),
    ...componentEvidence(material, description, knowledge),
  ];
  if (evidence.length === 0) {
    evidence.push(...modifierEvidence(description));
  }
  if (evidence.every(isWeakSign)) {
    evidence.push(...makerEvidence(text, { material, description }, knowledge));
  }
  return { evidence, doubts: doubtsOf(material, description) };
}

function serviceEvidence(
  text: MatchText,
  material: MaterialReading,
  description: DescriptionReading,
): Evidence | undefined {
  const named = description.head === undefined ? undefined : wordOfKind(description.head, 'noMaterial');
  const saysNothing =
    material.designations.length + material.materials.length === 0 && material.component === undefined;
  const isOnlyService = named !== undefined && saysNothing;
  const word = material.noMaterial ?? (isOnlyService ? named : undefined);
  if (word === undefined || (material.noMaterial !== undefined && !saysNothing)) {
    return undefined;
  }
  const hasMass = text.massKgEach !== undefined && /[1-9]/.test(text.massKgEach);
  const weight = word.weight * (hasMass ? WEIGHT_OF_WEIGHED_SERVICE : 1);
  return {
    family: NO_MATERIAL,
    weight,
    reasons: [{ code: 'match.noMaterial', params: { word: word.word } }],
  };
}

const TIME_UNIT =
  /^(h|hr|hrs|hour|hours|day|days|std|stunde|stunden|tag|tage|小时|工时|天|人天|工日|ah|pt)\.?$/;
const WEIGHT_OF_TIME = 0.9;

/** What is counted in hours is work, unless it weighs something or names a material. */
function timeEvidence(
  text: MatchText,
  material: MaterialReading,
  description: DescriptionReading,
): Evidence | undefined {
  const unit = (text.unit ?? '').trim().toLowerCase();
  const weighs = text.massKgEach !== undefined && /[1-9]/.test(text.massKgEach);
  const head = description.head === undefined ? undefined : wordOfKind(description.head, 'component');
  if (!TIME_UNIT.test(unit) || weighs || head !== undefined || material.text !== '') {
    return undefined;
  }
  const reasons = [{ code: 'match.timeUnit', params: { unit } }];
  return { family: NO_MATERIAL, weight: WEIGHT_OF_TIME, reasons };
}

const WEAK_SIGNS: ReadonlySet<string> = new Set(['match.modifier', 'match.typeNumber']);

function isWeakSign({ reasons }: Evidence): boolean {
  return reasons.every(({ code }) => WEAK_SIGNS.has(code));
}

function modifierEvidence(description: DescriptionReading): readonly Evidence[] {
  return description.modifiers.flatMap((hit) => {
    const word = wordOfKind(hit, 'component');
    if (word === undefined) {
      return [];
    }
    const reasons = [{ code: 'match.modifier', params: { word: word.word } }];
    return [{ family: word.family, weight: word.weight * WEIGHT_OF_MODIFIER, reasons }];
  });
}

function doubtsOf(material: MaterialReading, description: DescriptionReading): readonly MatchReason[] {
  const doubts: MatchReason[] = [];
  if (material.isGeneric) {
    doubts.push({
      code: material.text === '' ? 'match.materialMissing' : 'match.materialGeneric',
      params: { text: material.text },
    });
  } else if (
    material.designations.length + material.materials.length === 0 &&
    material.component === undefined
  ) {
    doubts.push({ code: 'match.materialUnknown', params: { text: material.text } });
  }
  const part = description.head === undefined ? undefined : wordOfKind(description.head, 'part');
  if (part !== undefined) {
    doubts.push({ code: 'match.partNameOnly', params: { word: part.word } });
  } else if (description.head === undefined) {
    doubts.push({
      code: description.isEmpty ? 'match.descriptionMissing' : 'match.descriptionUnknown',
      params: {},
    });
  }
  return doubts;
}
