import { type BomLine, type ResolvedBomLine } from '../../../shared/model/bom-line.ts';

/** True for a line whose mass is an estimate that somebody accepted: a correction of the mass, marked as estimate. */
export function isEstimatedMass({ data, corrections = [] }: BomLine | ResolvedBomLine): boolean {
  return data?.type === 'estimate' && corrections.some(({ field }) => field === 'mass');
}
