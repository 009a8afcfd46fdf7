import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { type SupplierPcf } from '../../../../shared/model/supplier-pcf.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { Icon } from '../../components/icon.tsx';
import { RecordName, RecordTable } from '../../components/record-table.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { type Texts, useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
import table from '../inventory/table/table.module.css';
import { declaredKg, findingsOf, stateKey } from './pcf-state.ts';
import styles from './suppliers.module.css';

interface SupplierTableProps {
  readonly pcfs: readonly SupplierPcf[];
  /** Undefined until the checks have run. */
  readonly findings: readonly FindingView[] | undefined;
  readonly onOpen: (pcf: SupplierPcf) => void;
}

/** The footprints that suppliers sent, each with whether it may be used and why not. */
export function SupplierTable({ pcfs, findings, onOpen }: SupplierTableProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <RecordTable label={t('suppliers.title')}>
      <ColumnHeads
        columns={[
          t('suppliers.field.name'),
          t('suppliers.field.supplier'),
          { number: 'kg CO₂e' },
          t('suppliers.field.declaredUnit'),
          t('suppliers.period'),
          {
            number: (
              <>
                {t('suppliers.field.primaryDataPercent')} <span className={table['unit']}>%</span>
              </>
            ),
          },
          t('electricity.status'),
        ]}
      />
      <tbody>
        {pcfs.map((pcf) => (
          <tr key={pcf.id}>
            <th scope="row">
              <RecordName id={`pcf-${pcf.id}`} onOpen={() => onOpen(pcf)}>
                {pcf.name}
              </RecordName>
            </th>
            <td>{pcf.supplier}</td>
            <td data-number>{allDigits(declaredKg(pcf), texts)}</td>
            <td>{declaredUnit(pcf, texts)}</td>
            <td className={styles['dates']}>
              {pcf.referencePeriodStart} –<br />
              {pcf.referencePeriodEnd}
            </td>
            <td data-number>
              {pcf.primaryDataPercent === undefined ? '–' : allDigits(pcf.primaryDataPercent, texts)}
            </td>
            <td>
              <State pcf={pcf} findings={findings && findingsOf(pcf.id, findings)} />
            </td>
          </tr>
        ))}
      </tbody>
    </RecordTable>
  );
}

/** `per 12.5 kg` in PACT 3, `per 1 kg` in PACT 2. */
function declaredUnit(pcf: SupplierPcf, texts: Texts): string {
  const amount = pcf.specification === 'PACT-3' ? pcf.declaredUnitAmount : undefined;
  const unit = `${amount === undefined ? '1' : allDigits(amount, texts)} ${pcf.declaredUnit}`;
  return `${unit} · ${texts.t(`suppliers.specificationOf.${pcf.specification}`)}`;
}

interface StateProps {
  readonly pcf: SupplierPcf;
  readonly findings: readonly FindingView[] | undefined;
}

function State({ pcf, findings }: StateProps) {
  const { t } = useTexts();
  if (findings === undefined) {
    return '–';
  }
  if (findings.length === 0) {
    return (
      <span className={styles['state']}>
        <span className={styles['valid']}>
          <Icon name="check" />
        </span>
        {pcf.validUntil === undefined
          ? t('suppliers.usable')
          : t('suppliers.usableUntil', { date: pcf.validUntil })}
      </span>
    );
  }
  return findings.map((finding) => (
    <span key={finding.code} className={styles['state']}>
      <SeverityIcon severity={finding.severity} />
      {t(stateKey(finding), finding.params)}
    </span>
  ));
}
