import { useState } from 'react';
import { type UsePhaseView } from '../../../../shared/contract/use-phase.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { Conditions, UseFindings } from './use-phase-conditions.tsx';
import { UsePhaseForm } from './use-phase-form.tsx';
import { USE_PHASE_PARTS, type UsePhasePart } from './use-phase-rules.ts';
import { EmissionTable, EnergyTable, Gap, YearTable } from './use-phase-tables.tsx';
import styles from './use-phase.module.css';

/** The use phase against a conventional machine: below a double rule and under its banner, in no total. */
export function UsePhaseTab() {
  const { t } = useTexts();
  const { data: outcome, error } = useProcedure('usePhase.show', {});
  const { data: study } = useProcedure('workbench.inventory', {});
  const put = useCommand('study.put');
  const [part, setPart] = useState<UsePhasePart>();
  const view = outcome?.usePhase;
  return (
    <div className={styles['frame']}>
      <div className={styles['main']}>
        <p className={styles['banner']}>
          <i className={`hatched ${styles['mark']}`} aria-hidden="true" />
          <strong>{t('usePhase.banner')}</strong> {t('standards.memo.bannerNote')}
        </p>
        <ErrorNotice error={error ?? put.error} />
        {outcome === undefined && error === null && <LoadingNote text={t('standards.reading')} />}
        <div className={styles['bar']} role="group" aria-label={t('usePhase.edit')}>
          {USE_PHASE_PARTS.map((name) => (
            <Button key={name} icon="edit" onPress={() => setPart(name)}>
              {t(`usePhase.form.${name}`)}
            </Button>
          ))}
          {view !== undefined && (
            <Button
              icon="close"
              isDisabled={put.isPending}
              onPress={() => put.mutate({ put: { usePhase: {} } })}
            >
              {t('usePhase.remove')}
            </Button>
          )}
        </div>
        {outcome !== undefined &&
          (view === undefined ? (
            <Panel title={t('usePhase.title')}>
              <p>{t('usePhase.blank')}</p>
            </Panel>
          ) : (
            <Results view={view} />
          ))}
      </div>
      {part !== undefined && study !== undefined && (
        <div className={styles['aside']}>
          <UsePhaseForm key={part} part={part} usePhase={study.usePhase} onClose={() => setPart(undefined)} />
        </div>
      )}
    </div>
  );
}

function Results({ view }: { readonly view: UsePhaseView }) {
  const { t } = useTexts();
  // Conditions stand in a panel of their own.
  const findings = view.findings.filter(({ code }) => !code.startsWith('usePhase.condition.'));
  return (
    <>
      <p className={styles['claim']} data-claim={view.claim}>
        {t('usePhase.claim')}: <strong>{t(`usePhase.claims.${view.claim}`)}</strong>
      </p>
      {findings.length > 0 && <UseFindings findings={findings} />}
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <Panel title={t('usePhase.energy')} subtitle={yearsText(view, t)}>
            <EnergyTable view={view} />
          </Panel>
          <Panel title={t('usePhase.avoided')}>
            <EmissionTable view={view} />
            <Payback view={view} />
          </Panel>
        </div>
        <div className={styles['stack']}>
          <Panel title={t('usePhase.conditionsTitle')}>
            <Conditions conditions={view.conditions} />
          </Panel>
          {view.outlook !== undefined && (
            <Panel title={t('usePhase.outlook')} subtitle={view.outlookSource ?? ''}>
              <YearTable view={view} />
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}

function yearsText({ years }: UsePhaseView, t: ReturnType<typeof useTexts>['t']): string {
  return years === undefined ? t('usePhase.gap') : t('usePhase.yearsCount', { count: years });
}

function Payback({ view: { payback } }: { readonly view: UsePhaseView }) {
  const { t, fixed } = useTexts();
  const years = payback?.years === undefined ? '' : fixed(payback.years, 4);
  return (
    <p className={styles['payback']}>
      {t('usePhase.payback')}:{' '}
      {payback === undefined ? <Gap /> : <strong>{t(`usePhase.paybacks.${payback.kind}`, { years })}</strong>}
    </p>
  );
}
