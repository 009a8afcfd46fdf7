import { useEffect } from 'react';
import { type ImportPreview } from '../../../../../shared/contract/workbench.ts';
import { Region } from '../../../../../shared/contract/procedures.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { type ImportFlow } from '../flow/import-flow.ts';
import { nameProblem } from '../flow/project-name.ts';
import { PreviewSide } from './preview-side.tsx';
import { PreviewTable } from './preview-table.tsx';
import { lostRows, otherSheets } from './preview-view.ts';
import styles from './preview.module.css';

interface ImportPreviewPageProps {
  readonly preview: ImportPreview;
  readonly flow: ImportFlow;
  readonly busy: boolean;
  readonly onSheet: (sheet: string) => void;
  readonly onImport: () => void;
}

/** What an import would make of a file: kind of every row, guessed columns, remarks, rows reconciled. */
export function ImportPreviewPage({ preview, flow, busy, onSheet, onImport }: ImportPreviewPageProps) {
  const { t, count } = useTexts();
  const problem = nameProblem(flow.name);
  const lost = lostRows(preview);
  const blocked = busy || problem !== undefined || preview.lines === 0 || lost !== 0;
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !busy) {
        flow.cancel();
      }
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [flow, busy]);
  return (
    <form
      className={styles['page']}
      noValidate
      aria-label={t('import.preview.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!blocked) {
          onImport();
        }
      }}
    >
      <header className={styles['head']}>
        <div className={styles['title']}>
          <h1>{t('import.preview.title')}</h1>
          <p>{t('import.preview.nothingYet', { file: preview.fileName })}</p>
        </div>
        <Choices preview={preview} flow={flow} onSheet={onSheet} />
      </header>
      <PreviewTable preview={preview} />
      <PreviewSide preview={preview} />
      <footer className={styles['foot']}>
        {flow.error !== undefined && (
          <div className={styles['notice']}>
            <ErrorNotice error={flow.error} />
          </div>
        )}
        <div>
          <p className={styles['reconciled']}>
            {t('import.preview.rowCount', { rows: count(preview.rows) })}{' '}
            <span className={lost === 0 ? '' : styles['lost']}>
              {t('import.preview.lost', { lost: count(lost) })}
            </span>
          </p>
          <p className={styles['hint']}>{t('import.preview.everyRow')}</p>
        </div>
        <div className={styles['balance']}>
          <div className={styles['bar']} aria-hidden="true">
            <span style={{ flexGrow: preview.lines, flexBasis: 0 }} />
            <span className="hatched" style={{ flexGrow: preview.nonItemRows, flexBasis: 0 }} />
          </div>
          <p className={styles['hint']}>
            {t('import.preview.balance', {
              rows: count(preview.rows),
              lines: count(preview.lines),
              other: count(preview.nonItemRows),
            })}
            {preview.openLines > 0 && ` ${t('import.preview.openLines', { open: count(preview.openLines) })}`}
          </p>
        </div>
        <div className={styles['actions']}>
          <Button hint="Esc" onPress={flow.cancel} isDisabled={busy}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" look="primary" hint="Enter" isDisabled={blocked}>
            {t('import.preview.import', { lines: count(preview.lines) })}
          </Button>
        </div>
      </footer>
    </form>
  );
}

interface ChoicesProps {
  readonly preview: ImportPreview;
  readonly flow: ImportFlow;
  readonly onSheet: (sheet: string) => void;
}

/** Name of the project, sheet to read, and where the parts come from. */
function Choices({ preview, flow, onSheet }: ChoicesProps) {
  const { t } = useTexts();
  const problem = nameProblem(flow.name);
  const others = otherSheets(preview.findings);
  return (
    <>
      <div className={styles['choice']}>
        <TextField
          label={t('start.projectName')}
          value={flow.name}
          onChange={flow.setName}
          required
          autoFocus
          mostCharacters={150}
          problem={problem === undefined ? undefined : { code: problem, params: {} }}
        />
      </div>
      {preview.sheet !== undefined && others.length > 0 && (
        <div className={styles['choice']}>
          <SelectField
            label={t('import.preview.sheet')}
            value={preview.sheet}
            choices={[preview.sheet, ...others].map((id) => ({ id, text: id }))}
            onChange={onSheet}
          />
        </div>
      )}
      <div className={styles['choice']}>
        <SelectField
          label={t('import.preview.region')}
          value={flow.region}
          choices={Region.options.map((id) => ({ id, text: t(`import.region.${id}`) }))}
          onChange={flow.setRegion}
        />
      </div>
    </>
  );
}
