import { COMPONENTS } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { componentRatios } from '../../engine/impact/evaluate.ts';
import { toFloat } from '../../engine/impact/sweep.ts';
import { type ExchangeContext } from '../declared-study.ts';
import { componentFlow } from './climate-method.ts';
import { type ArchiveEntry, type Entity, type EntityMaker } from './entity.ts';
import { flowPropertiesOf, quantityOf } from './quantities.ts';

/** A factor as it is used: flights whose factor does not keep aircraft apart book its fossil part as aircraft. */
export interface UsedFactor {
  readonly factor: Factor;
  readonly asAircraft: boolean;
}

/** Key of the flow and the process of a used factor. */
export function factorKey({ factor, asAircraft }: UsedFactor): string {
  return `factor ${factor.id}${asAircraft ? ' aircraft' : ''}`;
}

/** Product flow and system process of a factor: one unit of it, and its emissions by component. */
export function factorEntries(
  used: UsedFactor,
  maker: EntityMaker,
  say: ExchangeContext['say'],
): readonly ArchiveEntry[] {
  const { factor, asAircraft } = used;
  const { ref, entry } = maker;
  const name = `${factor.names.en} (${factor.id})`;
  const key = factorKey(used);
  const product: Entity = {
    '@type': 'Exchange',
    internalId: 1,
    isInput: false,
    isQuantitativeReference: true,
    amount: 1,
    flow: ref('Flow', name, key),
    ...quantityOf(factor.unit, maker),
  };
  const emissions = componentRatios(factor).map(([index, value], position): Entity => {
    const own = COMPONENTS[index] ?? 'fossil';
    const component = asAircraft && own === 'fossil' ? 'aircraft' : own;
    return {
      '@type': 'Exchange',
      internalId: position + 2,
      isInput: false,
      amount: toFloat(value),
      flow: componentFlow(component, maker, say),
      ...quantityOf('kg', maker),
    };
  });
  return [
    entry(
      'Flow',
      name,
      { flowType: 'PRODUCT_FLOW', flowProperties: flowPropertiesOf(factor.unit, maker) },
      key,
    ),
    entry(
      'Process',
      name,
      {
        processType: 'LCI_RESULT',
        description: `${factor.source.publisher}: ${factor.source.title}. ${factor.geography}, ${factor.referenceYear}, ${factor.gwpSet}.`,
        exchanges: [product, ...emissions],
      },
      key,
    ),
  ];
}
