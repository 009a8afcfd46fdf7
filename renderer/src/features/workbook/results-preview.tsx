import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { BASES, COMPONENTS, COMPONENTS_EXCLUDING_BIOGENIC_CO2 } from '../../../../shared/model/component.ts';
import { useProcedure } from '../../api/client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './workbook.module.css';

const DIGITS = 1;

/** The figures of 03_Results: totals, stages and components on both bases. */
export function ResultsPreview() {
  const { t } = useTexts();
  const { data: report } = useProcedure('calculation.run', {});
  return (
    <ScrollArea className={styles['preview']} label={t('workbookPage.preview')}>
      <DataTable
        sticky
        className={styles['grid']}
        label={t('workbookPage.preview')}
        busy={report === undefined}
      >
        <thead>
          <tr>
            <th scope="col">{t('workbookPage.quantity')}</th>
            {BASES.map((basis) => (
              <th key={basis} scope="col" data-number>
                {t(`basis.${basis}`)} · kg CO₂e
              </th>
            ))}
            <th scope="col" data-number>
              %
            </th>
          </tr>
        </thead>
        {report !== undefined && <Figures report={report} />}
      </DataTable>
    </ScrollArea>
  );
}

function Figures({ report }: { readonly report: CalculationReport }) {
  const { t } = useTexts();
  const { totals, headline } = report;
  const whole = Number(totals[headline.basis].excludingBiogenicCo2Kg);
  const share = (kg: string): number | undefined => (whole > 0 ? Number(kg) / whole : undefined);
  return (
    <tbody>
      <Section title={t('workbookPage.totals')} />
      <Row
        name={t('workbookPage.excluding')}
        values={BASES.map((basis) => totals[basis].excludingBiogenicCo2Kg)}
        share={share(totals[headline.basis].excludingBiogenicCo2Kg)}
        isTotal
      />
      <Row
        name={t('workbookPage.including')}
        values={BASES.map((basis) => totals[basis].includingBiogenicCo2Kg)}
        share={undefined}
      />
      <Section title={t('workbookPage.byStage')} />
      {report.stages.map((stage) => (
        <Row
          key={stage.key}
          name={t(`stage.${stage.key}`)}
          values={BASES.map((basis) => stage.emissions[basis].excludingBiogenicCo2Kg)}
          share={share(stage.emissions[headline.basis].excludingBiogenicCo2Kg)}
        />
      ))}
      <Section title={t('workbookPage.byComponent')} />
      {COMPONENTS.map((component, index) => (
        <Row
          key={component}
          name={t(`component.${component}`)}
          values={BASES.map((basis) => totals[basis].componentsKg[component])}
          share={
            index < COMPONENTS_EXCLUDING_BIOGENIC_CO2
              ? share(totals[headline.basis].componentsKg[component])
              : undefined
          }
        />
      ))}
    </tbody>
  );
}

function Section({ title }: { readonly title: string }) {
  return (
    <tr className={styles['section']}>
      <th colSpan={4} scope="colgroup">
        {title}
      </th>
    </tr>
  );
}

interface RowProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly share: number | undefined;
  readonly isTotal?: boolean;
}

function Row({ name, values, share, isTotal = false }: RowProps) {
  const { fixed, percent } = useTexts();
  return (
    <tr className={isTotal ? styles['total'] : ''}>
      <th scope="row">{name}</th>
      {values.map((kg, index) => (
        // One value for each basis, in their fixed order.
        <td key={BASES[index]} data-number>
          {fixed(kg, DIGITS)}
        </td>
      ))}
      <td data-number>{share === undefined ? '' : percent(share, 1)}</td>
    </tr>
  );
}
