import type { DecimalString } from '../../shared/model/decimal-string.ts';
import type { BomLine } from '../../shared/model/bom-line.ts';
import { isFormula, type Quantity } from '../../shared/model/quantity.ts';
import type { MessageParams } from '../../shared/model/finding.ts';

/** What is known of a line in words; the matching looks at nothing else. */
export interface MatchText {
  readonly description?: string | undefined;
  readonly materialText?: string | undefined;
  readonly partNumber?: string | undefined;
  readonly unit?: string | undefined;
  readonly massKgEach?: DecimalString | undefined;
  readonly procurement?: BomLine['procurement'] | undefined;
}

/** Why something was concluded: a code of the catalogues (`match.*`) and the values to print. */
export interface MatchReason {
  readonly code: string;
  readonly params: MessageParams;
}

/** A family the text may belong to. Confidence from 0 to 1, two decimals. */
export interface FamilyCandidate {
  readonly family: string;
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
}

/** A mass by formula says nothing to the matching before it is worked out. */
function plainDecimal(quantity: Quantity): DecimalString | undefined {
  return isFormula(quantity) ? undefined : quantity;
}

/** The texts of a line of the bill of materials. */
export function matchTextOf(line: BomLine): MatchText {
  const massKgEach =
    line.mass !== undefined && line.mass.per === 'unit' && line.mass.unit === 'kg'
      ? plainDecimal(line.mass.value)
      : undefined;
  return {
    description: line.description,
    materialText: line.materialText,
    partNumber: line.partNumber,
    unit: line.unit,
    massKgEach,
    procurement: line.procurement,
  };
}
