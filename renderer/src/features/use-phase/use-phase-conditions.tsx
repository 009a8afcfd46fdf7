import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { type UsePhaseView } from '../../../../shared/contract/use-phase.ts';
import { FindingText } from '../../components/finding-text.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './use-phase.module.css';

/** Every condition of the comparison with who says what of it. */
export function Conditions({ conditions }: Pick<UsePhaseView, 'conditions'>) {
  const { t } = useTexts();
  return (
    <dl className={styles['conditions']}>
      {conditions.map(({ condition, state, text }) => (
        <div key={condition}>
          <dt>
            {t(`usePhase.condition.${condition}`)}
            <span className={state === 'stated' ? undefined : `hatched ${styles['gap']}`} data-state={state}>
              {t(`usePhase.conditionState.${state}`)}
            </span>
          </dt>
          {text !== '' && <dd>{text}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** What is missing or does not fit, with what to do. */
export function UseFindings({ findings }: { readonly findings: readonly FindingView[] }) {
  return (
    <ul className={styles['findings']}>
      {findings.map((finding) => (
        <li key={`${finding.code}.${JSON.stringify(finding.params)}`}>
          <FindingText finding={finding} />
        </li>
      ))}
    </ul>
  );
}
