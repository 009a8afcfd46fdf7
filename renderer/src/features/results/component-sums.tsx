import { useMemo } from 'react';
import { type CalculationReport, type EmissionView } from '../../../../shared/contract/outcomes.ts';
import {
  type Component,
  COMPONENTS,
  COMPONENTS_EXCLUDING_BIOGENIC_CO2,
} from '../../../../shared/model/component.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { Icon } from '../../components/icon.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type AmountTexts } from './amount-unit.ts';
import { ComponentChip } from './component-chip.tsx';
import styles from './component-sums.module.css';
import { isZeroDecimal } from './exact-decimal.ts';
import { checkParts } from './parts-and-total.ts';
import { otherBasis } from './stages-data.ts';

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
      <td>{amounts.cell(report.totals[basis].componentsKg[component])}</td>
    </tr>
  );
  const totalRows = (name: string, pick: (emission: EmissionView) => DecimalString) => (
    <>
      <tr className={styles['sum']}>
        <th scope="row">{name}</th>
        <td>{amounts.cell(pick(report.totals[basis]))}</td>
      </tr>
      <tr className={styles['other']}>
        <th scope="row">{t(`basis.${other}`)}</th>
        <td>{amounts.cell(pick(report.totals[other]))}</td>
      </tr>
    </>
  );
  return (
    <div className={styles['halves']}>
      <table>
        <caption className="screen-reader">{t('results.excluding')}</caption>
        <tbody>
          {COMPONENTS.slice(0, COMPONENTS_EXCLUDING_BIOGENIC_CO2).map(componentRow)}
          {totalRows(t('results.excluding'), (emission) => emission.excludingBiogenicCo2Kg)}
        </tbody>
      </table>
      <div>
        <table>
          <caption className="screen-reader">{t('results.including')}</caption>
          <tbody>
            {COMPONENTS.slice(COMPONENTS_EXCLUDING_BIOGENIC_CO2).map(componentRow)}
            {totalRows(t('results.including'), (emission) => emission.includingBiogenicCo2Kg)}
          </tbody>
        </table>
        <PartsStatement report={report} />
      </div>
    </div>
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
