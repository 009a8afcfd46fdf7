import { type Finding, type MessageParams } from '../../../shared/model/finding.ts';

/** What is wrong with a difference of a variant; the difference then has no effect. */
export type VariantProblem =
  'variant.parameterUnknown' | 'variant.lineUnknown' | 'variant.idTaken' | 'variant.factorUnused';

/** Makes the findings of one variant. */
export type ReportProblem = (code: VariantProblem, lineId: string | undefined, params: MessageParams) => void;

/** Collects findings; each names the variant and the number of the difference, from 1. */
export function variantReporter(variantName: string, findings: Finding[]): (change: number) => ReportProblem {
  return (change) => (code, lineId, params) => {
    findings.push({
      code,
      // A swap without effect leaves the result as it is; every other problem makes it another than was meant.
      severity: code === 'variant.factorUnused' ? 'warning' : 'error',
      place: { ...(lineId === undefined ? {} : { lineId }), field: 'variants' },
      params: { ...params, variant: variantName, change: String(change) },
    });
  };
}
