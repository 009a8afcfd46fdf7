import { Button as AriaButton } from 'react-aria-components';
import { type ParametersView } from '../../../../shared/contract/method-report.ts';
import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { findingMessage } from '../../../../shared/i18n/message.ts';
import { isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { DataTable } from '../../components/data-table.tsx';
import { writeDecimal } from '../../components/fields/decimal-text.ts';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
import table from '../inventory/table/table.module.css';
import { OpenMark } from '../inventory/table/open-mark.tsx';
import styles from './parameters.module.css';

type Row = ParametersView['parameters'][number];

interface ParameterTableProps {
  readonly view: ParametersView;
  readonly selected: string | undefined;
  readonly onOpen: (name: string) => void;
}

/** The parameters: as written, with the value they have and where they are used. */
export function ParameterTable({ view, selected, onOpen }: ParameterTableProps) {
  const { t } = useTexts();
  return (
    <div className={table['scroll']}>
      <DataTable className={table['table']} label={t('page.parameters')}>
        <thead>
          <tr>
            <th scope="col">{t('parameters.field.name')}</th>
            <th scope="col">{t('parameters.field.value')}</th>
            <th scope="col" data-number>
              {t('parameters.result')}
            </th>
            <th scope="col">{t('parameters.field.unit')}</th>
            <th scope="col">{t('parameters.field.description')}</th>
            <th scope="col">{t('parameters.field.source')}</th>
            <th scope="col" data-number>
              {t('parameters.usedBy')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.parameters.map((row) => (
            <tr key={row.name} {...(row.name === selected ? { 'data-selected': true } : {})}>
              <th scope="row">
                <AriaButton
                  id={`parameter-${row.name}`}
                  className={table['name'] ?? ''}
                  onPress={() => onOpen(row.name)}
                >
                  <code>{row.name}</code>
                </AriaButton>
                <Findings findings={findingsOf(view.findings, row.name)} />
              </th>
              <td>
                <Written text={row.written} />
              </td>
              <td data-number>
                <Value row={row} />
              </td>
              <td>{row.unit}</td>
              <td>{row.description}</td>
              <td>{row.source}</td>
              <td data-number>
                <span title={row.usedBy.map(({ name, field }) => `${name} · ${field}`).join('\n')}>
                  {row.usedBy.length}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

/** Findings of one parameter: they stand at it, those of lines that use it stand at the lines. */
function findingsOf(findings: readonly FindingView[], name: string): readonly FindingView[] {
  return findings.filter(({ place }) => place.lineId === undefined && place.field === `parameters.${name}`);
}

function Findings({ findings }: { readonly findings: readonly FindingView[] }) {
  const { t } = useTexts();
  return findings.map((finding) => {
    const { text, remedy } = findingMessage(finding as Parameters<typeof findingMessage>[0], t);
    return (
      <span key={finding.code} className={styles['finding']}>
        <SeverityIcon severity={finding.severity} />
        <span>
          {text} {remedy}
        </span>
      </span>
    );
  });
}

/** A number in the user's notation; a formula as it was typed. */
function Written({ text }: { readonly text: string }) {
  const { decimalSign } = useTexts();
  return isDecimalString(text) ? (
    writeDecimal(text, decimalSign)
  ) : (
    <code className={styles['formula']}>{text}</code>
  );
}

function Value({ row }: { readonly row: Row }) {
  const texts = useTexts();
  return row.value === undefined ? <OpenMark /> : allDigits(row.value, texts);
}
