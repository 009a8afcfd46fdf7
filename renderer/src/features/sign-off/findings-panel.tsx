import { useState } from 'react';
import { type SignOffView } from '../../../../shared/contract/sign-off.ts';
import { type ReviewFinding, type SignOffPerson } from '../../../../shared/model/sign-off.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { AddFindingForm, AnswerForm, CloseForm } from './finding-forms.tsx';
import styles from './sign-off.module.css';

interface FindingsPanelProps {
  readonly findings: SignOffView['findings'];
  readonly people: readonly SignOffPerson[];
}

type Open = { readonly kind: 'add' } | { readonly kind: 'answer' | 'close'; readonly id: string };

/** The log of reviewer and verifier: severity, what was found, the response, who closed it. */
export function FindingsPanel({ findings, people }: FindingsPanelProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const close = (): void => setOpen(undefined);
  return (
    <Panel
      title={t('signOffPage.findings')}
      actions={
        <Button icon="plus" onPress={() => setOpen({ kind: 'add' })}>
          {t('signOffPage.addFinding')}
        </Button>
      }
    >
      {findings.length === 0 ? (
        <p className={styles['quiet']}>{t('signOffPage.noFindings')}</p>
      ) : (
        <div className={styles['scroll']}>
          <DataTable label={t('signOffPage.findings')} className={styles['table']}>
            <ColumnHeads
              columns={[
                t('signOff.finding'),
                t('signOff.severityTitle'),
                t('signOff.text'),
                t('signOffPage.raised'),
                t('signOff.response'),
                t('signOff.closedBy'),
              ]}
            />
            <tbody>
              {findings.map((finding) => (
                <Row
                  key={finding.id}
                  finding={finding}
                  onOpen={(kind) => setOpen({ kind, id: finding.id })}
                />
              ))}
            </tbody>
          </DataTable>
        </div>
      )}
      {open?.kind === 'add' && <AddFindingForm people={people} onClose={close} />}
      {open?.kind === 'answer' && <AnswerForm key={open.id} id={open.id} people={people} onClose={close} />}
      {open?.kind === 'close' && <CloseForm key={open.id} id={open.id} people={people} onClose={close} />}
    </Panel>
  );
}

interface RowProps {
  readonly finding: ReviewFinding;
  readonly onOpen: (kind: 'answer' | 'close') => void;
}

function Row({ finding, onOpen }: RowProps) {
  const { t } = useTexts();
  const { id, severity, text, place, raisedBy, raisedOn, response, respondedBy } = finding;
  return (
    <tr>
      <th scope="row">{id}</th>
      <td>{t(`signOff.severity.${severity}`)}</td>
      <td>
        {text} {place !== undefined && <code>{place}</code>}
      </td>
      <td>
        {raisedBy} <span className={styles['time']}>{raisedOn}</span>
      </td>
      <td>{response === undefined ? '' : `${response} (${respondedBy ?? ''})`}</td>
      <td>
        {finding.closedBy === undefined ? (
          <span className={styles['actions']}>
            <Button
              look="quiet"
              aria-label={t('signOffPage.answerOf', { id })}
              onPress={() => onOpen('answer')}
            >
              {t('signOffPage.answer')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('signOffPage.closeOf', { id })}
              onPress={() => onOpen('close')}
            >
              {t('signOffPage.close')}
            </Button>
          </span>
        ) : (
          <span className={styles['closed']}>
            {finding.closedBy} <span className={styles['time']}>{finding.closedOn ?? ''}</span>
          </span>
        )}
      </td>
    </tr>
  );
}
