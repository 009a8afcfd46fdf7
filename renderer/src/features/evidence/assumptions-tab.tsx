import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type AssumptionView, type ImpliedView } from '../../../../shared/contract/assumptions.ts';
import { useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { AssumptionForm } from './assumption-form.tsx';
import styles from './evidence.module.css';
import { targetText } from './target-text.ts';

/** What was taken for true: by people, with basis and owner; by the program, counted. */
export function AssumptionsTab() {
  const { t } = useTexts();
  const { data, error } = useProcedure('assumptions.list', {});
  const [open, setOpen] = useState<{ readonly assumption: AssumptionView | undefined }>();
  return (
    <div className={styles['frame']}>
      <div className={styles['main']}>
        <div className={styles['stack']}>
          <ErrorNotice error={error} />
          <Panel
            title={t('evidencePage.tab.assumptions')}
            actions={
              <Button icon="plus" onPress={() => setOpen({ assumption: undefined })}>
                {t('assumptionsPage.add')}
              </Button>
            }
          >
            {data !== undefined && (
              <Register assumptions={data.assumptions} onOpen={(assumption) => setOpen({ assumption })} />
            )}
          </Panel>
          <Panel title={t('assumptionsPage.implied.title')} subtitle={t('assumptionsPage.implied.hint')}>
            {data !== undefined && <Implied implied={data.implied} />}
          </Panel>
        </div>
      </div>
      {open !== undefined && (
        <AssumptionForm
          key={open.assumption?.id ?? ''}
          assumption={open.assumption}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** Columns that are shown only where one of the assumptions says something. */
const MORE = ['basis', 'owner', 'date', 'status', 'affects', 'scenario'] as const;
type More = (typeof MORE)[number];

interface RegisterProps {
  readonly assumptions: readonly AssumptionView[];
  readonly onOpen: (assumption: AssumptionView) => void;
}

function Register({ assumptions, onOpen }: RegisterProps) {
  const { t, signed } = useTexts();
  if (assumptions.length === 0) {
    return <p className={styles['empty']}>{t('assumptionsPage.none')}</p>;
  }
  const columns = MORE.filter((name) => assumptions.some((each) => cellText(each, name) !== ''));
  const hasEffect = assumptions.some(({ effectKg }) => effectKg !== undefined);
  return (
    <div className={styles['scroll']}>
      <DataTable label={t('evidencePage.tab.assumptions')}>
        <thead>
          <tr>
            {(['id', 'text', ...columns] as const).map((name) => (
              <th key={name} scope="col">
                {t(`assumptionsPage.column.${name}`)}
              </th>
            ))}
            {hasEffect && (
              <th scope="col" data-number>
                {t('assumptionsPage.column.effect')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {assumptions.map((each) => (
            <tr key={each.id}>
              <td>{each.id}</td>
              <th scope="row">
                <AriaButton className={styles['name'] ?? ''} onPress={() => onOpen(each)}>
                  {each.text}
                </AriaButton>
              </th>
              {columns.map((name) => (
                <td key={name} {...(name === 'date' ? { className: styles['keep'] ?? '' } : {})}>
                  {cellText(each, name)}
                </td>
              ))}
              {hasEffect && (
                <td data-number>{each.effectKg === undefined ? '' : signed(each.effectKg, 1)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

function cellText(assumption: AssumptionView, name: More): string {
  switch (name) {
    case 'affects':
      return (assumption.affects ?? [])
        .map((about, at) => assumption.affectNames[at] || targetText(about))
        .join(', ');
    case 'scenario':
      return assumption.scenarioName ?? '';
    default:
      return assumption[name] ?? '';
  }
}

function Implied({ implied }: { readonly implied: readonly ImpliedView[] }) {
  const { t, count, fixed } = useTexts();
  if (implied.length === 0) {
    return <p className={styles['empty']}>{t('assumptionsPage.implied.none')}</p>;
  }
  return (
    <div className={styles['scroll']}>
      <DataTable label={t('assumptionsPage.implied.title')}>
        <ColumnHeads
          columns={[
            t('assumptionsPage.implied.what'),
            { number: t('assumptionsPage.implied.lines') },
            { number: t('assumptionsPage.implied.emission') },
            t('assumptionsPage.implied.largest'),
          ]}
        />
        <tbody>
          {implied.map(({ kind, lines, emissionKg, largest }) => (
            <tr key={kind}>
              <th scope="row">{t(`assumptionsPage.implied.${kind}`)}</th>
              <td data-number>{count(lines)}</td>
              <td data-number>{fixed(emissionKg, 1)}</td>
              <td>{largest.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
