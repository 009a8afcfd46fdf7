import { useEffect } from 'react';
import { type ImportPreview } from '../../../../../shared/contract/bom-import.ts';
import { type ImportChoice } from '../../../../../shared/model/import-choice.ts';
import { Region } from '../../../../../shared/contract/region.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { SelectField } from '../../../components/fields/select-field.tsx';
import { TextField } from '../../../components/fields/text-field.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { changePreview, savePreset } from '../flow/change-preview.ts';
import { type ImportFlow, type PreviewStage } from '../flow/import-flow.ts';
import { nameProblem } from '../flow/project-name.ts';
import { withUse } from './column-use.ts';
import { PreviewSide } from './preview-side.tsx';
import { PreviewTable } from './preview-table.tsx';
import { Questions } from './questions.tsx';
import { lostRows } from './preview-view.ts';
import styles from './preview.module.css';

interface ImportPreviewPageProps {
  readonly stage: PreviewStage;
  readonly flow: ImportFlow;
  readonly onImport: () => void;
  /** False where the lines go into a study that has its name already. */
  readonly isNamed?: boolean;
}

/** What an import would make of a file: kind of every row, guessed columns, remarks, rows reconciled. */
export function ImportPreviewPage({ stage, flow, onImport, isNamed = true }: ImportPreviewPageProps) {
  const { preview, choice } = stage;
  // While the file is read again nothing may be imported that is not in sight.
  const busy = stage.edit !== stage.shown;
  const onChoice = (next: ImportChoice): void => void changePreview({ choice: next });
  const { t, count } = useTexts();
  const problem = isNamed ? nameProblem(flow.name) : undefined;
  const lost = lostRows(preview);
  const blocked = busy || problem !== undefined || preview.lines === 0 || lost !== 0;
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        flow.cancel();
      }
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [flow]);
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
        <Choices preview={preview} choice={choice} flow={flow} isNamed={isNamed} onChoice={onChoice} />
      </header>
      <div className={styles['main']} aria-busy={busy}>
        <Questions preview={preview} choice={choice} onChoice={onChoice} />
        <PreviewTable preview={preview} onUse={(letter, use) => onChoice(withUse(choice, letter, use))} />
      </div>
      <PreviewSide
        preview={preview}
        choice={choice}
        onChoice={onChoice}
        onPreset={(preset) => void changePreview({ preset })}
        onSave={savePreset}
      />
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
          <Button hint="Esc" onPress={flow.cancel}>
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
  readonly choice: ImportChoice;
  readonly flow: ImportFlow;
  readonly isNamed: boolean;
  readonly onChoice: (choice: ImportChoice) => void;
}

/** Name of the project, header row, and where the parts come from. */
function Choices({ preview, choice, flow, isNamed, onChoice }: ChoicesProps) {
  const { t } = useTexts();
  const problem = nameProblem(flow.name);
  return (
    <>
      {isNamed && (
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
      )}
      <div className={styles['choice']}>
        <SelectField
          label={t('import.preview.headerRow')}
          value={String(choice.headerRow ?? preview.headerRow ?? '')}
          choices={headerRows(preview, t('import.preview.noHeaderRow'))}
          onChange={(row) => {
            // Columns were chosen for another header.
            const { columns: _, ...others } = choice;
            onChoice({ ...others, headerRow: Number(row) });
          }}
        />
      </div>
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

/** Rows a header may stand in, as they begin, and none. */
function headerRows({ firstRows }: ImportPreview, none: string): readonly { id: string; text: string }[] {
  return [
    ...firstRows.map(({ row, cells }) => ({
      id: String(row),
      text: `${row}: ${cells
        .filter((cell) => cell !== '')
        .join(' | ')
        .slice(0, 60)}`,
    })),
    { id: '0', text: none },
  ];
}
