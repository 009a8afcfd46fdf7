import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { type LibraryPreview } from '../../../../shared/contract/libraries.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { FactorTable } from './factor-table.tsx';
import { FindingList } from './finding-list.tsx';
import { leaveImport, takeLibrary } from './import-flow.ts';
import styles from './libraries.module.css';

interface ImportPanelProps {
  readonly preview: LibraryPreview;
  readonly busy: boolean;
  /** Chooses the columns of a table. */
  readonly children?: React.ReactNode;
}

/** What a file holds, what of it cannot be taken and why; named and with its licence it becomes a library. */
export function ImportPanel({ preview, busy, children }: ImportPanelProps) {
  const { t, count } = useTexts();
  const client = useQueryClient();
  const { suggested } = preview;
  const [name, setName] = useState(suggested.name);
  const [version, setVersion] = useState(suggested.version);
  const [source, setSource] = useState(suggested.source);
  const [licence, setLicence] = useState('');
  const complete = [name, version, licence].every((text) => text.trim() !== '');
  const importNow = (): void =>
    void takeLibrary(
      {
        name: name.trim(),
        version: version.trim(),
        licence: licence.trim(),
        ...(source.trim() === '' ? {} : { source: source.trim() }),
      },
      client,
    );
  return (
    <Panel
      title={preview.fileName}
      subtitle={t(`libraries.format.${preview.format}`)}
      actions={<Button onPress={leaveImport}>{t('librariesPage.cancel')}</Button>}
    >
      <p className={styles['counts']} role="status">
        {t('libraries.counts', {
          rows: count(preview.rows),
          taken: count(preview.taken),
          refused: count(preview.refused),
        })}
      </p>
      {preview.columns !== undefined && (
        <p className={styles['quiet']}>
          {Object.entries(preview.columns)
            .map(([field, title]) => `${t(`librariesPage.field.${field}`)}: ${title}`)
            .join(' · ')}
        </p>
      )}
      {children}
      <FactorTable label={t('librariesPage.sample')} factors={preview.sample} />
      <FindingList title={t('libraries.refused')} findings={preview.refusedRows} total={preview.refused} />
      <FindingList title={t('libraries.warnings')} findings={preview.warningRows} total={preview.warnings} />
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) {
            importNow();
          }
        }}
      >
        <TextField
          label={t('libraries.column.name')}
          value={name}
          onChange={setName}
          required
          mostCharacters={200}
        />
        <TextField
          label={t('libraries.column.version')}
          value={version}
          onChange={setVersion}
          required
          mostCharacters={30}
        />
        <TextField
          label={t('librariesPage.source')}
          value={source}
          onChange={setSource}
          mostCharacters={300}
        />
        <TextField
          label={t('libraries.column.licence')}
          value={licence}
          onChange={setLicence}
          required
          mostCharacters={400}
          hint={t('librariesPage.licenceHint')}
        />
        <Button type="submit" look="primary" isDisabled={!complete || busy || preview.taken === 0}>
          {t('librariesPage.take', { count: preview.taken })}
        </Button>
      </form>
    </Panel>
  );
}
