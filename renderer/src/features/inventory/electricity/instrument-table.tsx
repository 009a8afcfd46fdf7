import { Button as AriaButton } from 'react-aria-components';
import { type FindingView } from '../../../../../shared/contract/outcomes.ts';
import { type ElectricityInstrument } from '../../../../../shared/model/electricity.ts';
import { findingMessage } from '../../../../../shared/i18n/message.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SeverityIcon } from '../../../components/severity-icon.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { allDigits } from '../columns.tsx';
import table from '../table/table.module.css';
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
    <div className={table['scroll']}>
      <DataTable className={table['table']} label={t('electricity.instruments')}>
        <thead>
          <tr>
            <th scope="col">{t('electricity.instrument')}</th>
            <th scope="col">{t('electricity.field.direction')}</th>
            <th scope="col" data-number>
              MWh
            </th>
            <th scope="col" data-number>
              {t('electricity.field.vintageYear')}
            </th>
            <th scope="col" data-number>
              {t('electricity.field.periodYear')}
            </th>
            <th scope="col">{t('electricity.field.redeemedOn')}</th>
            <th scope="col">{t('electricity.status')}</th>
          </tr>
        </thead>
        <tbody>
          {instruments.map((instrument, index) => (
            // Two lots may carry the same id by mistake: the place in the list is what tells them apart.
            <tr key={index}>
              <th scope="row">
                <AriaButton
                  id={`instrument-${index}`}
                  className={table['name'] ?? ''}
                  onPress={() => onOpen(index)}
                >
                  {instrument.id} · {instrument.description}
                </AriaButton>
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
      </DataTable>
    </div>
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
        {findingMessage(finding as Parameters<typeof findingMessage>[0], t).text}
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
