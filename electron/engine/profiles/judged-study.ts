import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../calculation.ts';
import { type FactorLookup } from '../inventory/assignment.ts';

/** A calculated study that is held against the standards it is reported to. */
export interface JudgedStudy {
  readonly study: ResolvedStudy;
  readonly calculation: Calculation;
  readonly lookUp: FactorLookup;
}
