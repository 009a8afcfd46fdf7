import { useState } from 'react';
import { type NextStepView, type SignOffView } from '../../../../shared/contract/sign-off.ts';
import { SIGN_OFF_STATES, type SignOffState } from '../../../../shared/model/sign-off.ts';
import { Button } from '../../components/button.tsx';
import { ColumnHeads } from '../../components/column-heads.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './sign-off.module.css';
import { StepForm } from './step-form.tsx';
import way from './way.module.css';

/** The four states as a path, the steps that lead on or back, and the steps taken so far. */
export function WayPanel({ view }: { readonly view: SignOffView }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<NextStepView | undefined>(undefined);
  const step = view.next.find(({ to }) => to === chosen?.to);
  return (
    <Panel
      title={t('signOffPage.way')}
      actions={
        <span className={styles['stamp']} data-final={view.final ? '' : undefined}>
          {t(view.final ? 'signOffPage.finalNote' : 'signOffPage.draftNote')}
        </span>
      }
    >
      <ol className={way['way']}>
        {SIGN_OFF_STATES.map((state, index) => (
          <PathState key={state} state={state} number={index + 1} current={view.state} />
        ))}
      </ol>
      <div className={way['steps']}>
        {view.next.map((next) => (
          <Button key={next.to} look={next.wantsReason ? 'plain' : 'primary'} onPress={() => setChosen(next)}>
            {t(next.wantsReason ? 'signOffPage.backTo' : 'signOffPage.stepTo', {
              state: t(`signOff.state.${next.to}`),
            })}
          </Button>
        ))}
      </div>
      {step !== undefined && (
        <StepForm key={step.to} step={step} people={view.people} onClose={() => setChosen(undefined)} />
      )}
      <StepsTaken view={view} />
    </Panel>
  );
}

interface PathStateProps {
  readonly state: SignOffState;
  readonly number: number;
  readonly current: SignOffState;
}

function PathState({ state, number, current }: PathStateProps) {
  const { t } = useTexts();
  const here = SIGN_OFF_STATES.indexOf(current);
  const place = number - 1;
  const is = place < here ? 'done' : place === here ? 'here' : 'ahead';
  return (
    <li
      className={way['state']}
      data-state={is}
      {...(is === 'here' ? { 'aria-current': 'step' as const } : {})}
    >
      <span className={way['mark']}>{is === 'done' ? <Icon name="check" size={12} /> : number}</span>
      {t(`signOff.state.${state}`)}
    </li>
  );
}

function StepsTaken({ view }: { readonly view: SignOffView }) {
  const { t, time } = useTexts();
  if (view.steps.length === 0) {
    return null;
  }
  return (
    <div className={styles['scroll']} style={{ marginTop: 12 }}>
      <DataTable label={t('signOffPage.stepsTaken')} className={styles['table']}>
        <ColumnHeads
          columns={[t('signOff.step'), t('signOffPage.by'), t('signOffPage.time'), t('signOffPage.reason')]}
        />
        <tbody>
          {view.steps.toReversed().map((step) => (
            <tr key={step.time}>
              <th scope="row">{t(`signOff.state.${step.to}`)}</th>
              <td>{step.by}</td>
              <td className={styles['time']}>
                <time dateTime={step.time}>{time(step.time)}</time>
              </td>
              <td>{step.note ?? (step.to === 'draft' ? t('signOffPage.byEdit') : '')}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
