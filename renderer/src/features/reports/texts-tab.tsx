import { type ConformityView } from '../../../../shared/contract/conformity.ts';
import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { type StatementName } from '../../../../shared/model/statements.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SavedText } from '../scope/saved-field.tsx';
import styles from './reports.module.css';
import { STATEMENT_GROUPS } from './statement-groups.ts';
import { type SectionEditor, useSection } from './use-section.ts';

/** Characters a text may have at most, as the model says. */
const MOST_CHARACTERS = 20_000;

/** The texts a report needs, by its parts; each says which requirement wants it. */
export function TextsTab({ view }: { readonly view: InventoryView }) {
  const { t, count } = useTexts();
  const { data: conformity, error } = useProcedure('conformity.show', {});
  const editor = useSection(view, 'statements');
  const missing = (conformity?.statements ?? []).filter(({ needed, written }) => needed && !written);
  return (
    <>
      <p className={styles['intro']} role="status">
        {conformity === undefined
          ? ''
          : missing.length === 0
            ? t('reportsPage.texts.complete')
            : t('reportsPage.texts.missing', { texts: count(missing.length) })}
      </p>
      <ErrorNotice error={error ?? editor.error} />
      <div className={styles['flow']}>
        {STATEMENT_GROUPS.map(({ part, names }) => (
          <Panel key={part} title={t(`report.section.${part}`)}>
            <div className={styles['fields']}>
              {names.map((name) => (
                <Statement
                  key={name}
                  name={name}
                  stored={view.statements?.[name] ?? ''}
                  conformity={conformity}
                  editor={editor}
                />
              ))}
            </div>
          </Panel>
        ))}
      </div>
    </>
  );
}

interface StatementProps {
  readonly name: StatementName;
  readonly stored: string;
  readonly conformity: ConformityView | undefined;
  readonly editor: SectionEditor<'statements'>;
}

function Statement({ name, stored, conformity, editor }: StatementProps) {
  const { t } = useTexts();
  const asked = conformity?.statements.find((one) => one.name === name);
  const titles = new Map(conformity?.profiles.map(({ id, title }) => [id, title]));
  const wanting = (conformity?.requirements ?? [])
    .filter(({ id }) => asked?.requirements.includes(id) === true)
    .map(
      ({ id, profile, clause }) =>
        `${titles.get(profile) ?? profile} ${clause}: ${t(`conformity.requirement.${id}`)}`,
    );
  const state =
    asked === undefined
      ? ''
      : t(
          asked.needed
            ? asked.written
              ? 'reportsPage.texts.written'
              : 'reportsPage.texts.needed'
            : 'reportsPage.texts.optional',
        );
  return (
    <div
      className={styles['statement']}
      data-missing={asked?.needed === true && !asked.written ? true : undefined}
    >
      <SavedText
        label={t(`workbook.statement.${name}`)}
        stored={stored}
        lines={stored.length > 200 ? 6 : 3}
        mostCharacters={MOST_CHARACTERS}
        hint={[state, ...wanting].filter((text) => text !== '').join(' · ')}
        onSave={(text) => editor.save(name, text.trim() === '' ? undefined : text.trim())}
      />
    </div>
  );
}
