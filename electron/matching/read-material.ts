import { expandAbbreviations } from './abbreviations.ts';
import { normaliseText } from './normalise.ts';
import { findDesignations, type DesignationHit } from './designation-search.ts';
import { brandOf, segmentsOf, withoutKind, wordOfKind, type Segment } from './text-analysis.ts';
import type { MaterialReading } from './material-reading.ts';
import type { PreparedKnowledge } from './prepared-knowledge.ts';
import type { DesignationPlace, Word } from './knowledge.ts';

const PLACES: ReadonlySet<DesignationPlace> = new Set<DesignationPlace>(['any', 'material']);
const WHOLE: ReadonlySet<DesignationPlace> = new Set<DesignationPlace>(['whole']);
// The number of a Chinese standard behind the designation would itself read as one: "45 GB/T 699".
const CHINESE_STANDARD = /gb(\/t)? ?\d+(\.\d+)?([-–]\d{2,4})?/g;

/** Reads a material cell. Bracketed lists behind a component are its composition and no material of the line. */
export function readMaterial(
  materialText: string | undefined,
  knowledge: PreparedKnowledge,
): MaterialReading {
  const cell = normaliseText(materialText ?? '')
    .replace(CHINESE_STANDARD, ' ')
    .trim();
  const text = expandAbbreviations(cell, knowledge.abbreviations);
  const segments = segmentsOf(text, knowledge);
  const outside = segments.filter((segment) => !segment.inBrackets);
  const component = lastComponent(outside);
  const relevant = component === undefined ? segments : outside;
  const designations = uniqueFamilies(designationsIn(relevant, outside, knowledge));
  const materials = relevant.flatMap(({ hits }) => hits.flatMap((hit) => wordOfKind(hit, 'material') ?? []));
  const noMaterial = outside
    .flatMap(({ hits }) => hits)
    .map((hit) => wordOfKind(hit, 'noMaterial'))
    .find((word) => word !== undefined);
  const nothing = designations.length === 0 && materials.length === 0 && component === undefined;
  return {
    text,
    designations,
    materials,
    component,
    noMaterial,
    brand: brandOf(segments),
    isGalvanised: relevant.some(({ hits }) =>
      hits.some((hit) => wordOfKind(hit, 'galvanised') !== undefined),
    ),
    isGeneric: text === '' || /^[\s\-_./*]*$/.test(text) || (nothing && saysNothing(segments)),
  };
}

/** "See drawing", or only the name of a maker. */
function saysNothing(segments: readonly Segment[]): boolean {
  return segments.some(({ hits }) =>
    hits.some((hit) => wordOfKind(hit, 'generic') !== undefined || wordOfKind(hit, 'brand') !== undefined),
  );
}

function lastComponent(segments: readonly Segment[]): Word | undefined {
  return segments
    .flatMap(({ hits }) => hits)
    .filter((hit) => !hit.followed)
    .flatMap((hit) => wordOfKind(hit, 'component') ?? [])
    .at(-1);
}

function designationsIn(
  segments: readonly Segment[],
  outside: readonly Segment[],
  knowledge: PreparedKnowledge,
): readonly DesignationHit[] {
  const found = (list: readonly Segment[]): DesignationHit[] =>
    list.flatMap((segment) => {
      const text = withoutKind(segment, 'coating');
      return [
        ...findDesignations(text, knowledge.designations, PLACES),
        ...text.split(/[/+]/).flatMap((part) => findDesignations(part.trim(), knowledge.designations, WHOLE)),
      ];
    });
  const first = found(outside);
  return first.length > 0 ? first : found(segments);
}

/** One hit for each family, in the order of the text. */
function uniqueFamilies(hits: readonly DesignationHit[]): readonly DesignationHit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const isNew = !seen.has(hit.designation.family);
    seen.add(hit.designation.family);
    return isNew;
  });
}
