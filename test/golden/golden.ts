import { type Basis } from '../../shared/model/component.ts';

/** Expected figures with the digits their source prints; the engine's are rounded to as many before comparing. */
export interface Golden {
  /** Name of `<study>.json` in resources/help/examples. */
  readonly study: string;
  /** Who published the figures, or that they were solved by hand, and what was corrected. */
  readonly source: string;
  readonly total: string;
  readonly totalByContract?: string;
  readonly includingBiogenicCo2?: string;
  /** Fossil kg by line, and other components as `line component`. */
  readonly lines?: Readonly<Record<string, string>>;
  /** Line ids of expected gaps with their codes; no other finding may appear. */
  readonly gaps?: readonly string[];
  readonly headline?: Basis;
}

/** Source of the figures that nobody published. */
export const SOLVED = 'Solved by hand with illustrative factors';
