import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { isCountUnit } from '../../reading/unit-text.ts';
import { byLine } from './by-line.ts';
import { densityOf, type MaterialDensity } from './densities.ts';
import { envelopeM3, largestVolumeM3, largestVolumePerMetreM3 } from './dimension-text.ts';
import { fastenerVolumeM3 } from './fastener-text.ts';

/** The most a part of these outer dimensions can weigh when it is solid. */
export interface SolidMass {
  readonly massKg: number;
  readonly volumeM3: number;
  readonly density: MaterialDensity;
}

/** Largest volume in m3 that the dimensions of the description allow; undefined when it gives no three dimensions. */
export const describedVolumeM3 = byLine((line: ResolvedBomLine) =>
  line.description === undefined ? undefined : largestVolumeM3(line.description),
);

/**
 * Mass of the solid body inside the dimensions of a line's description, at the material's density, per unit of the
 * line; undefined when the description or the material does not say enough.
 */
export const solidMass = byLine((line: ResolvedBomLine): SolidMass | undefined => {
  if (line.materialText === undefined || line.description === undefined) {
    return undefined;
  }
  const isCounted = line.unit === undefined || isCountUnit(line.unit);
  const volumeM3 = isCounted
    ? (describedVolumeM3(line) ?? fastenerVolumeM3(line.description))
    : line.unit === 'm'
      ? largestVolumePerMetreM3(line.description)
      : undefined;
  const density = volumeM3 === undefined ? undefined : densityOf(line.materialText);
  return volumeM3 === undefined || density === undefined
    ? undefined
    : { massKg: volumeM3 * density.kgPerM3, volumeM3, density };
});

/** Density for envelopes of parts whose material says nothing: lighter than nearly everything in a machine. */
const LIGHT_KG_PER_M3 = 1000;

/** Masses a generous envelope of the line's dimensions would have, solid; undefined when there are no dimensions. */
export interface EnvelopeMass {
  /** At the material's density; undefined when the material is not recognised. */
  readonly heavyKg: number | undefined;
  /** At a low density, for asking whether a mass would be too small for the size. */
  readonly lightKg: number;
}

/** Rough envelope of a counted line whose description names only one or two dimensions. */
export const envelopeMass = byLine((line: ResolvedBomLine): EnvelopeMass | undefined => {
  const isCounted = line.unit === undefined || isCountUnit(line.unit);
  const volumeM3 = isCounted && line.description !== undefined ? envelopeM3(line.description) : undefined;
  if (volumeM3 === undefined) {
    return undefined;
  }
  const density = line.materialText === undefined ? undefined : densityOf(line.materialText);
  return {
    heavyKg: density === undefined ? undefined : volumeM3 * density.kgPerM3,
    lightKg: volumeM3 * LIGHT_KG_PER_M3,
  };
});
