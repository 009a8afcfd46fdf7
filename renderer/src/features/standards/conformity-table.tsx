import { Button as AriaButton } from 'react-aria-components';
import { type ConformityView, type RequirementView } from '../../../../shared/contract/conformity.ts';
import { type Page, useView } from '../../app/view-store.ts';
import { DataTable } from '../../components/data-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { useReportsView } from '../reports/reports-view.ts';
import styles from './conformity.module.css';

/** The page on which a requirement is met, by its place; the others are parts of this page. */
const PAGE_OF_PLACE: Readonly<Record<string, Page>> = {
  cover: 'results',
  goalScope: 'scope',
  results: 'results',
  bom: 'bom',
  meters: 'site',
  electricity: 'energy',
  factors: 'factors',
  gwp: 'scope',
  allocation: 'site',
  evidence: 'evidence',
  changeLog: 'history',
  checks: 'checks',
  signOff: 'signOff',
};
const COLUMNS = ['clause', 'requirement', 'status', 'saidBy', 'remark'] as const;

interface ConformityTableProps {
  readonly label: string;
  readonly view: ConformityView;
  readonly rows: readonly RequirementView[];
  readonly onAnswer: (requirement: RequirementView) => void;
}

/** Requirements with status, who says so, and what can be done. */
export function ConformityTable({ label, view, rows, onAnswer }: ConformityTableProps) {
  const { t } = useTexts();
  return (
    <div className={styles['scroll']}>
      <DataTable label={label} className={styles['table']}>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t(`report.column.${name}`)}
              </th>
            ))}
            <th scope="col">{t('conformityTab.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={styles['clause']}>{row.clauseConfirmed ? row.clause : `${row.clause} †`}</td>
              <th scope="row">
                {t(`conformity.requirement.${row.id}`)}
                {!row.mandatory && <small>{t('conformityTab.voluntary')}</small>}
              </th>
              <td>
                <span className={styles['status']} data-status={row.status}>
                  {t(`workbook.conformityStatus.${row.status}`)}
                </span>
              </td>
              <td>{t(`workbook.saidBy.${row.saidBy}`)}</td>
              <td>{row.note}</td>
              <td>
                <RowActions row={row} view={view} onAnswer={onAnswer} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

interface RowActionsProps {
  readonly row: RequirementView;
  readonly view: ConformityView;
  readonly onAnswer: (requirement: RequirementView) => void;
}

function RowActions({ row, view, onAnswer }: RowActionsProps) {
  const { t } = useTexts();
  const open = useView((state) => state.open);
  const setReportTab = useReportsView((state) => state.set);
  const wantsText = view.statements.some(
    ({ requirements, written }) => !written && requirements.includes(row.id),
  );
  const page = wantsText ? 'reports' : PAGE_OF_PLACE[row.place];
  const name = t(`conformity.requirement.${row.id}`);
  const way = page === undefined ? '' : t(wantsText ? 'conformityTab.write' : `page.${page}`);
  return (
    <span className={styles['actions']}>
      {row.status === 'open' && row.saidBy === 'program' && page !== undefined && (
        <AriaButton
          className={styles['name'] ?? ''}
          aria-label={`${way}: ${name}`}
          onPress={() => {
            if (wantsText) {
              setReportTab('texts');
            }
            open(page);
          }}
        >
          {way}
        </AriaButton>
      )}
      {row.answerable && (
        <AriaButton
          className={styles['name'] ?? ''}
          aria-label={`${t('conformityTab.answer')}: ${name}`}
          onPress={() => onAnswer(row)}
        >
          {t('conformityTab.answer')}
        </AriaButton>
      )}
    </span>
  );
}
