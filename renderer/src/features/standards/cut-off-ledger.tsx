import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { LineLink } from '../results/line-link.tsx';
import { TraceNumber } from '../results/trace-number.tsx';
import styles from './cut-off-panel.module.css';
import shared from './standards.module.css';
import { OutcomeIcon } from './verdict.tsx';

type CutOff = MethodReport['cutOff'];

/** What was left out, who decided it and why, and its mass. */
function WhatAndMass({ row }: { readonly row: CutOff['unestimated'][number] }) {
  const { t, fixed } = useTexts();
  return (
    <>
      <th scope="row" className={styles['name']}>
        <LineLink lineId={row.lineId} name={row.name} />
        <span className={styles['who']}>
          {row.reason} ·{' '}
          {row.decidedBy === ''
            ? t('standards.cutOff.nobody')
            : t('standards.cutOff.by', { name: row.decidedBy })}
        </span>
      </th>
      <td data-number>{row.massKg === undefined ? '–' : fixed(row.massKg, 3)}</td>
    </>
  );
}

/** Everything left out, the largest first; what nobody has estimated stands last and fails. */
export function CutOffLedger({ cutOff }: { readonly cutOff: CutOff }) {
  const { t, fixed, percent } = useTexts();
  return (
    <ScrollArea label={t('method.cutOff')} className={shared['scroll']}>
      <DataTable label={t('method.cutOff')} sticky>
        <ColumnHeads
          columns={[
            t('standards.cutOff.line'),
            { number: 'kg' },
            { number: t('standards.cutOff.estimate') },
            { number: t('standards.cutOff.share') },
            { number: t('standards.cutOff.cumulative') },
          ]}
        />
        <tbody>
          {cutOff.rows.map((row) => (
            <tr key={row.lineId}>
              <WhatAndMass row={row} />
              <td data-number>
                <TraceNumber
                  target={`estimate:${row.lineId}`}
                  name={row.name}
                  text={fixed(row.estimateKg, 2)}
                />
              </td>
              <td data-number>
                <span className={styles['judged']}>
                  {!row.withinSingle && <OutcomeIcon outcome="fail" />} {percent(row.share, 3)}
                </span>
              </td>
              <td data-number>{percent(row.cumulativeShare, 3)}</td>
            </tr>
          ))}
          {cutOff.unestimated.map((row) => (
            <tr key={row.lineId}>
              <WhatAndMass row={row} />
              <td data-number>
                <span className={`hatched ${shared['missing']}`}>{t('standards.cutOff.unestimated')}</span>
              </td>
              <td data-number>
                <OutcomeIcon outcome="fail" />
              </td>
              <td data-number>–</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </ScrollArea>
  );
}
