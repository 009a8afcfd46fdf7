import { type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useProcedure } from '../../api/client.ts';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { useView } from '../view-store.ts';
import styles from './live-strip.module.css';

/** The total and what it rests on, always in sight; each cell opens its filter. */
export function LiveStrip() {
  const texts = useTexts();
  const { t } = texts;
  const { data: strip, isFetching } = useProcedure('workbench.strip', {});
  const { filterRows, open } = useView();
  if (strip === undefined) {
    return <div className={styles['strip']} aria-busy="true" />;
  }
  const headline = strip[strip.headlineBasis];
  const openLines = strip.leavesOpen + strip.activitiesOpen;
  // A study without any line has no footprint yet; a zero would be a claim.
  const isEmpty = strip.rows === 0 && strip.activities === 0;
  const tonnes = (kg: string): string => (isEmpty ? '–' : texts.tonnes(kg));
  return (
    <section className={styles['strip']} aria-label={t('strip.name')} aria-busy={isFetching}>
      <Cell label={t('strip.headline')} wide onPress={() => open('results')}>
        <span className={styles['headline']} data-testid="headline">
          {tonnes(headline.excludingBiogenicCo2Kg)}
        </span>{' '}
        {t('unit.tonnesCo2e')}
        <small>{t('strip.basis', { basis: t(`basis.${strip.headlineBasis}`) })}</small>
      </Cell>
      <Cell label={t('strip.otherTotals')} onPress={() => open('results')}>
        {tonnes(strip.byContract.excludingBiogenicCo2Kg)} {t('unit.t')}
        <small>{t('strip.including', { total: tonnes(headline.includingBiogenicCo2Kg) })}</small>
      </Cell>
      <Cell label={t('strip.rows')} onPress={() => filterRows('all')}>
        {texts.count(strip.rows)}
        <small>{t('strip.parts', { parts: texts.count(strip.leaves) })}</small>
      </Cell>
      <Cell label={t('strip.mass')} onPress={() => open('scope')}>
        {texts.fixed(strip.netMassKg, 1)} {t('unit.kg')}
        <small>
          {strip.weighedMassKg === undefined || strip.massBalanceShare === undefined
            ? t('strip.notWeighed')
            : t('strip.ofWeighed', {
                share: texts.percent(strip.massBalanceShare, 2),
                mass: texts.fixed(strip.weighedMassKg, 0),
              })}
        </small>
        {strip.massBalanceShare !== undefined && <ShareBar share={strip.massBalanceShare} />}
      </Cell>
      <Cell label={t('strip.withFactor')} onPress={() => filterRows('open')}>
        {t('strip.of', { part: texts.count(strip.leavesWithDecision), whole: texts.count(strip.leaves) })}
        <small>
          {isEmpty
            ? t('strip.nothingYet')
            : openLines === 0
              ? t('strip.complete')
              : strip.activitiesOpen === 0
                ? t('strip.open', { open: texts.count(openLines) })
                : t('strip.openBeside', {
                    open: texts.count(strip.leavesOpen),
                    others: texts.count(strip.activitiesOpen),
                  })}
        </small>
        <ShareBar share={strip.massWithDecisionShare} />
      </Cell>
      <Cell label={t('strip.reviewed')} onPress={() => open('factors')}>
        {texts.percent(strip.partsConfirmedShare)}
        <small>{t('strip.proxies', { share: texts.percent(strip.proxyShare) })}</small>
        <ShareBar share={strip.partsConfirmedShare} hatchRest />
      </Cell>
      {strip.estimateLines > 0 && (
        <Cell label={t('strip.estimated')} onPress={() => filterRows('amountEstimated')}>
          {t('strip.estimatedParts', {
            count: strip.estimateLines,
            parts: texts.count(strip.estimateLines),
          })}
          <small>{t('strip.estimatedShare', { share: texts.percent(strip.estimateShare) })}</small>
        </Cell>
      )}
      <Cell label={t('strip.findings')} onPress={() => open('checks')}>
        <span className={styles['findings']}>
          {(['error', 'warning', 'note'] as const).map((severity) => (
            <span key={severity}>
              <SeverityIcon severity={severity} /> {texts.count(strip.findings[severity])}
            </span>
          ))}
        </span>
        <small className={styles['link']}>
          {strip.waived === 0
            ? t('strip.openChecks')
            : t('strip.waived', { count: texts.count(strip.waived) })}
        </small>
      </Cell>
    </section>
  );
}

interface CellProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Cell({ label, wide = false, onPress, children }: CellProps) {
  return (
    <AriaButton className={`${styles['cell']} ${wide ? styles['wide'] : ''}`} onPress={onPress}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['value']}>{children}</span>
    </AriaButton>
  );
}
