import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { DecimalString } from '../../../../shared/model/decimal-string.ts';

/** An invented group; only what a test is about is given. */
export function reviewGroup(part: Partial<ReviewGroup> & { readonly key: string }): ReviewGroup {
  const base = {
    text: part.key,
    example: '',
    lineIds: [`${part.key}-1`],
    grossMassKg: DecimalString.parse('1'),
    emissionKg: DecimalString.parse('10'),
    confidence: 0.5,
    atRiskKg: 5,
    status: 'proposed' as const,
    proxy: false,
    ...part,
  };
  const { lineIds, grossMassKg, emissionKg, atRiskKg, status } = base;
  const all = { rows: lineIds.length, grossMassKg, emissionSizeKg: emissionKg, atRiskKg };
  const rowsOpen = status === 'open' ? lineIds.length : 0;
  return {
    rowsOpen,
    rowsWithoutResult: rowsOpen,
    emissionSizeKg: emissionKg,
    decided: status === 'confirmed' ? all : NOTHING,
    ...base,
  };
}

const NONE = DecimalString.parse('0');
const NOTHING = { rows: 0, grossMassKg: NONE, emissionSizeKg: NONE, atRiskKg: 0 };
