import { type FindingView } from '../../../../../shared/contract/outcomes.ts';
import { type ElectricityInstrument } from '../../../../../shared/model/electricity.ts';
import { findingMessage } from '../../../../../shared/i18n/message.ts';
import { ColumnHeads } from '../../../components/column-heads.tsx';
import { Icon } from '../../../components/icon.tsx';
import { RecordName, RecordTable } from '../../../components/record-table.tsx';
import { SeverityIcon } from '../../../components/severity-icon.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { allDigits } from '../columns.tsx';
import styles from './electricity.module.css';

interface InstrumentTableProps {
  readonly instruments: readonly ElectricityInstrument[];
  readonly findings: ReadonlyMap<string, readonly FindingView[]>;
  readonly onOpen: (index: number) => void;
}

/** Lots of certificates, each with why it passes or does not. */
export function InstrumentTable({ instruments, findings, onOpen }: InstrumentTableProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <RecordTable label={t('electricity.instruments')}>
      <ColumnHeads
        columns={[
          t('electricity.instrument'),
          t('electricity.field.direction'),
          { number: 'MWh' },
          { number: t('electricity.field.vintageYear') },
          { number: t('electricity.field.periodYear') },
          t('electricity.field.redeemedOn'),
          t('electricity.status'),
        ]}
      />
      <tbody>
        {instruments.map((instrument, index) => (
          // Two lots may carry the same id by mistake: the place in the list is what tells them apart.
          <tr key={index}>
            <th scope="row">
              <RecordName id={`instrument-${index}`} onOpen={() => onOpen(index)}>
                {instrument.id} · {instrument.description}
              </RecordName>
            </th>
            <td>{t(`workbook.direction.${instrument.direction}`)}</td>
            <td data-number>{allDigits(instrument.mwh, texts)}</td>
            <td data-number>{instrument.vintageYear}</td>
            <td data-number>{instrument.periodYear}</td>
            <td>{instrument.redeemedOn ?? '–'}</td>
            <td>
              <Status instrument={instrument} findings={findings.get(instrument.id) ?? []} />
            </td>
          </tr>
        ))}
      </tbody>
    </RecordTable>
  );
}

interface StatusProps {
  readonly instrument: ElectricityInstrument;
  readonly findings: readonly FindingView[];
}

function Status({ instrument, findings }: StatusProps) {
  const { t } = useTexts();
  if (findings.length > 0) {
    return findings.map((finding) => (
      <span key={finding.code} className={styles['status']}>
        <SeverityIcon severity={finding.severity} />
        {findingMessage(finding, t).text}
      </span>
    ));
  }
  return (
    <span className={styles['status']}>
      <span className={styles['passes']}>
        <Icon name="check" />
      </span>
      {t(instrument.direction === 'sold' ? 'electricity.sold' : 'electricity.passes')}
    </span>
  );
}
