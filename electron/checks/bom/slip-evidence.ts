import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { readYieldNote } from '../../reading/yield-note.ts';
import { isMassUnit } from '../../reading/unit-text.ts';
import type { BomView } from './bom-view.ts';
import { cannotBeSlip, combineEstimates, logOddsOfThousandfold } from './peer-estimate.ts';
import type { Peers } from './peer-groups.ts';
import type { LighterTwin } from './same-part.ts';
import { GRAM_FOR_KILOGRAM, isThousandTimes, looksLikeThousandfold, OVER_SOLID } from './slip-limits.ts';
import { describedVolumeM3, envelopeMass, solidMass } from './solid-mass.ts';

/** Why a mass looks 1000 times too large, and the range of masses that would be possible. */
export interface SlipEvidence {
  readonly kind: 'samePart' | 'massUnit' | 'liquid' | 'blank' | 'solid' | 'peers';
  readonly lowKg: number;
  readonly highKg: number;
}

/** A unit of mass weighs itself: 1 kg of wire has 1 kg. */
const UNIT_KG: Readonly<Record<string, number>> = { kg: 1, g: 0.001, t: 1000, mg: 0.000001 };

/** No liquid or bulk good used in machines is denser than this in kg/l (mercury 13.6). */
const DENSEST_LITRE_KG = 14;

/** Same part number with a mass 1000 times smaller on another line. */
function samePart(line: ResolvedBomLine, massKg: number, twin: LighterTwin): SlipEvidence | undefined {
  const match = twin(line, massKg);
  return match === undefined ? undefined : { kind: 'samePart', lowKg: match, highKg: match };
}

/** Mass in kg of the blank a part is cut from, as its note says; 0 when it says none. */
function blankMassKg({ note }: ResolvedBomLine): number {
  return note === undefined ? 0 : Number(readYieldNote(note).blankKg?.value ?? 0);
}

function physical(line: ResolvedBomLine, massKg: number): SlipEvidence | undefined {
  const unitKg = line.unit === undefined ? undefined : UNIT_KG[line.unit];
  if (unitKg !== undefined && isMassUnit(line.unit ?? '')) {
    return isThousandTimes(massKg, unitKg) ? { kind: 'massUnit', lowKg: unitKg, highKg: unitKg } : undefined;
  }
  if (line.unit === 'l') {
    return massKg > 10 * DENSEST_LITRE_KG
      ? { kind: 'liquid', lowKg: 0, highKg: DENSEST_LITRE_KG }
      : undefined;
  }
  const blankKg = blankMassKg(line);
  if (blankKg > 0 && looksLikeThousandfold(massKg / blankKg)) {
    return { kind: 'blank', lowKg: 0, highKg: blankKg };
  }
  const solidKg = solidMass(line)?.massKg ?? envelopeMass(line)?.heavyKg;
  return solidKg !== undefined && looksLikeThousandfold(massKg / solidKg)
    ? { kind: 'solid', lowKg: 0, highKg: solidKg }
    : undefined;
}

/**
 * The mass must fit at least a hundred times better after division by 1000 (natural logarithm): slips are rare, so
 * a part is accused only on clear odds.
 */
const LOG_ODDS_NEEDED = Math.log(100);

/** Divided by 1000 the mass must not be below the lightest comparable part by more than this. */
const UNDER_PEERS = 5;

/** A part fills at least a thousandth of the envelope of its dimensions; mesh and frames fill about a hundredth. */
const LEAST_FILL = 0.001;

function standsOut(line: ResolvedBomLine, massKg: number, peers: Peers): SlipEvidence | undefined {
  if (cannotBeSlip(massKg, peers.leastMiddle)) {
    return undefined;
  }
  const estimate = combineEstimates(peers.estimates());
  const envelope = envelopeMass(line);
  const lighterKg = massKg / GRAM_FOR_KILOGRAM;
  if (estimate === undefined || (envelope !== undefined && lighterKg < LEAST_FILL * envelope.lightKg)) {
    return undefined;
  }
  const isSlip =
    logOddsOfThousandfold(massKg, estimate) > LOG_ODDS_NEEDED && lighterKg >= estimate.lowKg / UNDER_PEERS;
  return isSlip ? { kind: 'peers', lowKg: estimate.lowKg, highKg: estimate.highKg } : undefined;
}

/** Density for a part of unknown material: steel, the heaviest common one. */
const STEEL_KG_PER_M3 = 8000;

/**
 * True when something better than comparable parts has judged the mass: the unit is a unit of mass, the material
 * and the dimensions are known, or blank or dimensions leave room for the mass as it stands.
 */
function isJudged(line: ResolvedBomLine, massKg: number): boolean {
  const blankKg = blankMassKg(line);
  const volumeM3 = describedVolumeM3(line) ?? 0;
  return (
    (line.unit !== undefined && line.unit in UNIT_KG) ||
    solidMass(line) !== undefined ||
    massKg <= blankKg * OVER_SOLID ||
    massKg <= volumeM3 * STEEL_KG_PER_M3
  );
}

/**
 * Evidence that a mass is in g where kg was meant, the strongest first: the same part elsewhere, the unit itself,
 * the blank it is cut from, the solid body of its dimensions. Comparable parts count only where none of these
 * could judge.
 */
export function slipEvidence(
  view: BomView,
  line: ResolvedBomLine,
  twin: LighterTwin,
  peers: (line: ResolvedBomLine) => Peers,
): SlipEvidence | undefined {
  const massKg = view.massKg.get(line.id) ?? 0;
  if (massKg <= 0) {
    return undefined;
  }
  const certain = samePart(line, massKg, twin) ?? physical(line, massKg);
  return certain ?? (isJudged(line, massKg) ? undefined : standsOut(line, massKg, peers(line)));
}
