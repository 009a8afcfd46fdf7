import { type Component } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type GasAmount, type GasOrigin, type GwpSet } from '../../../shared/model/gas.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { gwpSetOf } from '../../engine/factors/factor-base.ts';
import { gwpFactor } from '../../engine/factors/gwp-factor.ts';
import { gwpValue } from '../../engine/factors/gwp-value.ts';
import { characterise } from '../../engine/factors/recharacterise.ts';
import { isNegative, parseRatio } from '../../engine/quantity/ratio.ts';
import { type WorkbookContent } from '../content.ts';
import { FIRST_ROW } from '../table/layout.ts';
import { type FactorList } from './factor-list.ts';

/** A warming potential the workbook computes with. */
export interface ListedGwp {
  readonly set: string;
  readonly gas: string;
  readonly origin: GasOrigin;
  readonly value: DecimalString;
  readonly source: string;
  /** Row in 11b_GWP. */
  readonly row: number;
}

/** One gas of a factor that was characterised anew. */
export interface ListedGas {
  readonly factor: Factor;
  readonly gas: GasAmount;
  readonly component: Component;
  readonly gwp: ListedGwp;
  /** Row in 11a_FactorGases. */
  readonly row: number;
}

/** Gases of the factors and the warming potentials behind them. */
export interface GasList {
  readonly potentials: readonly ListedGwp[];
  readonly gases: readonly ListedGas[];
  /** The potential that a factor is, such as gwp:AR6:SF6. */
  potentialOf(factorId: string): ListedGwp | undefined;
}

/** What the gas detail of the factors used comes to in the set of the study. */
export function gasList(content: WorkbookContent, factors: FactorList): GasList {
  const set = gwpSetOf(content.study);
  const potentials = new Map<string, ListedGwp>();
  const list = (of: Omit<ListedGwp, 'row'>): ListedGwp => {
    const key = JSON.stringify([of.set, of.gas, of.gas === 'CH4' ? of.origin : '', of.value]);
    const known = potentials.get(key) ?? { ...of, row: FIRST_ROW + potentials.size };
    potentials.set(key, known);
    return known;
  };
  const substances = new Map<string, ListedGwp>();
  for (const factor of factors.factors) {
    // A factor of a library may be of the same scope and set: only those made from a set of the study point at it.
    const isPotential = gwpFactor(factor.id, content.study.gwpSets ?? []) === factor;
    const found = isPotential ? substanceOf(factor) : undefined;
    if (found !== undefined) {
      substances.set(factor.id, list(found));
    }
  }
  const gases: ListedGas[] = [];
  for (const factor of set === undefined ? [] : factors.factors) {
    if (
      set === undefined ||
      factor.gases === undefined ||
      !('components' in characterise(factor.gases, set))
    ) {
      continue;
    }
    for (const gas of factor.gases) {
      const value = gwpValue(set, gas.gas, gas.origin);
      if (value !== undefined) {
        const gwp = list({ set: set.id, gas: gas.gas, origin: gas.origin, value, source: sourceOf(set) });
        gases.push({ factor, gas, component: componentOf(gas), gwp, row: FIRST_ROW + gases.length });
      }
    }
  }
  return {
    potentials: [...potentials.values()],
    gases,
    potentialOf: (factorId) => substances.get(factorId),
  };
}

function sourceOf(set: GwpSet): string {
  return `${set.name}: ${set.source}`;
}

function substanceOf({ components, gwpSet, source }: Factor): Omit<ListedGwp, 'row'> | undefined {
  const { fossil, biogenicNonCo2 } = components;
  const value = fossil ?? biogenicNonCo2;
  const gas = source.place ?? '';
  const origin = fossil === undefined ? 'biogenic' : 'fossil';
  return (
    value && {
      set: gwpSet,
      gas: gas.replace(/^CH4 .+$/, 'CH4'),
      origin,
      value,
      source: `${source.publisher}: ${source.title}`,
    }
  );
}

/** The component a gas is counted in, as engine/factors/recharacterise.ts sorts it. */
function componentOf({ gas, origin, kg }: GasAmount): Component {
  if (origin !== 'biogenic') {
    return origin;
  }
  if (gas !== 'CO2') {
    return 'biogenicNonCo2';
  }
  return isNegative(parseRatio(kg)) ? 'biogenicCo2Removal' : 'biogenicCo2Emission';
}
