import { type CalculationReport, type EmissionView } from '../../../../shared/contract/outcomes.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';
import { type Basis, BASES, type Component, COMPONENTS } from '../../../../shared/model/component.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type ChartTable, textCell } from '../../charts/chart-table.ts';
import { type StagesInput } from '../../charts/stages-option.ts';
import { type AmountTexts } from './amount-unit.ts';

/** The basis that is not the headline. */
export function otherBasis(basis: Basis): Basis {
  return basis === 'byLocation' ? 'byContract' : 'byLocation';
}

/** Every stage with all components and both totals, on both bases; the last row is the machine. */
export function stagesTable(report: CalculationReport, amounts: AmountTexts, t: Translate): ChartTable {
  const bases = BASES.toSorted((basis) => (basis === report.headline.basis ? -1 : 1));
  const cellsOf = (emission: EmissionView): readonly DecimalString[] => [
    ...COMPONENTS.map((component) => emission.componentsKg[component]),
    emission.excludingBiogenicCo2Kg,
    emission.includingBiogenicCo2Kg,
  ];
  const rows = [
    ...report.stages.map((stage) => ({ name: t(`stage.${stage.key}`), emissions: stage.emissions })),
    { name: t('results.total'), emissions: report.totals },
  ];
  return {
    caption: t('results.stages.title'),
    totalRow: true,
    columns: [
      { name: t('results.stages.stage'), numeric: false },
      ...bases.flatMap((basis) =>
        [
          ...COMPONENTS.map((component) => t(`results.component.${component}`)),
          t('results.excluding'),
          t('results.including'),
        ].map((name) => ({
          name: t('results.onBasis', { name, unit: amounts.header, basis: t(`basis.${basis}`) }),
          numeric: true,
        })),
      ),
    ],
    rows: rows.map(({ name, emissions }) => [
      textCell(name),
      ...bases.flatMap((basis) => cellsOf(emissions[basis]).map((kg) => amounts.numberCell(kg))),
    ]),
  };
}

/** The stages for the exported drawing, on the basis of the headline. */
export function stagesInput(report: CalculationReport, amounts: AmountTexts, t: Translate): StagesInput {
  const { basis } = report.headline;
  return {
    summary: t('results.stages.title'),
    bars: report.stages.map((stage) => ({
      name: t(`stage.${stage.key}`),
      values: byComponent((component) => amounts.drawn(stage.emissions[basis].componentsKg[component])),
      text: amounts.label(stage.emissions[basis].excludingBiogenicCo2Kg),
    })),
    componentNames: byComponent((component) => t(`results.component.${component}`)),
    axisText: amounts.tick,
  };
}

function byComponent<Value>(valueOf: (component: Component) => Value): Record<Component, Value> {
  return Object.fromEntries(COMPONENTS.map((component) => [component, valueOf(component)])) as Record<
    Component,
    Value
  >;
}
