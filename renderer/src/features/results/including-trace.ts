import { type EmissionView } from '../../../../shared/contract/outcomes.ts';
import { type TraceNodeView } from '../../../../shared/contract/trace.ts';
import { COMPONENTS, COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../../shared/model/component.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { isZeroDecimal } from './exact-decimal.ts';
import { addsUp, sumOfTargets, targetNode } from './trace-node.ts';

/**
 * A total including biogenic CO2 as the one excluding it and the components that are added; undefined where these do
 * not make it to the last digit, because they are not of the same inventory.
 */
export function includingNode(
  includingKg: DecimalString,
  excluding: TraceNodeView,
  totals: EmissionView,
): TraceNodeView | undefined {
  const added = COMPONENTS.slice(COMPONENTS_EXCLUDING_BIOGENIC_CO2)
    .filter((component) => !isZeroDecimal(totals.componentsKg[component]))
    .map((component) =>
      targetNode(`component:${component}`, 'component', { component }, totals.componentsKg[component]),
    );
  const node = sumOfTargets('totalIncluding', {}, includingKg, [excluding, ...added]);
  return addsUp(node) === true ? node : undefined;
}
