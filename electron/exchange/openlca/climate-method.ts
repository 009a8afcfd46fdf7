import {
  type Component,
  COMPONENTS,
  COMPONENTS_EXCLUDING_BIOGENIC_CO2,
} from '../../../shared/model/component.ts';
import { type ExchangeContext } from '../declared-study.ts';
import { type ArchiveEntry, type Entity, type EntityMaker } from './entity.ts';
import { flowPropertiesOf, quantityOf } from './quantities.ts';

/** Unit of the elementary flows: kg CO2e, already characterised. */
const KG = 'kg';

/** The elementary flow that carries one component of an emission, kg CO2e. */
export function componentFlow(
  component: Component,
  { ref }: EntityMaker,
  say: ExchangeContext['say'],
): Entity {
  return ref('Flow', say(`component.${component}`), `component ${component}`);
}

/**
 * The elementary flows, and an impact method that sums them: one category for every component and the totals excluding
 * and including biogenic CO2.
 */
export function climateEntries(maker: EntityMaker, say: ExchangeContext['say']): readonly ArchiveEntry[] {
  const { ref, entry } = maker;
  const categories = [
    ...COMPONENTS.map((component) => ({
      key: component as string,
      name: say(`component.${component}`),
      of: [component],
    })),
    {
      key: 'excluding',
      name: say('openlca.excluding'),
      of: COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2),
    },
    { key: 'including', name: say('openlca.including'), of: [...COMPONENTS] },
  ];
  return [
    ...COMPONENTS.map((component) =>
      entry(
        'Flow',
        say(`component.${component}`),
        { flowType: 'ELEMENTARY_FLOW', flowProperties: flowPropertiesOf(KG, maker) },
        `component ${component}`,
      ),
    ),
    ...categories.map(({ key, name, of }) =>
      entry(
        'ImpactCategory',
        name,
        {
          refUnit: 'kg CO2e',
          impactFactors: of.map((component) => ({
            '@type': 'ImpactFactor',
            flow: componentFlow(component, maker, say),
            value: 1,
            ...quantityOf(KG, maker),
          })),
        },
        key,
      ),
    ),
    entry(
      'ImpactMethod',
      say('openlca.method'),
      {
        impactCategories: categories.map(({ key, name }) => ref('ImpactCategory', name, key)),
      },
      'climate',
    ),
  ];
}
