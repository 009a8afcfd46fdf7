import { type ParametersView } from '../../../../shared/contract/method-report.ts';
import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { isDecimalString } from '../../../../shared/model/decimal-string.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { writeDecimal } from '../../components/fields/decimal-text.ts';
import { FindingText } from '../../components/finding-text.tsx';
import { RecordName, RecordTable } from '../../components/record-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { allDigits } from '../inventory/columns.tsx';
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
    <RecordTable label={t('page.parameters')}>
      <ColumnHeads
        columns={[
          t('parameters.field.name'),
          t('parameters.field.value'),
          { number: t('parameters.result') },
          t('parameters.field.unit'),
          t('parameters.field.description'),
          t('parameters.field.source'),
          { number: t('parameters.usedBy') },
        ]}
      />
      <tbody>
        {view.parameters.map((row) => (
          <tr key={row.name} {...(row.name === selected ? { 'data-selected': true } : {})}>
            <th scope="row">
              <RecordName id={`parameter-${row.name}`} onOpen={() => onOpen(row.name)}>
                <code>{row.name}</code>
              </RecordName>
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
    </RecordTable>
  );
}

/** Findings of one parameter: they stand at it, those of lines that use it stand at the lines. */
function findingsOf(findings: readonly FindingView[], name: string): readonly FindingView[] {
  return findings.filter(({ place }) => place.lineId === undefined && place.field === `parameters.${name}`);
}

function Findings({ findings }: { readonly findings: readonly FindingView[] }) {
  return findings.map((finding) => (
    <span key={finding.code} className={styles['finding']}>
      <FindingText finding={finding} />
    </span>
  ));
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
