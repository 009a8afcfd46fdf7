import type { RawValue, ValueRole } from '../../../../shared/model/factor-import.ts';
import { climateRole } from '../climate-role.ts';
import { type JsonObject, objectsIn, textIn, textInside } from '../json-fields.ts';

/** Characterisation of one flow: kg CO2e per unit. */
interface Characterisation {
  readonly role: ValueRole;
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly emissionUnit: string;
}

/** Climate indicators of an archive with their flows. */
export interface ClimateMethod {
  readonly ofFlow: ReadonlyMap<string, readonly Characterisation[]>;
}

/** Collects the impact categories about climate; of several of one role the first by name counts. */
export function climateMethod(categories: readonly JsonObject[]): ClimateMethod {
  const ofFlow = new Map<string, Characterisation[]>();
  const roles = new Set<ValueRole>();
  const byName = categories.toSorted((left, right) =>
    textIn(left, 'name') < textIn(right, 'name') ? -1 : 1,
  );
  for (const category of byName) {
    const indicator = textIn(category, 'name');
    const role = climateRole(indicator);
    if (role === undefined || roles.has(role)) {
      continue;
    }
    roles.add(role);
    for (const factor of objectsIn(category, 'impactFactors')) {
      const flow = textInside(factor, 'flow', '@id');
      const entry = {
        role,
        indicator,
        value: textIn(factor, 'value'),
        unit: textInside(factor, 'unit', 'name'),
        emissionUnit: textIn(category, 'refUnit') || textIn(category, 'referenceUnitName'),
      };
      ofFlow.set(flow, [...(ofFlow.get(flow) ?? []), entry]);
    }
  }
  return { ofFlow };
}

/** The emissions of a system process times their characterisation; a text names a flow whose units do not fit. */
export function characterised(process: JsonObject, method: ClimateMethod): readonly RawValue[] | string {
  const values: RawValue[] = [];
  for (const exchange of objectsIn(process, 'exchanges')) {
    for (const factor of method.ofFlow.get(textInside(exchange, 'flow', '@id')) ?? []) {
      const name = textInside(exchange, 'flow', 'name');
      if (textInside(exchange, 'unit', 'name') !== factor.unit) {
        return name;
      }
      const amount = textIn(exchange, 'amount');
      values.push({
        role: factor.role,
        label: `${factor.indicator} · ${name}`,
        value: amount,
        unit: factor.emissionUnit,
        times: factor.value,
      });
    }
  }
  return values;
}
