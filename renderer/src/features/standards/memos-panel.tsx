import { type MemoView, type MethodReport } from '../../../../shared/contract/method-report.ts';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { TraceNumber } from '../results/trace-number.tsx';
import styles from './memos-panel.module.css';
import shared from './standards.module.css';

/** Figures that are never added to a total: hatched edge, own banner. */
export function MemosPanel({ memos }: { readonly memos: MethodReport['memos'] }) {
  const { t } = useTexts();
  return (
    <Panel title={t('standards.memo.title')}>
      <p className={styles['banner']}>
        <i className={`hatched ${styles['mark']}`} aria-hidden="true" />
        <strong>{t('standards.memo.banner')}</strong> {t('standards.memo.bannerNote')}
      </p>
      {memos.length === 0 ? (
        <p className={shared['empty']}>
          <Icon name="file" />
          {t('standards.memo.none')}
        </p>
      ) : (
        <DataTable label={t('standards.memo.title')}>
          <ColumnHeads
            columns={[t('standards.memo.what'), t('standards.memo.kind'), { number: 'kg CO₂e' }]}
          />
          <tbody>
            {memos.map((memo) => (
              <MemoRows key={memo.id} memo={memo} />
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}

function MemoRows({ memo }: { readonly memo: MemoView }) {
  const { t, signed } = useTexts();
  return (
    <>
      <tr>
        <th scope="row">
          {memo.name}
          {memo.note !== undefined && <span className={styles['note']}>{memo.note}</span>}
        </th>
        <td>{t(`standards.memo.kinds.${memo.kind}`)}</td>
        <td data-number>
          {memo.kg === undefined ? (
            <span className={`hatched ${shared['missing']}`}>{t('standards.notKnown')}</span>
          ) : (
            <TraceNumber target={`memo:${memo.id}`} name={memo.name} text={signed(memo.kg, 1)} />
          )}
        </td>
      </tr>
      {memo.parts.length > 1 &&
        memo.parts.map((part) => (
          <tr key={part.code} className={styles['part']}>
            <td colSpan={2}>{t(`standards.memo.part.${part.code}`)}</td>
            <td data-number>{signed(part.kg, 1)}</td>
          </tr>
        ))}
    </>
  );
}
