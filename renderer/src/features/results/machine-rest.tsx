import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { type AmountTexts } from './amount-unit.ts';
import styles from './stages-table.module.css';
import { TraceNumber } from './trace-number.tsx';

interface MachineRestProps {
  readonly report: CalculationReport;
  readonly amounts: AmountTexts;
}

/** The rest of the mass that the rule of the machine adds pro rata, and the total with it; nothing without a rule. */
export function MachineRest({ report, amounts }: MachineRestProps) {
  const { t, fixed } = useTexts();
  const { machine } = report;
  if (machine?.restEmissionKg === undefined || machine.totalWithRestKg === undefined) {
    return null;
  }
  const rows = [
    {
      name: t('results.stages.machineRest', { mass: fixed(machine.restKg, 1) }),
      kg: machine.restEmissionKg,
      target: 'machineRest',
    },
    { name: t('results.stages.machineTotal'), kg: machine.totalWithRestKg },
  ];
  return rows.map(({ name, kg, target }) => (
    <tr key={name}>
      <th scope="row" colSpan={2}>
        {name}
      </th>
      <td data-number className={styles['strong']}>
        {target === undefined ? (
          amounts.cell(kg)
        ) : (
          <TraceNumber text={amounts.cell(kg)} target={target} name={name} basis={report.headline.basis} />
        )}
      </td>
      <td colSpan={3} />
    </tr>
  ));
}
