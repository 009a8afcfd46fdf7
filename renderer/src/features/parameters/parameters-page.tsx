import { useState } from 'react';
import { useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { BlankTable } from '../inventory/blank-table.tsx';
import styles from '../inventory/inventory.module.css';
import { ParameterForm } from './parameter-form.tsx';
import { ParameterTable } from './parameter-table.tsx';

/** The parameters of the study, which any quantity can use in a formula. */
export function ParametersPage() {
  const { t } = useTexts();
  const { data: shown, error } = useProcedure('parameters.show', {});
  const { data: view } = useProcedure('workbench.inventory', {});
  /** Name of the open parameter, '' for a new one. */
  const [open, setOpen] = useState<string | undefined>(undefined);
  const all = view?.parameters ?? [];
  return (
    <div className={styles['page']}>
      <div className={styles['content']}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>{t('page.parameters')}</h1>
          <p className={styles['intro']}>{t('parameters.intro')}</p>
        </header>
        <ErrorNotice error={error} />
        <Panel
          title={t('page.parameters')}
          subtitle={t('parameters.subtitle')}
          actions={
            <Button icon="plus" onPress={() => setOpen('')}>
              {t('parameters.add')}
            </Button>
          }
        >
          {shown === undefined || shown.parameters.length === 0 ? (
            <BlankTable textKey="parameters.blank" />
          ) : (
            <ParameterTable view={shown} selected={open} onOpen={setOpen} />
          )}
        </Panel>
      </div>
      {open !== undefined && (
        <ParameterForm
          key={open}
          parameter={all.find(({ name }) => name === open)}
          row={shown?.parameters.find(({ name }) => name === open)}
          all={all}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
