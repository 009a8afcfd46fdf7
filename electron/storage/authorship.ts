import type { Clock } from '../services/ports.ts';

/** Who works on the project and where the time comes from. */
export interface Authorship {
  readonly clock: Clock;
  /** Name written into every history entry. */
  readonly actor: string;
}
