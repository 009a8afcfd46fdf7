import { type UsePhaseView } from '../../../../shared/contract/use-phase.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { emissionRows, energyRows } from '../../../../shared/use-phase-rows.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './use-phase.module.css';

interface ViewProps {
  readonly view: UsePhaseView;
}

/** kWh of both machines and what is saved. */
export function EnergyTable({ view }: ViewProps) {
  const { t, percent } = useTexts();
  return (
    <div className={styles['scroll']}>
      <DataTable label={t('usePhase.energy')}>
        <ColumnHeads
          columns={[
            'kWh',
            { number: view.baseline?.name ?? t('usePhase.baseline') },
            { number: view.machine?.name ?? t('usePhase.machine') },
            { number: t('usePhase.saved') },
            { number: '%' },
          ]}
        />
        <tbody>
          {energyRows(view).map(({ key, digits, baseline, machine, saved, share }) => (
            <tr key={key}>
              <th scope="row">{t(`usePhase.row.${key}`)}</th>
              <NumberCell value={baseline} digits={digits} />
              <NumberCell value={machine} digits={digits} />
              <NumberCell value={saved} digits={digits} />
              <td data-number>{share === undefined ? <Gap /> : percent(share, 2)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

/** kg CO2e avoided, at the constant factor and with the outlook where one is stated. */
export function EmissionTable({ view }: ViewProps) {
  const { t } = useTexts();
  const hasOutlook = view.outlookSource !== undefined;
  const machines = String(view.line?.machines ?? '');
  return (
    <div className={styles['scroll']}>
      <DataTable label={t('usePhase.avoided')}>
        <thead>
          <tr>
            <th scope="col">kg CO₂e</th>
            <th scope="col" data-number>
              {t('usePhase.constant')}
            </th>
            {hasOutlook && (
              <th scope="col" data-number>
                {t('usePhase.outlook')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {emissionRows(view).map(({ key, digits, constant, outlook, isTotal }) => (
            <tr key={key} data-total={isTotal ? true : undefined}>
              <th scope="row">{t(`usePhase.row.${key}`, { machines })}</th>
              <NumberCell value={constant} digits={digits} />
              {hasOutlook && <NumberCell value={outlook} digits={digits} />}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

/** What every year has: its factor and what is saved at it. */
export function YearTable({ view }: ViewProps) {
  const { t } = useTexts();
  return (
    <div className={styles['scroll']}>
      <DataTable label={t('usePhase.outlook')}>
        <ColumnHeads
          columns={[
            t('usePhase.column.year'),
            { number: 'kg CO₂e/kWh' },
            { number: <>{t('usePhase.saved')}, kg CO₂e</> },
          ]}
        />
        <tbody>
          {(view.outlook ?? []).map(({ year, kgPerKwh, savedKg }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <NumberCell value={kgPerKwh} digits={4} />
              <NumberCell value={savedKg} digits={2} />
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function NumberCell({
  value,
  digits,
}: {
  readonly value: DecimalString | undefined;
  readonly digits: number;
}) {
  const { fixed } = useTexts();
  return <td data-number>{value === undefined ? <Gap /> : fixed(value, digits)}</td>;
}

/** A number that could not be worked out: never zero. */
export function Gap() {
  const { t } = useTexts();
  return <span className={`hatched ${styles['gap']}`}>{t('usePhase.gap')}</span>;
}
