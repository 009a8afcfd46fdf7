import { type VariantsView, type VariantView } from '../../../../shared/contract/method-report.ts';
import { type TraceNodeView } from '../../../../shared/contract/trace.ts';
import { sumOfTargets, targetNode } from '../results/trace-node.ts';

/** The total of a variant: that of the base, and what the variant changes. */
export function variantTotal(
  { baseKg, basis }: Pick<VariantsView, 'baseKg' | 'basis'>,
  { id, name, totalKg, differenceKg }: VariantView,
): TraceNodeView {
  return sumOfTargets('variantTotal', { name }, totalKg, [
    targetNode('total', 'total', { basis }, baseKg),
    targetNode(`variant:${id}`, 'variant', { name }, differenceKg),
  ]);
}
