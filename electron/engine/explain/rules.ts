import { type Factor } from '../../../shared/model/factor.ts';
import { type LineResult } from '../calculation.ts';
import { SUPPLIER_SET } from '../factors/supplier-pcf-factor.ts';
import { type OperandCode, type Term } from '../inventory/operand.ts';
import { moneyUnitOf } from '../inventory/money.ts';
import { dimensionOf } from '../quantity/units.ts';

/** Clauses that ask for or allow a rule, by its id; from general knowledge of the standards, to be checked with the texts. */
const CLAUSES: Readonly<Record<string, string>> = {
  biogenicUptake: 'ISO 14067:2018 6.4.9.2, 6.4.9.3',
  materialByMass: 'ISO 14067:2018 6.4.4',
  partByQuantity: 'ISO 14067:2018 6.4.4',
  scrap: 'ISO 14067:2018 6.4.6.3, Annex D; PAS 2050:2011 8.3',
  recipe: 'ISO 14067:2018 6.3.5',
  recycledContent: 'ISO 14067:2018 6.4.6.3, Annex D; PAS 2050:2011 8.3',
  supplierPcf: 'ISO 14067:2018 6.3.5; PAS 2050:2011 7.3',
  spend: 'ISO 14067:2018 6.3.5',
  process: 'ISO 14067:2018 6.4.4, 6.4.9.4',
  electricity: 'ISO 14067:2018 6.4.9.4; PAS 2050:2011 7.9',
  metered: 'ISO 14067:2018 6.4.6, 6.4.9.4; PAS 2050:2011 8.1',
  fuel: 'ISO 14067:2018 6.4.4; PAS 2050:2011 7.9',
  consumable: 'ISO 14067:2018 6.4.4',
  gasRelease: 'ISO 14067:2018 6.5; PAS 2050:2011 5.3',
  transport: 'ISO 14067:2018 6.4.4, 6.4.9.7; PAS 2050:2011 8.6',
  packaging: 'ISO 14067:2018 6.4.4; PAS 2050:2011 8.4',
  waste: 'ISO 14067:2018 6.4.6.3; PAS 2050:2011 8.2',
  asset: 'ISO 14067:2018 6.3.4; PAS 2050:2011 6.5',
  circularFootprint: 'ISO 14067:2018 Annex D',
  scrapCredit: 'ISO 14067:2018 6.4.6.3',
  gasBank: 'ISO 14067:2018 6.3.7',
  machineRest: 'VDMA 34178',
};

/** Numbers that only a recipe has. */
const RECIPE_NUMBERS: ReadonlySet<OperandCode> = new Set(['recipeShare', 'recipeEnergy', 'recipeSpend']);

/** The clause of a rule; undefined for a rule that no clause asks for. */
export function clauseOf(ruleId: string): string | undefined {
  return CLAUSES[ruleId];
}

/** Which section of the method text (resources/help/method.md) a term follows. */
export function ruleOf(
  line: Pick<LineResult, 'kind'>,
  term: Pick<Term, 'slot' | 'operands'>,
  factor: Factor | undefined,
): string {
  if (factor === undefined) {
    return 'biogenicUptake';
  }
  if (term.slot.startsWith('scrap')) {
    return 'scrap';
  }
  if (term.operands.some(({ code }) => RECIPE_NUMBERS.has(code))) {
    return 'recipe';
  }
  if (term.operands.some(({ code }) => code === 'recycledShare' || code === 'oneMinusRecycled')) {
    return 'recycledContent';
  }
  if (line.kind !== 'bom') {
    return line.kind;
  }
  if (factor.source.set === SUPPLIER_SET) {
    return 'supplierPcf';
  }
  if (moneyUnitOf(factor.unit) !== undefined) {
    return 'spend';
  }
  return dimensionOf(factor.unit) === 'mass' ? 'materialByMass' : 'partByQuantity';
}
