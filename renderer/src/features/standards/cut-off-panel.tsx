import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { useProcedure } from '../../api/client.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { LimitMeter } from '../../components/limit-meter.tsx';
import { Panel } from '../../components/panel.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { TraceNumber } from '../results/trace-number.tsx';
import { CutOffLedger } from './cut-off-ledger.tsx';
import styles from './cut-off-panel.module.css';
import shared from './standards.module.css';
import { Verdict } from './verdict.tsx';

type CutOff = MethodReport['cutOff'];

/** Everything left out, each with an estimate, and whether it stays within the limits. */
export function CutOffPanel({ cutOff }: { readonly cutOff: CutOff }) {
  const { t, percent } = useTexts();
  const isNothing = cutOff.rows.length + cutOff.unestimated.length === 0;
  const passes = cutOff.passesSingle && cutOff.passesTogether;
  const limits = { single: percent(Number(cutOff.single), 1), together: percent(Number(cutOff.together), 1) };
  return (
    <Panel title={t('method.cutOff')} subtitle={t('standards.cutOff.subtitle')}>
      <Coverage cutOff={cutOff} />
      <CutOffMeter cutOff={cutOff} />
      <Verdict outcome={passes ? 'pass' : 'fail'}>
        {isNothing && `${t('method.cutOffNone')} `}
        {t(passes ? 'method.cutOffPasses' : 'method.cutOffFails', limits)}
      </Verdict>
      <OpenLines />
      {isNothing ? <NothingCutOff /> : <CutOffLedger cutOff={cutOff} />}
    </Panel>
  );
}

/** How much of what may be left out is left out; the bar is twice as long as the limit. */
function CutOffMeter({ cutOff }: { readonly cutOff: CutOff }) {
  const { t, percent } = useTexts();
  const limit = Number(cutOff.together);
  const share = cutOff.rows.at(-1)?.cumulativeShare ?? 0;
  const text = t('standards.cutOff.meter', { share: percent(share, 2), limit: percent(limit, 1) });
  return limit <= 0 ? null : (
    <>
      <LimitMeter label={text} share={share / (2 * limit)} limit={0.5} passes={cutOff.passesTogether} />
      <p className={shared['note']}>{text}</p>
    </>
  );
}

/** Shares of emission, mass and energy that are inside. */
function Coverage({ cutOff }: { readonly cutOff: CutOff }) {
  const { t, fixed, percent } = useTexts();
  const rows = [
    { name: 'ghg', unit: 'kg CO₂e', of: cutOff.ghgKg },
    { name: 'mass', unit: 'kg', of: cutOff.massKg },
    { name: 'energy', unit: 'kWh', of: cutOff.energyKwh },
  ];
  return (
    <DataTable label={t('standards.cutOff.coverage')}>
      <thead>
        <tr>
          <th scope="col">{t('standards.cutOff.coverage')}</th>
          <th scope="col" data-number>
            {t('standards.cutOff.included')}
          </th>
          <th scope="col" data-number>
            {t('standards.cutOff.leftOut')}
          </th>
          <th scope="col">{t('standards.cutOff.unit')}</th>
          <th scope="col" className={styles['bar']} data-number>
            {t('standards.cutOff.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, unit, of }) => (
          <tr key={name}>
            <th scope="row">{t(`standards.cutOff.of.${name}`)}</th>
            <td data-number>{fixed(of.included, 1)}</td>
            <td data-number>{fixed(of.excluded, 1)}</td>
            <td>{unit}</td>
            <td data-number>
              {of.coverage === undefined ? (
                <span className={`hatched ${shared['missing']}`}>{t('standards.notKnown')}</span>
              ) : (
                <>
                  <TraceNumber
                    target={`coverage:${name}`}
                    name={`${t('standards.cutOff.coverage')}: ${t(`standards.cutOff.of.${name}`)}`}
                    text={percent(of.coverage, 2)}
                  />
                  <ShareBar share={of.coverage} hatchRest />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function NothingCutOff() {
  const { t } = useTexts();
  const open = useView((state) => state.open);
  return (
    <p className={shared['empty']}>
      {t('standards.cutOff.how')}
      <Button icon="factors" onPress={() => open('factors')}>
        {t('standards.cutOff.toFactors')}
      </Button>
    </p>
  );
}

/** Gaps are not cut off, though what is known of them counts as not covered. */
function OpenLines() {
  const { t, count } = useTexts();
  const filterRows = useView((state) => state.filterRows);
  const { data } = useProcedure('calculation.run', {});
  const { leavesOpen = 0, activitiesOpen = 0 } = data?.coverage ?? {};
  if (leavesOpen + activitiesOpen === 0) {
    return null;
  }
  return (
    <>
      <Verdict outcome="warning">
        {t('standards.cutOff.open', { parts: count(leavesOpen), others: count(activitiesOpen) })}
      </Verdict>
      {leavesOpen > 0 && (
        <Button icon="bom" onPress={() => filterRows('open')}>
          {t('standards.cutOff.toOpen')}
        </Button>
      )}
    </>
  );
}
