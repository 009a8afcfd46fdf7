import { type ReactNode } from 'react';
import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { TraceNumber } from '../results/trace-number.tsx';
import { BalanceBar } from './balance-bar.tsx';
import styles from './standards.module.css';
import { type Outcome, Verdict } from './verdict.tsx';

type Balance = MethodReport['massBalance'];

const OUTCOMES: Readonly<Record<Balance['verdict'], Outcome>> = {
  pass: 'pass',
  justify: 'warning',
  fail: 'fail',
  notWeighed: 'judge',
};

/** Do the parts make the machine that was weighed. */
export function MassBalancePanel({ balance }: { readonly balance: Balance }) {
  const { t, fixed, signed, percent } = useTexts();
  const open = useView((state) => state.open);
  const { netMassKg, weighedMassKg, coverage, unexplainedKg, gapEstimateKg, verdict } = balance;
  return (
    <Panel title={t('method.massBalance')} subtitle={t('standards.balance.subtitle')}>
      <dl className={styles['figures']}>
        <Figure name={t('standards.balance.net')} value={fixed(netMassKg, 2)} unit="kg" />
        {weighedMassKg !== undefined && (
          <Figure name={t('standards.balance.weighed')} value={fixed(weighedMassKg, 1)} unit="kg" />
        )}
        {unexplainedKg !== undefined && (
          <Figure name={t('standards.balance.unexplained')} value={signed(unexplainedKg, 2)} unit="kg" />
        )}
        {coverage !== undefined && (
          <Figure
            name={t('standards.balance.share')}
            value={
              <TraceNumber target="massBalance" name={t('method.massBalance')} text={percent(coverage, 2)} />
            }
          />
        )}
        <Figure name={t('standards.balance.gross')} value={fixed(balance.grossMassKg, 1)} unit="kg" />
        <Figure name={t('standards.balance.scrap')} value={fixed(balance.scrapKg, 1)} unit="kg" />
      </dl>
      {coverage !== undefined && <BalanceBar coverage={coverage} />}
      <Verdict outcome={OUTCOMES[verdict]}>
        {t(`standards.balance.${verdict}`, {
          share: coverage === undefined ? '' : percent(coverage, 2),
        })}
      </Verdict>
      {verdict === 'notWeighed' && (
        <Button icon="scope" onPress={() => open('scope')}>
          {t('standards.balance.enterMass')}
        </Button>
      )}
      {gapEstimateKg !== undefined && (
        <p className={styles['note']}>{t('standards.balance.gap', { kg: fixed(gapEstimateKg, 1) })}</p>
      )}
    </Panel>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly unit?: string;
}

/** A figure with its name above it. */
export function Figure({ name, value, unit = '' }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value} <small>{unit}</small>
      </dd>
    </div>
  );
}
