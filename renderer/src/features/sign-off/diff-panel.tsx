import { useState } from 'react';
import { type IssueDiff, type IssueView } from '../../../../shared/contract/issues.ts';
import { BASES, type Basis } from '../../../../shared/model/component.ts';
import { useProcedure } from '../../api/client.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { Segments } from '../../components/segments.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { InputTexts } from '../variants/input-texts.tsx';
import { SignedAmount } from '../variants/signed-amount.tsx';
import styles from './sign-off.module.css';

/** Rows that are drawn; the command line lists all. */
const MOST_ROWS = 200;
const CURRENT = 'current';

/** How one issue became another or the study of today: activity, factors and method apart, summing exactly. */
export function DiffPanel({ issues }: { readonly issues: readonly IssueView[] }) {
  const { t } = useTexts();
  const numbers = issues.map(({ number }) => String(number));
  const [from, setFrom] = useState(numbers[0] ?? CURRENT);
  const [to, setTo] = useState(CURRENT);
  const [basis, setBasis] = useState<Basis>('byLocation');
  const choices = [
    ...numbers.map((id) => ({ id, text: t('issues.numbered', { number: id }) })),
    { id: CURRENT, text: t('issues.current') },
  ];
  const { data, error } = useProcedure('issue.diff', { from: side(from), to: side(to), basis });
  return (
    <Panel title={t('signOffPage.compare')}>
      <div className={styles['form']}>
        <SelectField label={t('signOffPage.compareFrom')} value={from} choices={choices} onChange={setFrom} />
        <SelectField label={t('signOffPage.compareTo')} value={to} choices={choices} onChange={setTo} />
        <Segments
          label={t('signOffPage.basis')}
          value={basis}
          onChange={setBasis}
          options={BASES.map((id) => ({ id, text: t(`basis.${id}`) }))}
        />
      </div>
      <ErrorNotice error={error} />
      {data !== undefined && <Difference diff={data} />}
    </Panel>
  );
}

function side(id: string): number | 'current' {
  return id === CURRENT ? CURRENT : Number(id);
}

function Difference({ diff }: { readonly diff: IssueDiff }) {
  const { t, fixed } = useTexts();
  const name = ({ number }: IssueDiff['from']): string =>
    number === undefined ? t('issues.current') : t('issues.numbered', { number });
  return (
    <>
      <DataTable label={t('signOffPage.compare')} className={styles['table']} style={{ maxWidth: 560 }}>
        <ColumnHeads columns={[t('issues.cause'), { number: 'kg CO₂e' }]} />
        <tbody>
          <tr>
            <th scope="row">{name(diff.from)}</th>
            <td data-number title={diff.from.totalKg}>
              {fixed(diff.from.totalKg, 2)}
            </td>
          </tr>
          {diff.groups.map(({ group, kg, causes }) => (
            <tr key={group}>
              <td>
                {t(`issues.group.${group}`)}{' '}
                <span className={styles['quiet']}>
                  {causes.map(({ cause }) => t(`cause.${cause}`)).join(', ')}
                </span>
              </td>
              <td data-number title={kg}>
                <SignedAmount kg={kg} digits={2} />
              </td>
            </tr>
          ))}
          <tr data-total>
            <th scope="row">{name(diff.to)}</th>
            <td data-number title={diff.to.totalKg}>
              {fixed(diff.to.totalKg, 2)}
            </td>
          </tr>
        </tbody>
      </DataTable>
      <Rows diff={diff} />
    </>
  );
}

function Rows({ diff }: { readonly diff: IssueDiff }) {
  const { t, count } = useTexts();
  const more = diff.rows.length - MOST_ROWS;
  const unchanged = t('signOffPage.unchanged', { count: count(diff.unchangedLines) });
  if (diff.rows.length === 0) {
    return <p className={styles['quiet']}>{t('signOffPage.noRows')}</p>;
  }
  return (
    <>
      <ScrollArea label={t('issues.line')} className={styles['scroll']}>
        <DataTable label={t('issues.line')} className={styles['table']}>
          <ColumnHeads
            columns={[
              t('issues.line'),
              t('issues.group.title'),
              t('variantsPage.otherwise'),
              { number: 'kg CO₂e' },
            ]}
          />
          <tbody>
            {diff.rows.slice(0, MOST_ROWS).map((row) => (
              <tr key={`${row.lineId} ${row.cause}`}>
                <th scope="row">{row.name}</th>
                <td>
                  {t(`issues.group.${row.group}`)}: {t(`cause.${row.cause}`)}
                </td>
                <td>
                  <InputTexts inputs={row.inputs} />
                </td>
                <td data-number title={row.kg}>
                  <SignedAmount kg={row.kg} digits={2} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </ScrollArea>
      {more > 0 && <p className={styles['quiet']}>{t('signOffPage.moreRows', { count: count(more) })}</p>}
      <p className={styles['quiet']}>{unchanged}</p>
    </>
  );
}
