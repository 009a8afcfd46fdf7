import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { COMPONENTS, type Component } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { cutOffLedger } from '../../engine/completeness/cut-off.ts';
import { type ComponentAmounts, excludingBiogenicCo2, NO_EMISSION } from '../../engine/impact/evaluate.ts';
import { type Amount, formatAmount, toAmount } from '../../engine/quantity/amount.ts';
import { parseRatio } from '../../engine/quantity/ratio.ts';

/** The numbers of a PACT footprint for one machine, kg CO2e, kg C and kg; sums hold to the last digit. */
export interface PactAmounts {
  readonly massKg: Amount;
  readonly fossil: Amount;
  /** Inside `fossil`. */
  readonly aircraft: Amount;
  readonly landUseChange: Amount;
  readonly biogenicNonCo2: Amount;
  /** Biological CO2 taken up less what was given off again up to the gate; zero or negative. */
  readonly biogenicUptake: Amount;
  readonly excludingUptake: Amount;
  readonly includingUptake: Amount;
  /** Inside the total. */
  readonly packaging: Amount;
  readonly fossilCarbonKg: Amount;
  readonly recycledCarbonKg: Amount | undefined;
  readonly biogenicCarbonKg: Amount;
  readonly packagingBiogenicCarbonKg: Amount;
  /** Per cent of the emissions that were left out, as estimated. */
  readonly exemptedPercent: Amount;
}

/**
 * The amounts of a calculation as the PACT data model splits them, on its headline electricity method. A part with a
 * sign the data model does not have is `rule.pactSign`: it would pass the published schema, whose patterns for signs let
 * such numbers through.
 */
export function pactAmounts(
  study: ResolvedStudy,
  calculation: Calculation,
  massKg: Amount,
): Result<PactAmounts> {
  const basis = calculation.headlineBasis;
  const total = calculation.totals[basis];
  const packaging = calculation.groups.stage.find(({ key }) => key === 'packaging');
  const aircraft = component(total, 'aircraft');
  const { declaration } = study;
  const amounts: PactAmounts = {
    massKg,
    fossil: component(total, 'fossil') + aircraft,
    aircraft,
    landUseChange: component(total, 'landUseChange'),
    biogenicNonCo2: component(total, 'biogenicNonCo2'),
    biogenicUptake: component(total, 'biogenicCo2Emission') + component(total, 'biogenicCo2Removal'),
    excludingUptake: excludingBiogenicCo2(total),
    includingUptake: total.reduce((sum, amount) => sum + amount, 0n),
    packaging: excludingBiogenicCo2(packaging?.emissions[basis] ?? NO_EMISSION),
    fossilCarbonKg: stated(declaration?.fossilCarbonContentKg) ?? 0n,
    recycledCarbonKg: stated(declaration?.recycledCarbonContentKg),
    biogenicCarbonKg: carbon(calculation, (stage) => stage !== 'packaging'),
    packagingBiogenicCarbonKg: carbon(calculation, (stage) => stage === 'packaging'),
    exemptedPercent: exempted(study, calculation),
  };
  const { biogenicUptake, massKg: mass, ...rest } = amounts;
  const wrong = [
    ...(mass <= 0n ? (['massKg'] as const) : []),
    ...(biogenicUptake > 0n ? (['biogenicUptake'] as const) : []),
    ...NOT_NEGATIVE.filter((name) => (rest[name] ?? 0n) < 0n),
  ];
  const [first] = wrong;
  return first === undefined
    ? success(amounts)
    : failure('rule.pactSign', { property: first, value: formatAmount(amounts[first] ?? 0n) });
}

/** Parts that the data model wants to be zero or positive. */
const NOT_NEGATIVE = [
  'fossil',
  'aircraft',
  'landUseChange',
  'biogenicNonCo2',
  'packaging',
  'fossilCarbonKg',
  'recycledCarbonKg',
  'biogenicCarbonKg',
  'packagingBiogenicCarbonKg',
] as const;

function stated(text: DecimalString | undefined): Amount | undefined {
  return text === undefined ? undefined : toAmount(parseRatio(text));
}

function component(amounts: ComponentAmounts, name: Component): Amount {
  return amounts[COMPONENTS.indexOf(name)] ?? 0n;
}

function carbon({ lines }: Calculation, belongs: (stage: string) => boolean): Amount {
  return lines
    .filter(({ stage }) => belongs(stage))
    .reduce((sum, { biogenicCarbonKg }) => sum + (biogenicCarbonKg ?? 0n), 0n);
}

function exempted(study: ResolvedStudy, calculation: Calculation): Amount {
  const { included, excluded } = cutOffLedger(study, calculation, calculation.headlineBasis).ghg;
  const all = included + excluded;
  return all === 0n ? 0n : toAmount({ numerator: excluded * 100n, denominator: all });
}
