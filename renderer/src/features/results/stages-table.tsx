import { useMemo } from 'react';
import { type CalculationReport, type EmissionView } from '../../../../shared/contract/outcomes.ts';
import { COMPONENTS } from '../../../../shared/model/component.ts';
import { useProcedure } from '../../api/client.ts';
import { COMPONENT_LETTERS } from '../../charts/chart-colours.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type AmountTexts } from './amount-unit.ts';
import { type BarScale, barPieces, barScale, placeOf } from './bar-scale.ts';
import { componentClass } from './component-chip.tsx';
import { isZeroDecimal } from './exact-decimal.ts';
import { otherBasis } from './stages-data.ts';
import { MachineRest } from './machine-rest.tsx';
import { TraceNumber } from './trace-number.tsx';
import styles from './stages-table.module.css';

/** Share of a composition from which its letter fits into it. */
const LETTER_SHARE = 0.16;

interface StagesTableProps {
  readonly report: CalculationReport;
  readonly amounts: AmountTexts;
}

/** Stages as rows with bars on one scale; removals stand left of zero. */
export function StagesTable({ report, amounts }: StagesTableProps) {
  const texts = useTexts();
  const { t } = texts;
  const { basis } = report.headline;
  const other = otherBasis(basis);
  const scale = useMemo(
    () =>
      barScale(
        report.stages.map((stage) => stage.emissions[basis]),
        amounts.drawn,
      ),
    [report, basis, amounts],
  );
  const total = Number(report.totals[basis].excludingBiogenicCo2Kg);
  return (
    <DataTable label={t('results.stages.title')} className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('results.stages.stage')}</th>
          <th scope="col" className={styles['bars']}>
            <span className="screen-reader">{t('results.stages.bar')}</span>
            <Axis scale={scale} amounts={amounts} />
          </th>
          <th scope="col" data-number>
            {amounts.header} <small>{t(`basis.${basis}`)}</small>
          </th>
          <th scope="col" data-number>
            {t('results.percent')}
          </th>
          <th scope="col">{t('results.stages.composition')}</th>
          <th scope="col" data-number>
            {amounts.header} <small>{t(`basis.${other}`)}</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {report.stages.map((stage) => {
          const emission = stage.emissions[basis];
          const kg = emission.excludingBiogenicCo2Kg;
          return (
            <tr key={stage.key}>
              <th scope="row">{t(`stage.${stage.key}`)}</th>
              <td className={styles['bars']}>
                <Bar emission={emission} scale={scale} amounts={amounts} />
              </td>
              <td data-number className={styles['strong']}>
                <TraceNumber
                  target={`stage:${stage.key}`}
                  basis={basis}
                  name={t('tracePanel.on', { name: t(`stage.${stage.key}`), basis: t(`basis.${basis}`) })}
                  text={amounts.cell(kg)}
                />
              </td>
              <td data-number>{total === 0 ? '–' : texts.fixed((Number(kg) / total) * 100, 1)}</td>
              <td>
                <Composition emission={emission} amounts={amounts} />
              </td>
              <td data-number>
                <TraceNumber
                  target={`stage:${stage.key}`}
                  basis={other}
                  name={t('tracePanel.on', { name: t(`stage.${stage.key}`), basis: t(`basis.${other}`) })}
                  text={amounts.cell(stage.emissions[other].excludingBiogenicCo2Kg)}
                />
              </td>
            </tr>
          );
        })}
        <MachineRest report={report} amounts={amounts} />
        <LeftOut />
      </tbody>
    </DataTable>
  );
}

function Axis({ scale, amounts }: { readonly scale: BarScale; readonly amounts: AmountTexts }) {
  return (
    <span className={styles['axis']} aria-hidden="true">
      {[0, scale.tick].map((value) => (
        <span key={value} style={{ left: `${placeOf(value, scale)}%` }}>
          {amounts.tick(value)}
        </span>
      ))}
    </span>
  );
}

interface BarProps {
  readonly emission: EmissionView;
  readonly scale: BarScale;
  readonly amounts: AmountTexts;
}

function Bar({ emission, scale, amounts }: BarProps) {
  const { t } = useTexts();
  return (
    <span className={styles['bar']}>
      <i className={styles['zero']} style={{ left: `${placeOf(0, scale)}%` }} />
      <i className={styles['grid']} style={{ left: `${placeOf(scale.tick, scale)}%` }} />
      {barPieces(emission, scale, amounts.drawn).map(({ component, left, width }) => (
        <i
          key={component}
          className={componentClass(component)}
          style={{ left: `${left}%`, width: `max(1px, ${width}%)` }}
          title={`${t(`results.component.${component}`)}  ${amounts.label(emission.componentsKg[component])} ${amounts.unit}`}
        />
      ))}
    </span>
  );
}

/** Components by size, removals too: shares of what goes in and out, beside the absolute bar. */
function Composition({
  emission,
  amounts,
}: {
  readonly emission: EmissionView;
  readonly amounts: AmountTexts;
}) {
  const { t } = useTexts();
  const present = COMPONENTS.filter((component) => !isZeroDecimal(emission.componentsKg[component]));
  const sizes = present.map((component) => Math.abs(Number(emission.componentsKg[component])));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const nameOf = (component: (typeof present)[number]): string =>
    `${t(`results.component.${component}`)}  ${amounts.label(emission.componentsKg[component])} ${amounts.unit}`;
  return (
    <span className={styles['composition']} role="img" aria-label={present.map(nameOf).join('; ')}>
      {present.map((component, index) => (
        <i
          key={component}
          className={componentClass(component)}
          style={{ flexGrow: sizes[index] ?? 0 }}
          title={nameOf(component)}
        >
          {(sizes[index] ?? 0) / whole >= LETTER_SHARE && <b>{COMPONENT_LETTERS[component]}</b>}
        </i>
      ))}
    </span>
  );
}

/** What the study leaves out, in its own words. */
function LeftOut() {
  const { t, locale } = useTexts();
  const { data } = useProcedure('workbench.inventory', {});
  const excluded = data?.scope.excludedStages ?? [];
  if (excluded.length === 0) {
    return null;
  }
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(excluded);
  return (
    <tr className={styles['left-out']}>
      <td colSpan={4}>
        <span title={list}>{t('results.stages.leftOut', { stages: list })}</span>
      </td>
      <td colSpan={2}>
        <i className={`hatched ${styles['key']}`} aria-hidden="true" /> {t('results.stages.outside')}
      </td>
    </tr>
  );
}
