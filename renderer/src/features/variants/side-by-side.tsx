import { type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { type VariantsView, type VariantView } from '../../../../shared/contract/method-report.ts';
import { type Severity } from '../../../../shared/model/finding.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { useProcedure } from '../../api/client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { ScrollBox } from '../../components/scroll-area.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { isZeroDecimal, subtractDecimals, sumDecimals } from '../results/exact-decimal.ts';
import { TraceNumber } from '../results/trace-number.tsx';
import styles from './side-by-side.module.css';
import { SignedAmount } from './signed-amount.tsx';
import { stageDifferences } from './stage-differences.ts';
import { variantLetter } from './variant-letter.ts';
import { variantTotal } from './variant-total.ts';
import { useVariantsView } from './variants-view.ts';

interface SideBySideProps {
  readonly view: VariantsView;
  readonly current: VariantView;
  readonly onSelect: (id: string) => void;
}

const DIGITS = 1;
/** Widths, CSS pixels; with more variants than fit, the table scrolls. */
const NAME_WIDTH = 250;
const LEAST_COLUMN = 170;
const MOST_COLUMN = 260;

/** The base and every variant as columns; a column head chooses the variant that is explained below. */
export function SideBySide({ view, current, onSelect }: SideBySideProps) {
  const { t, fixed, percent } = useTexts();
  const { data: report } = useProcedure('calculation.run', {});
  const shown = useVariantsView((state) => state.shown);
  const { variants, basis } = view;
  const stages = useMemo(
    () => (report === undefined ? [] : stageDifferences(report, variants, basis)),
    [report, variants, basis],
  );
  const row = (
    name: ReactNode,
    base: ReactNode,
    cell: (variant: VariantView, index: number) => ReactNode,
  ) => (
    <tr>
      <th scope="row">{name}</th>
      <td data-number>{base}</td>
      {variants.map((variant, index) => (
        <td key={variant.id} data-number {...(variant.id === current.id ? { 'data-chosen': true } : {})}>
          {cell(variant, index)}
        </td>
      ))}
    </tr>
  );
  const amount = (base: DecimalString, difference: DecimalString) =>
    isZeroDecimal(difference) ? (
      <span className={styles['same']}>{t('variantsPage.same')}</span>
    ) : shown === 'differences' ? (
      <SignedAmount kg={difference} />
    ) : (
      fixed(sumDecimals([base, difference]), DIGITS)
    );
  const including = report?.totals[basis].includingBiogenicCo2Kg;
  return (
    <div className={styles['frame']}>
      <ScrollBox>
        <DataTable
          label={t('variantsPage.table')}
          className={styles['table']}
          style={{
            minWidth: NAME_WIDTH + (variants.length + 1) * LEAST_COLUMN,
            maxWidth: NAME_WIDTH + (variants.length + 1) * MOST_COLUMN,
          }}
        >
          <thead>
            <tr>
              <th scope="col">
                {t('variantsPage.oneMachine')}{' '}
                <small>{t('variantsPage.unit', { basis: t(`basis.${basis}`) })}</small>
              </th>
              <th scope="col" data-number>
                <strong>{t('variants.base')}</strong>
                <small className={styles['sub']}>{t('variantsPage.baseline')}</small>
              </th>
              {variants.map((variant, index) => (
                <th
                  key={variant.id}
                  scope="col"
                  data-number
                  {...(variant.id === current.id ? { 'data-chosen': true } : {})}
                >
                  <Button
                    className={styles['choose'] ?? ''}
                    aria-pressed={variant.id === current.id}
                    onPress={() => onSelect(variant.id)}
                  >
                    <b className={styles['letter']}>{variantLetter(index)}</b>
                    <span className={styles['name']}>{variant.name}</span>
                  </Button>
                  <small className={styles['sub']}>
                    {t('variantsPage.changes', { count: variant.changes })}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles['total']}>
              <th scope="row">{t('variantsPage.excluding')}</th>
              <td data-number>
                <TraceNumber
                  target="total"
                  basis={basis}
                  name={t('tracePanel.on', { name: t('variants.base'), basis: t(`basis.${basis}`) })}
                  text={fixed(view.baseKg, DIGITS)}
                />
              </td>
              {variants.map((variant) => (
                <td
                  key={variant.id}
                  data-number
                  {...(variant.id === current.id ? { 'data-chosen': true } : {})}
                >
                  <TraceNumber
                    target={variantTotal(view, variant)}
                    basis={basis}
                    name={t('tracePanel.on', { name: variant.name, basis: t(`basis.${basis}`) })}
                    text={fixed(variant.totalKg, DIGITS)}
                  />
                </td>
              ))}
            </tr>
            {row(t('variantsPage.difference'), '–', (variant) => (
              <span className={styles['pair']}>
                <SignedAmount
                  kg={variant.differenceKg}
                  trace={{
                    target: `variant:${variant.id}`,
                    name: t('tracePanel.difference', { name: variant.name }),
                  }}
                />
                <small>{signedPercent(variant, percent)}</small>
              </span>
            ))}
            {stages.map((stage) => (
              <tr key={stage.stage} className={styles['stage']}>
                <th scope="row">{t(`stage.${stage.stage}`)}</th>
                <td data-number>
                  <TraceNumber
                    target={`stage:${stage.stage}`}
                    basis={basis}
                    name={t(`stage.${stage.stage}`)}
                    text={fixed(stage.baseKg, DIGITS)}
                  />
                </td>
                {variants.map((variant, index) => (
                  <td
                    key={variant.id}
                    data-number
                    {...(variant.id === current.id ? { 'data-chosen': true } : {})}
                  >
                    {amount(stage.baseKg, stage.differencesKg[index] ?? ('0' as DecimalString))}
                  </td>
                ))}
              </tr>
            ))}
            {including !== undefined &&
              row(t('variantsPage.including'), fixed(including, DIGITS), (variant) =>
                amount(including, subtractDecimals(variant.includingBiogenicCo2Kg, including)),
              )}
            {row(t('variantsPage.mass'), fixed(view.baseNetMassKg, DIGITS), (variant) =>
              amount(view.baseNetMassKg, subtractDecimals(variant.netMassKg, view.baseNetMassKg)),
            )}
            {row(t('variantsPage.notFair'), '–', ({ conditions }) => (
              <Count of={conditions.filter(({ outcome }) => outcome === 'fail').length} severity="warning" />
            ))}
            {variants.some(({ findings }) => findings.length > 0) &&
              row(t('variantsPage.findings'), '–', ({ findings }) => (
                <Count of={findings.length} severity={findings[0]?.severity ?? 'error'} />
              ))}
          </tbody>
        </DataTable>
      </ScrollBox>
    </div>
  );
}

/** How many there are, with a mark; none is the quiet case. */
function Count({ of, severity }: { readonly of: number; readonly severity: Severity }) {
  const { t, count } = useTexts();
  return of === 0 ? (
    <span className={styles['same']}>{t('variantsPage.none')}</span>
  ) : (
    <span className={styles['marks']}>
      <SeverityIcon severity={severity} /> {count(of)}
    </span>
  );
}

function signedPercent(
  { differenceShare, differenceKg }: VariantView,
  percent: (share: number) => string,
): string {
  const plus = !isZeroDecimal(differenceKg) && !differenceKg.startsWith('-') ? '+' : '';
  return `${plus}${percent(differenceShare)}`;
}
