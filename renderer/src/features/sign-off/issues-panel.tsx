import { useState } from 'react';
import { type IssueView } from '../../../../shared/contract/issues.ts';
import { call, transport, useCommand } from '../../api/client.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './sign-off.module.css';

/** Signs of a hash that are shown; the whole stands in the tooltip. */
const HASH_SHOWN = 12;

/** The frozen issues, the newest first, each with the numbers it was issued with. */
export function IssuesPanel({ issues }: { readonly issues: readonly IssueView[] }) {
  const { t, count, fixed, time } = useTexts();
  const freeze = useCommand('issue.create');
  const [trouble, setTrouble] = useState<unknown>(undefined);
  const save = (issue: IssueView): void => {
    setTrouble(undefined);
    download(issue).catch(setTrouble);
  };
  return (
    <Panel
      title={t('signOffPage.issues')}
      actions={
        <Button isDisabled={freeze.isPending} onPress={() => freeze.mutate({})}>
          {t('signOffPage.freeze')}
        </Button>
      }
    >
      <ErrorNotice error={freeze.error ?? trouble} />
      {issues.length === 0 ? (
        <p className={styles['quiet']}>{t('issues.none')}</p>
      ) : (
        <div className={styles['scroll']}>
          <DataTable label={t('signOffPage.issues')} className={styles['table']}>
            <ColumnHeads
              columns={[
                { number: t('signOffPage.number') },
                t('issues.statusTitle'),
                t('signOffPage.time'),
                t('signOffPage.by'),
                t('issues.note'),
                { number: t('issues.totalTitle') },
                { number: t('issues.openTitle') },
                t('history.hash'),
                { content: <span className="screen-reader">{t('signOffPage.download')}</span> },
              ]}
            />
            <tbody>
              {issues.map((issue) => (
                <tr key={issue.number}>
                  <th scope="row" data-number>
                    {issue.number}
                  </th>
                  <td>
                    <span className={styles['stamp']} data-final={issue.status === 'final' ? '' : undefined}>
                      {t(`issues.status.${issue.status}`)}
                    </span>
                  </td>
                  <td className={styles['time']}>
                    <time dateTime={issue.time}>{time(issue.time)}</time>
                  </td>
                  <td>{issue.by}</td>
                  <td>{issue.note ?? ''}</td>
                  <td data-number title={issue.totalsKg.byLocation}>
                    {fixed(issue.totalsKg.byLocation, 1)}
                  </td>
                  <td data-number>{count(issue.openItems)}</td>
                  <td>
                    <code title={issue.sha256}>{issue.sha256.slice(0, HASH_SHOWN)}</code>
                  </td>
                  <td data-number>
                    <IconButton
                      icon="download"
                      label={t('signOffPage.downloadOf', { number: issue.number })}
                      onPress={() => save(issue)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </div>
      )}
    </Panel>
  );
}

/** Writes the frozen study document of an issue and saves it. */
async function download({ number }: IssueView): Promise<void> {
  const fileName = `issue-${String(number)}.json`;
  const { path } = await call('issue.export', { number, path: `download:${fileName}` });
  await transport.download(path.replace(/^ticket:/, ''), fileName);
}
