import { type EstimatesView, type MassProposal } from '../../../shared/contract/estimates.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { dimensionOf } from '../../engine/quantity/units.ts';
import { type MatchingKnowledge } from '../../matching/knowledge.ts';
import { matchTextOf } from '../../matching/match-text.ts';
import { rankFamilies } from '../../matching/rank-families.ts';
import { massEachKg } from '../../reading/mass-each.ts';
import { readShape, type Shape, type ShapeHint } from './read-shape.ts';
import { volumeOf } from './shape-volume.ts';
import { descriptionWords, type KnownPart, similarMass } from './similar-parts.ts';

const CUBIC_MM_PER_M3 = 1e9;
/** Families whose three numbers are sides and wall of a profile, or a sheet; and those whose M names a screw. */
const HINTS: ReadonlyMap<string, ShapeHint> = new Map([
  ['steel-hot-rolled-section', 'section'],
  ['aluminium-extrusion', 'section'],
  ['steel-cold-rolled-sheet', 'sheet'],
  ['steel-galvanised', 'sheet'],
]);
const SCREW_FAMILIES: ReadonlySet<string> = new Set(['steel-fastener']);
const SCREW = /(?<![\p{L}\p{N}])m\d/iu;

type Unknown = EstimatesView['unknown'][number];

/** A mass for a leaf that has none, or why there is no proposal. */
export interface MassEstimates {
  readonly proposals: readonly MassProposal[];
  readonly unknown: readonly Unknown[];
}

/**
 * Proposes a mass for every leaf that needs one and has none: from the dimensions in its texts and the published density
 * of its family, else as the median of similar parts of the same BOM. Nothing is proposed without either.
 */
export function proposeMasses(
  study: ResolvedStudy,
  results: ReadonlyMap<string, LineResult>,
  knowledge: MatchingKnowledge,
): MassEstimates {
  const leaves = (study.bom ?? []).filter(
    (line) => results.get(line.id)?.isLeaf === true,
  ) as readonly BomLine[];
  const missing = leaves.filter((line) => needsMass(line, results.get(line.id)));
  if (missing.length === 0) {
    return { proposals: [], unknown: [] };
  }
  const peers = knownParts(leaves, results);
  const proposals: MassProposal[] = [];
  const unknown: Unknown[] = [];
  for (const line of missing) {
    const family = familyOf(line, results.get(line.id), knowledge);
    const made = isPiece(line)
      ? (byDimensions(line, family, knowledge) ?? bySimilar(line, peers.get(family) ?? []))
      : undefined;
    if (made === undefined) {
      unknown.push({ ...wordsOf(line), why: whyNot(line, family, knowledge) });
    } else {
      proposals.push(made);
    }
  }
  return { proposals, unknown };
}

/** Excluded lines carry no burden; a line counted in mass needs none; one inside the factor of an assembly has a use for it. */
function needsMass(line: BomLine, result: LineResult | undefined): boolean {
  const isMass = line.unit !== undefined && dimensionOf(line.unit) === 'mass';
  return line.mass === undefined && !isMass && result?.state !== 'excluded';
}

function isPiece({ unit }: BomLine): boolean {
  return unit === undefined || dimensionOf(unit) === 'piece';
}

function familyOf(line: BomLine, result: LineResult | undefined, knowledge: MatchingKnowledge): string {
  const assigned = line.assignment?.kind === 'excluded' ? undefined : line.assignment?.family;
  const known = assigned ?? result?.family ?? '';
  return known === '' ? (rankFamilies(matchTextOf(line), knowledge)[0]?.family ?? '') : known;
}

function byDimensions(line: BomLine, family: string, knowledge: MatchingKnowledge): MassProposal | undefined {
  const density = knowledge.densities.find((one) => one.family === family);
  const shape = density && shapeOf(line, family);
  if (density === undefined || shape === undefined) {
    return undefined;
  }
  const volume = volumeOf(shape);
  const middle = (density.lowKgPerM3 + density.highKgPerM3) / 2;
  const mass = (mm3: number, kgPerM3: number): DecimalString => plain((mm3 / CUBIC_MM_PER_M3) * kgPerM3);
  return {
    ...wordsOf(line),
    method: shape.kind,
    massKg: mass(volume.likely, middle),
    lowKg: mass(volume.low, density.lowKgPerM3),
    highKg: mass(volume.high, density.highKgPerM3),
    params: { size: sizeOf(shape), density: String(middle), source: density.source, family },
  };
}

function shapeOf(line: BomLine, family: string): Shape | undefined {
  const { description = '', materialText = '' } = line;
  const isScrew =
    SCREW_FAMILIES.has(family) || (family.startsWith('steel-stainless') && SCREW.test(description));
  const hint: ShapeHint = isScrew ? 'screw' : (HINTS.get(family) ?? 'solid');
  return readShape(description, hint) ?? readShape(materialText, hint);
}

function sizeOf(shape: Shape): string {
  switch (shape.kind) {
    case 'block':
      return shape.sides.join('×');
    case 'bar':
      return `Ø${shape.diameter}×${shape.length}`;
    case 'tube':
      return `Ø${shape.diameter}/Ø${shape.bore}×${shape.length}`;
    case 'hollow':
      return `${shape.sides.join('×')}×${shape.wall}, L=${shape.length}`;
    case 'screw':
      return `M${shape.diameter}×${shape.length}`;
  }
}

function bySimilar(line: BomLine, peers: readonly KnownPart[]): MassProposal | undefined {
  const similar = similarMass(descriptionWords(line.description ?? ''), peers);
  return (
    similar && {
      ...wordsOf(line),
      method: 'similar',
      massKg: plain(similar.massKg),
      lowKg: plain(similar.lowKg),
      highKg: plain(similar.highKg),
      params: { parts: String(similar.lineIds.length), lines: similar.lineIds.slice(0, 10).join(', ') },
    }
  );
}

/** Leaves counted in pieces with a mass of their own, by family; an estimate is no evidence for the next one. */
function knownParts(
  leaves: readonly BomLine[],
  results: ReadonlyMap<string, LineResult>,
): ReadonlyMap<string, readonly KnownPart[]> {
  const byFamily = new Map<string, KnownPart[]>();
  for (const line of leaves) {
    const massKg = Number(massEachKg(line) ?? 'NaN');
    const family = results.get(line.id)?.family ?? '';
    if (family === '' || !(massKg > 0) || !isPiece(line) || line.data?.type === 'estimate') {
      continue;
    }
    const part = { lineId: line.id, words: descriptionWords(line.description ?? ''), massKg };
    const parts = byFamily.get(family);
    if (parts === undefined) {
      byFamily.set(family, [part]);
    } else {
      parts.push(part);
    }
  }
  return byFamily;
}

function whyNot(line: BomLine, family: string, knowledge: MatchingKnowledge): Unknown['why'] {
  if (!isPiece(line)) {
    return 'unit';
  }
  return knowledge.densities.some((one) => one.family === family) ? 'noDimensions' : 'noDensity';
}

function wordsOf(line: BomLine): Omit<Unknown, 'why'> {
  const { id, position = '', description = '', materialText = '', quantity = '' } = line;
  return { lineId: id, position, description, materialText, quantity };
}

/** Three significant digits are more than an estimate deserves; in plain notation. */
const DIGITS = 3;

function plain(value: number): DecimalString {
  const [digits = '0', exponent = '0'] = value.toExponential(DIGITS - 1).split('e');
  const decimals = Math.max(0, DIGITS - 1 - Number(exponent));
  const text = Number(`${digits}e${exponent}`).toFixed(Math.min(20, decimals));
  return (text.includes('.') ? text.replace(/\.?0+$/, '') : text) as DecimalString;
}
