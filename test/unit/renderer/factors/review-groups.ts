import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { DecimalString } from '../../../../shared/model/decimal-string.ts';

/** An invented group; only what a test is about is given. */
export function reviewGroup(part: Partial<ReviewGroup> & { readonly key: string }): ReviewGroup {
  return {
    text: part.key,
    example: '',
    lineIds: [`${part.key}-1`],
    grossMassKg: DecimalString.parse('1'),
    emissionKg: DecimalString.parse('10'),
    confidence: 0.5,
    atRiskKg: 5,
    status: 'proposed',
    proxy: false,
    ...part,
  };
}
