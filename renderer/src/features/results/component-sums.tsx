import { useMemo } from 'react';
import { type CalculationReport, type EmissionView } from '../../../../shared/contract/outcomes.ts';
import {
  type Basis,
  type Component,
  COMPONENTS,
  COMPONENTS_EXCLUDING_BIOGENIC_CO2,
} from '../../../../shared/model/component.ts';
import { Icon } from '../../components/icon.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type AmountTexts } from './amount-unit.ts';
import { ComponentChip } from './component-chip.tsx';
import styles from './component-sums.module.css';
import { isZeroDecimal } from './exact-decimal.ts';
import { includingNode } from './including-trace.ts';
import { checkParts } from './parts-and-total.ts';
import { otherBasis } from './stages-data.ts';
import { type TraceTarget, targetNode } from './trace-node.ts';
import { TraceNumber } from './trace-number.tsx';

type Kind = 'excluding' | 'including';

interface ComponentSumsProps {
  readonly report: CalculationReport;
  readonly amounts: AmountTexts;
}

/** The six components of the machine, both totals on both bases, and whether the parts make the total. */
export function ComponentSums({ report, amounts }: ComponentSumsProps) {
  const { t } = useTexts();
  const { basis } = report.headline;
  const other = otherBasis(basis);
  const componentRow = (component: Component) => (
    <tr key={component}>
      <th scope="row">
        <ComponentChip component={component} /> {t(`results.component.${component}`)}
      </th>
      <td>
        <TraceNumber
          target={`component:${component}`}
          basis={basis}
          name={t('tracePanel.on', { name: t(`results.component.${component}`), basis: t(`basis.${basis}`) })}
          text={amounts.cell(report.totals[basis].componentsKg[component])}
        />
      </td>
    </tr>
  );
  const total = (on: Basis, kind: Kind) => {
    const text = amounts.cell(report.totals[on][`${kind}BiogenicCo2Kg`]);
    const target = targetOf(report.totals[on], on, kind);
    const name = t('tracePanel.on', { name: t(`results.${kind}`), basis: t(`basis.${on}`) });
    return target === undefined ? text : <TraceNumber target={target} basis={on} name={name} text={text} />;
  };
  const totalRows = (kind: Kind) => (
    <>
      <tr className={styles['sum']}>
        <th scope="row">{t(`results.${kind}`)}</th>
        <td>{total(basis, kind)}</td>
      </tr>
      <tr className={styles['other']}>
        <th scope="row">{t(`basis.${other}`)}</th>
        <td>{total(other, kind)}</td>
      </tr>
    </>
  );
  return (
    <div className={styles['halves']}>
      <table>
        <caption className="screen-reader">{t('results.excluding')}</caption>
        <tbody>
          {COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2).map(componentRow)}
          {totalRows('excluding')}
        </tbody>
      </table>
      <div>
        <table>
          <caption className="screen-reader">{t('results.including')}</caption>
          <tbody>
            {COMPONENTS.slice(COMPONENTS_EXCLUDING_BIOGENIC_CO2).map(componentRow)}
            {totalRows('including')}
          </tbody>
        </table>
        <PartsStatement report={report} />
      </div>
    </div>
  );
}

function targetOf(totals: EmissionView, basis: Basis, kind: Kind): TraceTarget | undefined {
  return kind === 'excluding'
    ? 'total'
    : includingNode(
        totals.includingBiogenicCo2Kg,
        targetNode('total', 'total', { basis }, totals.excludingBiogenicCo2Kg),
        totals,
      );
}

function PartsStatement({ report }: { readonly report: CalculationReport }) {
  const texts = useTexts();
  const { t } = texts;
  const { differenceKg, comparisons } = useMemo(() => checkParts(report), [report]);
  const agree = isZeroDecimal(differenceKg);
  return (
    <p
      className={agree ? styles['agree'] : styles['differ']}
      title={t('results.parts.how', { comparisons: texts.count(comparisons) })}
      data-testid="parts-and-total"
    >
      {agree ? <Icon name="check" /> : <SeverityIcon severity="error" />}
      {agree
        ? t('results.parts.agree', { difference: texts.fixed(differenceKg, 1) })
        : t('results.parts.differ', { difference: differenceKg })}
    </p>
  );
}
