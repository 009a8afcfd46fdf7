import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type FactorComponents } from '../../../shared/model/factor.ts';
import { add, compare, isZero, multiply, parseRatio, type Ratio, ZERO } from '../../engine/quantity/ratio.ts';
import { textOf } from './decimal-text.ts';
import { type Fields } from './footprint-fields.ts';

const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/** A stated total that its parts do not make. */
export interface BrokenSum {
  readonly field: string;
  readonly stated: DecimalString;
  readonly parts: DecimalString;
}

/** A footprint's figures as components, and what did not add up. */
export interface PactFigures {
  readonly components: FactorComponents;
  readonly broken: readonly BrokenSum[];
}

/**
 * PACT 3: the footprint without uptake is fossil + land use change + land management + technological removals and capture +
 * biogenic non-CO2; with uptake the uptake is added. Aircraft is inside fossil and taken apart. Where the supplier's total
 * is another one, the total stands: the difference is counted with fossil, and said.
 */
export function pact3Figures(pcf: Fields): PactFigures {
  const value = (name: string): Ratio => ratio(pcf.decimal(name));
  const aircraft = value('aircraftGhgEmissions');
  const technological = sum([value('technologicalCO2Removals'), value('ccsTechnologicalCO2Capture')]);
  const land = sum([
    value('landUseChangeGhgEmissions'),
    value('landManagementBiogenicCO2Emissions'),
    value('landManagementBiogenicCO2Removals'),
  ]);
  const fossil = sum([value('fossilGhgEmissions'), technological]);
  const other = value('biogenicNonCO2Emissions');
  const uptake = value('biogenicCO2Uptake');
  const excluding = sum([fossil, land, other]);
  const stated = pcf.decimal('pcfExcludingBiogenicUptake');
  const including = pcf.decimal('pcfIncludingBiogenicUptake');
  const missing = stated === undefined ? ZERO : minus(parseRatio(stated), excluding);
  return {
    components: components(sum([fossil, minus(missing, aircraft)]), aircraft, land, other, uptake),
    broken: [
      ...brokenSum('pcfExcludingBiogenicUptake', stated, excluding),
      ...brokenSum(
        'pcfIncludingBiogenicUptake',
        including,
        sum([stated === undefined ? excluding : parseRatio(stated), uptake]),
      ),
    ],
  };
}

/**
 * PACT 2: the footprint without biogenic is fossil alone (aircraft inside); with biogenic, land use change, land management,
 * other biogenic emissions and the withdrawal are added. Figures are per one declared unit.
 */
export function pact2Figures(pcf: Fields): PactFigures {
  const value = (name: string): Ratio => ratio(pcf.decimal(name));
  const aircraft = value('aircraftGhgEmissions');
  const fossil = value('fossilGhgEmissions');
  const land = sum([value('dLucGhgEmissions'), value('landManagementGhgEmissions')]);
  const other = value('otherBiogenicGhgEmissions');
  const uptake = value('biogenicCarbonWithdrawal');
  const stated = pcf.decimal('pCfExcludingBiogenic');
  const missing = stated === undefined ? ZERO : minus(parseRatio(stated), fossil);
  const all = sum([fossil, missing, land, other, uptake]);
  return {
    components: components(sum([fossil, minus(missing, aircraft)]), aircraft, land, other, uptake),
    broken: [
      ...brokenSum('pCfExcludingBiogenic', stated, fossil),
      ...brokenSum('pCfIncludingBiogenic', pcf.decimal('pCfIncludingBiogenic'), all),
    ],
  };
}

function components(
  fossil: Ratio,
  aircraft: Ratio,
  landUseChange: Ratio,
  biogenicNonCo2: Ratio,
  uptake: Ratio,
): FactorComponents {
  const known = { aircraft, landUseChange, biogenicNonCo2, biogenicCo2Removal: uptake };
  const parts = Object.entries(known).filter(([, value]) => !isZero(value));
  return {
    fossil: textOf(fossil),
    ...Object.fromEntries(parts.map(([name, value]) => [name, textOf(value)])),
  };
}

function brokenSum(field: string, stated: DecimalString | undefined, parts: Ratio): readonly BrokenSum[] {
  return stated === undefined || compare(parseRatio(stated), parts) === 0
    ? []
    : [{ field, stated, parts: textOf(parts) }];
}

function ratio(text: DecimalString | undefined): Ratio {
  return text === undefined ? ZERO : parseRatio(text);
}

function sum(values: readonly Ratio[]): Ratio {
  return values.reduce(add, ZERO);
}

function minus(left: Ratio, right: Ratio): Ratio {
  return add(left, multiply(right, MINUS_ONE));
}
