import { useState } from 'react';
import { type Assumption } from '../../../../shared/model/study.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SavedText } from './saved-field.tsx';
import styles from './scope.module.css';
import { withAssumption, withNewAssumption, withoutAssumption } from './study-texts.ts';
import { type StudyTextsEditor } from './use-study-texts.ts';

/** Longest number and text of the model. */
const MOST = { number: 80, text: 4000 } as const;

interface AssumptionTableProps {
  readonly assumptions: readonly Assumption[];
  readonly editor: StudyTextsEditor;
}

/** The register of assumptions: each is changed in place, added at the end and removed; every change can be undone. */
export function AssumptionTable({ assumptions, editor }: AssumptionTableProps) {
  const { t } = useTexts();
  return (
    <>
      {assumptions.length === 0 ? (
        <p className={styles['blank']}>{t('scopePage.noAssumption')}</p>
      ) : (
        <table className={styles['table']} aria-label={t('scopePage.assumptions')}>
          <thead>
            <tr>
              <th scope="col" className={styles['assumptionNumber']}>
                {t('scopePage.number')}
              </th>
              <th scope="col">{t('scopePage.assumption')}</th>
              <th scope="col" className={styles['assumptionStatus']}>
                {t('scopePage.status')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {assumptions.map((assumption) => (
              <AssumptionRow
                key={assumption.id}
                assumption={assumption}
                isTaken={(id) => assumptions.some((other) => other !== assumption && other.id === id)}
                editor={editor}
              />
            ))}
          </tbody>
        </table>
      )}
      <NewAssumption editor={editor} />
    </>
  );
}

interface AssumptionRowProps {
  readonly assumption: Assumption;
  readonly isTaken: (id: string) => boolean;
  readonly editor: StudyTextsEditor;
}

function AssumptionRow({ assumption, isTaken, editor }: AssumptionRowProps) {
  const { t } = useTexts();
  const { id } = assumption;
  const save = (change: Partial<Assumption>): void =>
    editor.save((texts) => withAssumption(texts, id, { ...assumption, ...change }));
  return (
    <tr>
      <td>
        <SavedText
          label={t('scopePage.numberOf', { id })}
          hideLabel
          stored={id}
          required
          mostCharacters={MOST.number}
          refuse={(text) => (isTaken(text.trim()) ? 'taken' : undefined)}
          onSave={(text) => save({ id: text })}
        />
      </td>
      <td>
        <SavedText
          label={t('scopePage.assumptionOf', { id })}
          hideLabel
          stored={assumption.text}
          required
          lines={2}
          mostCharacters={MOST.text}
          onSave={(text) => save({ text })}
        />
      </td>
      <td>
        <SavedText
          label={t('scopePage.statusOf', { id })}
          hideLabel
          stored={assumption.status ?? ''}
          mostCharacters={MOST.text}
          onSave={(status) => save({ status })}
        />
      </td>
      <td>
        <IconButton
          icon="close"
          label={t('scopePage.removeAssumption', { id })}
          onPress={() => editor.save((texts) => withoutAssumption(texts, id))}
        />
      </td>
    </tr>
  );
}

function NewAssumption({ editor }: { readonly editor: StudyTextsEditor }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const add = (): void => {
    if (text.trim() !== '') {
      editor.save((texts) => withNewAssumption(texts, text));
      setText('');
    }
  };
  return (
    <form
      className={styles['newAssumption']}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={t('scopePage.newAssumption')}
        value={text}
        onChange={setText}
        mostCharacters={MOST.text}
      />
      <Button icon="plus" type="submit" isDisabled={text.trim() === ''}>
        {t('scopePage.addAssumption')}
      </Button>
    </form>
  );
}
