import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type SensitivityView } from '../../../../shared/contract/sensitivity.ts';
import { scenarioViewText } from '../../../../shared/i18n/scenario-text.ts';
import { type Scenario } from '../../../../shared/model/scenario.ts';
import { useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './conformity.module.css';
import { ScenarioForm } from './scenario-form.tsx';
import { SCENARIO_KINDS } from './scenario-rules.ts';

interface OpenForm {
  readonly kind: Scenario['kind'];
  readonly scenario: Scenario | undefined;
}

/** What the total would be under other assumptions: the study's scenarios, or the usual questions. */
export function SensitivityTab() {
  const { t } = useTexts();
  const { data: view, error } = useProcedure('sensitivity.run', {});
  const { data: study } = useProcedure('workbench.inventory', {});
  const [form, setForm] = useState<OpenForm>();
  const scenarios = study?.scenarios ?? [];
  return (
    <div className={styles['frame']}>
      <div className={styles['main']}>
        <Panel title={t('report.table.sensitivity')} subtitle={t('sensitivityTab.subtitle')}>
          <ErrorNotice error={error} />
          {view === undefined && error === null && <LoadingNote text={t('standards.reading')} />}
          {view !== undefined && (
            <>
              <Rows
                view={view}
                onOpen={(id) => {
                  const scenario = scenarios.find((one) => one.id === id);
                  setForm(scenario && { kind: scenario.kind, scenario });
                }}
              />
              {!view.fromStudy && <p className={styles['legend']}>{t('sensitivityTab.own')}</p>}
            </>
          )}
          <div className={styles['addRow']} role="group" aria-label={t('sensitivityTab.add')}>
            {SCENARIO_KINDS.map((kind) => (
              <Button key={kind} icon="plus" onPress={() => setForm({ kind, scenario: undefined })}>
                {t(`sensitivityTab.new.${kind}`)}
              </Button>
            ))}
          </div>
        </Panel>
      </div>
      {form !== undefined && (
        <ScenarioForm
          key={`${form.kind}.${form.scenario?.id ?? ''}`}
          kind={form.kind}
          scenario={form.scenario}
          scenarios={scenarios}
          onClose={() => setForm(undefined)}
        />
      )}
    </div>
  );
}

interface RowsProps {
  readonly view: SensitivityView;
  readonly onOpen: (id: string) => void;
}

function Rows({ view, onOpen }: RowsProps) {
  const { t, fixed, signed, percent, locale } = useTexts();
  return (
    <div className={styles['scroll']}>
      <DataTable label={t('report.table.sensitivity')} className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('report.column.scenario')}</th>
            {(['touched', 'total', 'change'] as const).map((name) => (
              <th key={name} scope="col" data-number>
                {t(`sensitivityTab.column.${name}`)}
              </th>
            ))}
            <th scope="col" data-number>
              %
            </th>
          </tr>
        </thead>
        <tbody>
          <tr data-total>
            <th scope="row">{t('sensitivityTab.base', { basis: t(`basis.${view.basis}`) })}</th>
            <td />
            <td data-number>{fixed(view.baseKg, 1)}</td>
            <td />
            <td />
          </tr>
          {view.rows.map((row) => {
            const name = scenarioViewText(row, t, locale);
            return (
              <tr key={row.id}>
                <th scope="row">
                  {view.fromStudy ? (
                    <AriaButton className={styles['name'] ?? ''} onPress={() => onOpen(row.id)}>
                      {name}
                    </AriaButton>
                  ) : (
                    name
                  )}
                </th>
                <td data-number>{row.touchedKg === undefined ? '' : fixed(row.touchedKg, 1)}</td>
                <td data-number>
                  {row.totalKg === undefined ? (
                    <span className={`${styles['missing']} hatched`}>{t('sensitivityTab.notThere')}</span>
                  ) : (
                    fixed(row.totalKg, 1)
                  )}
                </td>
                <td data-number>{row.deltaKg === undefined ? '' : signed(row.deltaKg, 1)}</td>
                <td data-number>
                  {row.isWithin === false ? (
                    <strong>{percent(row.share ?? 0, 1)}</strong>
                  ) : row.share === undefined ? (
                    ''
                  ) : (
                    percent(row.share, 1)
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
    </div>
  );
}
