import { type FactorView } from '../../../shared/contract/outcomes.ts';
import { COMPONENTS, COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { formatRatio } from '../../engine/quantity/amount.ts';
import { add, parseRatio, ZERO } from '../../engine/quantity/ratio.ts';

/** A factor as listed to users: its total excludes biogenic CO2. */
export function factorView(factor: Factor): FactorView {
  const total = COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2)
    .map((component) => factor.components[component])
    .reduce((sum, text) => (text === undefined ? sum : add(sum, parseRatio(text))), ZERO);
  const names = Object.fromEntries(
    Object.entries(factor.names).flatMap(([locale, name]) =>
      name === undefined || name === '' ? [] : [[locale, name]],
    ),
  );
  return {
    id: factor.id,
    names,
    ...(factor.family === undefined ? {} : { family: factor.family }),
    unit: factor.unit,
    totalKg: formatRatio(total),
    geography: factor.geography,
    referenceYear: factor.referenceYear,
    scope: factor.scope,
    gwpSet: factor.gwpSet,
    source: `${factor.source.publisher}: ${factor.source.title}${factor.source.place === undefined ? '' : `, ${factor.source.place}`}`,
    flags: [...(factor.flags ?? [])],
  };
}
