import { type IssueDocument } from '../../../shared/contract/issues.ts';
import { calculate } from '../../engine/calculate.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { resolveStudy } from '../../engine/formulas/resolve-study.ts';

/** What the engine of today makes of a frozen study. It has all its factors with it: no library is asked. */
export function recalculated({ study }: Pick<IssueDocument, 'study'>): Calculation {
  return calculate(resolveStudy(study).study, () => undefined);
}
