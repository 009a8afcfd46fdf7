import { type ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import { netMassOperands, type Operands } from '../../bom/line-mass.ts';
import { isZero, parseRatio, type Ratio } from '../../quantity/ratio.ts';
import { type FactorLookup } from '../assignment.ts';
import { carbonOperands, contentRemarks, uptakeOperands } from '../biogenic-carbon.ts';
import { type LineTerms } from '../line-terms.ts';
import { productOf, type Term } from '../operand.ts';

/**
 * Biogenic carbon that leaves the gate in a line, in kg C per ONE parent: net mass x carbon per kg. Undefined for a line
 * without; what was cut off does not leave in the product.
 */
export function biogenicCarbonOperands(line: ResolvedBomLine): Operands | undefined {
  if (line.biogenic === undefined) {
    return undefined;
  }
  const carbon = carbonOperands(line.biogenic, { lineId: line.id, field: 'biogenic' });
  if ('problem' in carbon) {
    return carbon;
  }
  const net = netMassOperands(line);
  return 'problem' in net ? net : { operands: [...net.operands, ...carbon.operands] };
}

/** kg C of biological origin in a line per one parent, exact; undefined for a line without, or where it is unknown. */
export function biogenicCarbon(line: ResolvedBomLine): Ratio | undefined {
  const made = biogenicCarbonOperands(line);
  return made === undefined || 'problem' in made ? undefined : productOf(made.operands);
}

/**
 * The uptake behind the carbon that leaves with the line: -44/12 kg CO2 per kg C, in the total including biogenic CO2
 *. A factor that already holds a removal holds this one too: then it is not taken up twice.
 */
export function uptakeTerms(
  line: ResolvedBomLine,
  material: readonly Term[],
  lookUp: FactorLookup,
): LineTerms {
  const carbon = material.length === 0 ? undefined : biogenicCarbonOperands(line);
  if (carbon === undefined) {
    return { terms: [], problems: [] };
  }
  if ('problem' in carbon) {
    return { terms: [], problems: [carbon.problem] };
  }
  const remarks = contentRemarks(line.biogenic, 'biogenic');
  const inside = material.find((term) => hasRemoval(term, lookUp));
  if (inside !== undefined) {
    const params = { factorId: inside.factorId ?? '' };
    const twice = { code: 'line.uptakeInFactor', field: 'biogenic', params };
    return { terms: [], problems: [], remarks: [twice, ...remarks] };
  }
  const operands = [...carbon.operands, ...uptakeOperands()];
  return {
    terms: [{ basis: 'both', slot: 'uptake', sign: -1, operands, factorId: undefined }],
    problems: [],
    remarks,
  };
}

function hasRemoval(term: Term, lookUp: FactorLookup): boolean {
  const removal =
    term.factorId === undefined ? undefined : lookUp(term.factorId)?.components.biogenicCo2Removal;
  return removal !== undefined && !isZero(parseRatio(removal));
}
