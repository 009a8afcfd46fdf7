import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { type MachineView } from '../../../../shared/contract/machine.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LimitMeter } from '../../components/limit-meter.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { Figure } from './mass-balance-panel.tsx';
import styles from './standards.module.css';
import { OutcomeIcon, Verdict } from './verdict.tsx';

const PARTS = ['cabinet', 'motors', 'other'] as const;
/** As the rule has it; the report brings its own once the rule is chosen. */
const LIMIT = 0.8;

/** What the rule of a machine asks to be assigned individually, how far it is, and the rest as a line of its own. */
export function MachinePanel({ report }: { readonly report: MethodReport }) {
  const { t, percent } = useTexts();
  const { machine } = report;
  const limit = percent(machine === undefined ? LIMIT : Number(machine.limit), 0);
  return (
    <Panel title={t('method.machine')} subtitle={t('standards.machine.subtitle', { limit })}>
      {machine === undefined ? <NotChosen /> : <Machine machine={machine} />}
    </Panel>
  );
}

function NotChosen() {
  const { t } = useTexts();
  const { data } = useProcedure('workbench.inventory', {});
  const put = useCommand('study.put');
  return (
    <div className={styles['empty']}>
      {t('standards.machine.off')}
      <Button
        isDisabled={data === undefined}
        onPress={() =>
          put.mutate({ put: { method: { ...data?.method, machineRule: { rule: 'vdma34178' } } } })
        }
      >
        {t('standards.machine.choose')}
      </Button>
      <ErrorNotice error={put.error} />
    </div>
  );
}

function Machine({ machine }: { readonly machine: MachineView }) {
  const { t, fixed, percent } = useTexts();
  const { coverage = 0, restEmissionKg, totalWithRestKg } = machine;
  const limit = Number(machine.limit);
  return (
    <>
      <PartTable machine={machine} />
      <LimitMeter
        label={t('standards.machine.meter', { share: percent(coverage, 1), limit: percent(limit, 0) })}
        share={coverage}
        limit={limit}
        passes={machine.other.passes}
      />
      <p className={styles['note']}>
        {t('standards.machine.meter', { share: percent(coverage, 1), limit: percent(limit, 0) })}
      </p>
      <dl className={styles['figures']}>
        <Figure name={t('standards.machine.rest')} value={fixed(machine.restKg, 1)} unit="kg" />
        <Figure
          name={t('standards.machine.rest')}
          value={restEmissionKg === undefined ? '–' : fixed(restEmissionKg, 1)}
          unit="kg CO₂e"
        />
        <Figure
          name={t('standards.machine.total')}
          value={totalWithRestKg === undefined ? '–' : fixed(totalWithRestKg, 1)}
          unit="kg CO₂e"
        />
      </dl>
      <Verdict outcome={machine.passes ? 'pass' : 'fail'}>
        {t(machine.passes ? 'standards.machine.pass' : 'standards.machine.fail')}
      </Verdict>
      {!machine.isWeighed && <Verdict outcome="warning">{t('standards.machine.notWeighed')}</Verdict>}
    </>
  );
}

function PartTable({ machine }: { readonly machine: MachineView }) {
  const { t, fixed, count } = useTexts();
  return (
    <DataTable label={t('method.machine')}>
      <ColumnHeads
        columns={[
          t('standards.machine.part'),
          { number: t('standards.machine.parts') },
          {
            number: (
              <>
                {t('standards.machine.mass')} <small>kg</small>
              </>
            ),
          },
          {
            number: (
              <>
                {t('standards.machine.assigned')} <small>kg</small>
              </>
            ),
          },
          t('standards.machine.test'),
        ]}
      />
      <tbody>
        {PARTS.map((id) => {
          const { leaves, openLeaves, massKg, assignedKg, passes } = machine[id];
          return (
            <tr key={id}>
              <th scope="row">{t(`standards.machine.of.${id}`)}</th>
              <td data-number>{count(leaves)}</td>
              <td data-number>{fixed(id === 'other' ? machine.remainingKg : massKg, 1)}</td>
              <td data-number>{fixed(assignedKg, 1)}</td>
              <td>
                <OutcomeIcon outcome={passes ? 'pass' : 'fail'} />{' '}
                {openLeaves > 0 && t('standards.machine.openLines', { count: count(openLeaves) })}
                <span className="screen-reader">
                  {t(passes ? 'method.machineKept' : 'method.machineMissed')}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
