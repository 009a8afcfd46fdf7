import { type ReactNode } from 'react';
import { type FindingView } from '../../../../../shared/contract/outcomes.ts';
import { findingMessage } from '../../../../../shared/i18n/message.ts';
import { type DecimalString } from '../../../../../shared/model/decimal-string.ts';
import { fractionDigits } from '../../../components/fields/decimal-text.ts';
import { exactSum } from '../../../components/fields/exact-sum.ts';
import { RecordName, RecordTable } from '../../../components/record-table.tsx';
import { ShareBar } from '../../../components/share-bar.tsx';
import { StateMark } from '../../../components/state-mark.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type InventoryData } from '../use-inventory.ts';
import { type InventoryLine, markOf } from './line-value.ts';
import { OpenMark } from './open-mark.tsx';
import styles from './table.module.css';

/** One column of a table of inventory lines, between the name and the emission. */
export interface LineColumn {
  readonly key: string;
  readonly title: string;
  readonly unit?: string;
  readonly number?: boolean;
  readonly cell: (line: InventoryLine) => ReactNode;
}

/** A column of decimals: all with as many digits as the longest of them has. */
export interface DecimalColumn extends Omit<LineColumn, 'cell' | 'number'> {
  readonly decimal: (line: InventoryLine) => DecimalString | undefined;
}

interface ActivityTableProps {
  readonly name: string;
  readonly lines: readonly InventoryLine[];
  readonly columns: readonly (LineColumn | DecimalColumn)[];
  readonly data: InventoryData;
  readonly selected: string | undefined;
  readonly onOpen: (line: InventoryLine) => void;
}

/** Decimals of a kg CO2e column. */
const EMISSION_DIGITS = 2;

/** The lines of a kind with what they emit; the name opens the form. */
export function ActivityTable({ name, lines, columns: given, data, selected, onOpen }: ActivityTableProps) {
  const { t, fixed } = useTexts();
  const columns = given.map((column) => ('decimal' in column ? aligned(column, lines, fixed) : column));
  const { basis } = data;
  const largest = Math.max(...lines.map((line) => Number(line[basis].excludingBiogenicCo2Kg)));
  const open = lines.filter(({ state }) => state === 'open' || state === 'partial').length;
  const sum = exactSum(lines.map((line) => line[basis].excludingBiogenicCo2Kg));
  return (
    <RecordTable label={name}>
      <thead>
        <tr>
          <th scope="col">{t('inventory.column.name')}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col" {...(column.number === true ? { 'data-number': true } : {})}>
              {column.title}{' '}
              {column.unit !== undefined && <span className={styles['unit']}>{column.unit}</span>}
            </th>
          ))}
          <th scope="col" data-number>
            {t(`basis.${basis}`)} <span className={styles['unit']}>kg CO₂e</span>
          </th>
          <th scope="col" data-number>
            {t('inventory.column.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.activity.id} {...(selected === line.activity.id ? { 'data-selected': true } : {})}>
            <th scope="row">
              <LineName line={line} findings={data.findings.get(line.activity.id) ?? []} onOpen={onOpen} />
            </th>
            {columns.map((column) => (
              <td key={column.key} {...(column.number === true ? { 'data-number': true } : {})}>
                {column.cell(line)}
              </td>
            ))}
            <td data-number>
              {line.state === 'open' ? (
                <OpenMark />
              ) : (
                fixed(line[basis].excludingBiogenicCo2Kg, EMISSION_DIGITS)
              )}
            </td>
            <td data-number className={styles['share']}>
              {line.state === 'open' ? '–' : <Share line={line} data={data} largest={largest} />}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {t('inventory.sum')}
            {open > 0 && (
              <span className={styles['openCount']}> · {t('inventory.openLines', { count: open })}</span>
            )}
          </th>
          {columns.map((column) => (
            <td key={column.key} />
          ))}
          <td data-number>{fixed(sum, EMISSION_DIGITS)}</td>
          <td data-number>
            <ShareText kg={sum} totalKg={data.totalKg} />
          </td>
        </tr>
      </tfoot>
    </RecordTable>
  );
}

function aligned(
  { decimal, ...column }: DecimalColumn,
  lines: readonly InventoryLine[],
  fixed: (value: string, digits: number) => string,
): LineColumn {
  const digits = Math.max(0, ...lines.map((line) => fractionDigits(decimal(line) ?? ('0' as DecimalString))));
  const cell = (line: InventoryLine): string => {
    const value = decimal(line);
    return value === undefined ? '' : fixed(value, digits);
  };
  return { ...column, number: true, cell };
}

interface LineNameProps {
  readonly line: InventoryLine;
  readonly findings: readonly FindingView[];
  readonly onOpen: (line: InventoryLine) => void;
}

/** Mark and name; below them why the line is open. */
function LineName({ line, findings, onOpen }: LineNameProps) {
  const { t } = useTexts();
  const reasons = line.state === 'open' || line.state === 'partial' ? findings : [];
  return (
    <>
      <RecordName id={`line-${line.activity.id}`} onOpen={() => onOpen(line)}>
        <StateMark mark={markOf(line)} />
        <span>{line.activity.name}</span>
      </RecordName>
      {reasons.map((finding) => {
        const { text, remedy } = findingMessage(finding, t);
        return (
          <span key={`${finding.code}.${finding.place.field ?? ''}`} className={styles['why']}>
            {text} {remedy}
          </span>
        );
      })}
    </>
  );
}

interface ShareProps {
  readonly line: InventoryLine;
  readonly data: InventoryData;
  /** kg CO2e of the largest line of the table, which has the whole bar. */
  readonly largest: number;
}

/** Share of the headline as a number; the bar compares the lines of the table. */
function Share({ line, data, largest }: ShareProps) {
  const kg = line[data.basis].excludingBiogenicCo2Kg;
  return (
    <>
      <ShareText kg={kg} totalKg={data.totalKg} />
      {largest > 0 && <ShareBar share={Number(kg) / largest} />}
    </>
  );
}

function ShareText({ kg, totalKg }: { readonly kg: string; readonly totalKg: string }) {
  const { percent } = useTexts();
  const total = Number(totalKg);
  return total > 0 ? percent(Number(kg) / total, 2) : '–';
}
