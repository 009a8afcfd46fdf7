import { Heading } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import dialog from '../../components/modal-dialog.module.css';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { attentionText } from './attention-text.ts';
import styles from './paste-report.module.css';
import { type NotTaken } from './split-change.ts';

/** Rows of the report drawn at once; all of them are counted. */
const LISTED = 500;

export interface Report {
  readonly taken: number;
  readonly notTaken: readonly NotTaken[];
}

/** What became of cells written together: how many were taken, and each that was left as it is, with the reason. */
export function PasteReport({
  report,
  onClose,
}: {
  readonly report: Report | undefined;
  readonly onClose: () => void;
}) {
  const { t, count } = useTexts();
  if (report === undefined) {
    return null;
  }
  const { taken, notTaken } = report;
  return (
    <ModalDialog wide onClose={onClose}>
      <div className={dialog['content']}>
        <Heading slot="title" level={2}>
          {t('bom.report.title', { taken: count(taken), attention: count(notTaken.length) })}
        </Heading>
        <p className={dialog['text']}>{t('bom.report.text')}</p>
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('bom.report.list')}>
          <table className={styles['table']}>
            <ColumnHeads
              columns={[
                t('bom.report.line'),
                t('bom.report.column'),
                t('bom.report.value'),
                t('bom.report.reason'),
              ]}
            />
            <tbody>
              {notTaken.slice(0, LISTED).map((item, index) => (
                // The list never changes while it is shown.
                <tr key={index}>
                  <td>{item.place}</td>
                  <td>{item.column}</td>
                  <td className={styles['value']}>{item.text === '' ? t('bom.report.empty') : item.text}</td>
                  <td>
                    <SeverityIcon severity="warning" /> {attentionText(item.code, item.params, t)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {notTaken.length > LISTED && (
          <p>{t('bom.report.more', { count: count(notTaken.length - LISTED) })}</p>
        )}
        <footer className={dialog['footer']}>
          <Button look="primary" autoFocus onPress={onClose}>
            {t('bom.report.close')}
          </Button>
        </footer>
      </div>
    </ModalDialog>
  );
}
