import { type MemoView } from '../../../../shared/contract/method-report.ts';
import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { type Memo } from '../../../../shared/model/memo.ts';
import { useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { FindingText } from '../../components/finding-text.tsx';
import { Panel } from '../../components/panel.tsx';
import { RecordName, RecordTable } from '../../components/record-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { BlankTable } from '../inventory/blank-table.tsx';
import { OpenMark } from '../inventory/table/open-mark.tsx';
import { MEMO_KINDS } from './memo-rules.ts';
import styles from './scope.module.css';

interface MemosPanelProps {
  readonly memos: readonly Memo[];
  readonly onOpen: (kind: Memo['kind'], memo: Memo | undefined) => void;
}

/** Figures beside the footprint with what they come to; none is in a total. */
export function MemosPanel({ memos, onOpen }: MemosPanelProps) {
  const { t } = useTexts();
  const { data: report } = useProcedure('method.report', {}, memos.length > 0);
  const { data: checks } = useProcedure('checks.run', {}, memos.length > 0);
  return (
    <Panel title={t('memos.title')} subtitle={t('memos.subtitle')}>
      {memos.length === 0 ? (
        <BlankTable textKey="memos.blank" />
      ) : (
        <RecordTable label={t('memos.title')}>
          <ColumnHeads columns={[t('memos.field.name'), t('standards.memo.kind'), { number: 'kg CO₂e' }]} />
          <tbody>
            {memos.map((memo) => (
              <MemoRow
                key={memo.id}
                memo={memo}
                view={report?.memos.find(({ id }) => id === memo.id)}
                findings={(checks?.findings ?? []).filter(
                  ({ place, params }) => place.field === 'memos' && params['name'] === memo.name,
                )}
                onOpen={() => onOpen(memo.kind, memo)}
              />
            ))}
          </tbody>
        </RecordTable>
      )}
      <div className={styles['addRow']} role="group" aria-label={t('memos.add')}>
        {MEMO_KINDS.map((kind) => (
          <Button key={kind} icon="plus" onPress={() => onOpen(kind, undefined)}>
            {t(`memos.new.${kind}`)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}

interface MemoRowProps {
  readonly memo: Memo;
  readonly view: MemoView | undefined;
  readonly findings: readonly FindingView[];
  readonly onOpen: () => void;
}

function MemoRow({ memo, view, findings, onOpen }: MemoRowProps) {
  const { t, signed } = useTexts();
  return (
    <tr>
      <th scope="row">
        <RecordName onOpen={onOpen}>{memo.name}</RecordName>
        {findings.map((finding) => (
          <span key={finding.code} className={styles['finding']}>
            <FindingText finding={finding} />
          </span>
        ))}
      </th>
      <td>{t(`standards.memo.kinds.${memo.kind}`)}</td>
      <td data-number>
        {view === undefined ? '–' : view.kg === undefined ? <OpenMark /> : signed(view.kg, 3)}
        {view !== undefined &&
          view.parts.length > 1 &&
          view.parts.map(({ code, kg }) => (
            <span key={code} className={styles['under']}>
              {t(`standards.memo.part.${code}`)} {signed(kg, 3)}
            </span>
          ))}
      </td>
    </tr>
  );
}
