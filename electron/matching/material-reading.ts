import type { DesignationHit } from './designation-search.ts';
import type { Word } from './knowledge.ts';

/** What a material cell says, before anything is decided. */
export interface MaterialReading {
  readonly text: string;
  /** Designations, one for each family that is named. */
  readonly designations: readonly DesignationHit[];
  readonly materials: readonly Word[];
  /** A kind of component instead of a material: "Electronics", "Motor (Fe/Cu/Al)". */
  readonly component: Word | undefined;
  readonly noMaterial: Word | undefined;
  /** Maker nearly all of whose goods are of one family. */
  readonly brand: Word | undefined;
  readonly isGalvanised: boolean;
  /** Empty, or words that say nothing of the material: "see drawing", "外购件". */
  readonly isGeneric: boolean;
}
