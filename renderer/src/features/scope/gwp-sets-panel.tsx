import { useState } from 'react';
import { type Output } from '../../../../shared/contract/procedures.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { RecordName, RecordTable } from '../../components/record-table.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { BlankTable } from '../inventory/blank-table.tsx';
import styles from './scope.module.css';

/** Key of the choice to begin with nothing; a list has no empty keys. */
const NOTHING = '$none';

interface GwpSetsPanelProps {
  readonly sets: Output<'method.gwpSets'>;
  /** Opens a set of the study, or a new one that begins with the values of another. */
  readonly onOpen: (id: string | undefined, copyOf: string | undefined) => void;
}

/** The study's own sets of warming potentials; a new one can begin with the values of any set. */
export function GwpSetsPanel({ sets, onOpen }: GwpSetsPanelProps) {
  const { t, count } = useTexts();
  const [copyOf, setCopyOf] = useState<string>(sets.default);
  const own = sets.sets.filter((set) => set.own);
  return (
    <Panel title={t('gwpSets.title')} subtitle={t('gwpSets.subtitle')}>
      {own.length === 0 ? (
        <BlankTable textKey="gwpSets.blank" />
      ) : (
        <RecordTable label={t('gwpSets.title')}>
          <ColumnHeads
            columns={[t('gwpSets.field.name'), t('gwpSets.field.source'), { number: t('gwpSets.gases') }]}
          />
          <tbody>
            {own.map((set) => (
              <tr key={set.id}>
                <th scope="row">
                  <RecordName onOpen={() => onOpen(set.id, undefined)}>
                    {set.name} ({set.id})
                  </RecordName>
                  {set.id === sets.used && <span className={styles['under']}>{t('gwpSets.used')}</span>}
                </th>
                <td>{set.source}</td>
                <td data-number>{count(Object.keys(set.values).length)}</td>
              </tr>
            ))}
          </tbody>
        </RecordTable>
      )}
      <div className={styles['addRow']}>
        <SelectField
          label={t('gwpSets.copyOf')}
          value={copyOf}
          choices={[
            { id: NOTHING, text: t('gwpSets.copyOfNone') },
            ...sets.sets.map(({ id, name }) => ({ id, text: name })),
          ]}
          onChange={setCopyOf}
        />
        <Button icon="plus" onPress={() => onOpen(undefined, copyOf === NOTHING ? undefined : copyOf)}>
          {t('gwpSets.add')}
        </Button>
      </div>
    </Panel>
  );
}
