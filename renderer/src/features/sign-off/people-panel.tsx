import { useState } from 'react';
import { type SignOffView } from '../../../../shared/contract/sign-off.ts';
import { SIGN_OFF_ROLES, type SignOffRole } from '../../../../shared/model/sign-off.ts';
import { useCommand } from '../../api/client.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './sign-off.module.css';

/** Who signs in which role. */
export function PeoplePanel({ people }: { readonly people: SignOffView['people'] }) {
  const { t } = useTexts();
  const [adding, setAdding] = useState(false);
  const remove = useCommand('signOff.removePerson');
  const ordered = SIGN_OFF_ROLES.flatMap((role) => people.filter((person) => person.role === role));
  return (
    <Panel
      title={t('signOffPage.people')}
      actions={
        <Button icon="plus" onPress={() => setAdding(true)}>
          {t('signOffPage.addPerson')}
        </Button>
      }
    >
      {people.length === 0 ? (
        <p className={styles['quiet']}>{t('signOffPage.nobody')}</p>
      ) : (
        <div className={styles['scroll']}>
          <DataTable label={t('signOffPage.people')} className={styles['table']}>
            <ColumnHeads
              columns={[
                t('signOffPage.role'),
                t('signOffPage.name'),
                t('signOffPage.organisation'),
                { content: <span className="screen-reader">{t('signOffPage.remove')}</span> },
              ]}
            />
            <tbody>
              {ordered.map(({ role, name, organisation }) => (
                <tr key={`${role} ${name}`}>
                  <td>{t(`signOff.role.${role}`)}</td>
                  <th scope="row">{name}</th>
                  <td>{organisation ?? ''}</td>
                  <td data-number>
                    <IconButton
                      icon="close"
                      label={t('signOffPage.removeOf', { name })}
                      isDisabled={remove.isPending}
                      onPress={() => remove.mutate({ role, name })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </div>
      )}
      <ErrorNotice error={remove.error} />
      {adding && <PersonForm onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function PersonForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const put = useCommand('signOff.putPerson');
  const [role, setRole] = useState<SignOffRole>('practitioner');
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const place = organisation.trim() === '' ? {} : { organisation: organisation.trim() };
  return (
    <div className={styles['form']}>
      <SelectField
        label={t('signOffPage.role')}
        value={role}
        choices={SIGN_OFF_ROLES.map((id) => ({ id, text: t(`signOff.role.${id}`) }))}
        onChange={setRole}
      />
      <TextField
        label={t('signOffPage.name')}
        value={name}
        onChange={setName}
        required
        autoFocus
        mostCharacters={200}
      />
      <TextField
        label={t('signOffPage.organisation')}
        value={organisation}
        onChange={setOrganisation}
        mostCharacters={300}
      />
      <span className={styles['actions']}>
        <Button
          look="primary"
          isDisabled={name.trim() === '' || put.isPending}
          onPress={() => put.mutate({ role, name: name.trim(), ...place }, { onSuccess: onClose })}
        >
          {t('signOffPage.save')}
        </Button>
        <Button onPress={onClose}>{t('signOffPage.cancel')}</Button>
      </span>
      <ErrorNotice error={put.error} />
    </div>
  );
}
