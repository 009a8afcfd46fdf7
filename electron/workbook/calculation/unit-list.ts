import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { conversion, type Conversion, type Dimension, dimensionOf } from '../../engine/quantity/units.ts';
import { type FactorList } from './factor-list.ts';

/** A unit of the study as 99_Lists prints it: 1 code = times / dividedBy base units. */
export interface ListedUnit {
  readonly code: string;
  readonly base: string;
  readonly times: DecimalString | undefined;
  readonly dividedBy: DecimalString | undefined;
  readonly conversion: Conversion;
}

/** Base units of the engine's dimensions that have conversions (electron/engine/quantity/units.ts). */
const BASE: Partial<Readonly<Record<Dimension, string>>> = {
  mass: 'kg',
  length: 'm',
  area: 'm2',
  volume: 'm3',
  energy: 'kWh',
  transport: 'tkm',
  distance: 'km',
  duration: 'h',
};

/** Units formulas name without the study naming them. */
const ALWAYS = ['kg', 'kWh', 'tkm'];

/** Every convertible unit that the study or one of its factors uses, each with its size in the base unit. */
export function unitList(study: ResolvedStudy, factors: FactorList): readonly ListedUnit[] {
  const codes = new Set([
    ...ALWAYS,
    ...(study.bom ?? []).flatMap((line) => [line.unit ?? '', line.mass?.unit ?? '']),
    ...(study.activities ?? []).flatMap((activity) => ('unit' in activity ? [activity.unit] : [])),
    ...factors.factors.map((factor) => factor.unit),
    ...(study.site?.meters ?? []).map((meter) => meter.unit),
    ...(study.site?.keys ?? []).map((key) => key.unit),
  ]);
  return [...codes].flatMap((code) => listed(code) ?? []);
}

function listed(code: string): ListedUnit | undefined {
  const dimension = dimensionOf(code);
  const base = dimension === undefined ? undefined : BASE[dimension];
  const found = base === undefined ? undefined : conversion(code, base);
  if (base === undefined || found === undefined) {
    return undefined;
  }
  const valueOf = (operation: 'multiply' | 'divide'): DecimalString | undefined =>
    found.steps.find((step) => step.operation === operation)?.value;
  return { code, base, times: valueOf('multiply'), dividedBy: valueOf('divide'), conversion: found };
}
