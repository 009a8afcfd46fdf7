import { type CandidateView } from '../../../../shared/contract/workbench.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { reasonValues } from './reason-values.ts';
import { reasonWeight, type ReasonWeight } from './reason-weight.ts';
import styles from './reason-marks.module.css';

/** Drawn on 10 x 10: a check, a wave, a cross; told apart by shape. */
const SHAPES: Readonly<Record<ReasonWeight, string>> = {
  for: 'm1.5 5.3 2.3 2.3 4.7-5',
  weak: 'M1 5.5c1.3-1.6 2.7-1.4 4-.3s2.7 1.3 4-.3',
  against: 'm2 2 6 6M8 2 2 8',
};

interface ReasonMarksProps {
  readonly reasons: CandidateView['reasons'];
  /** The factor the reasons are about; texts name it, not its id. */
  readonly candidate: { readonly factorId: string; readonly name: string };
  /** Place and year of the factor, shown as they are. */
  readonly facts: readonly string[];
}

/** Why the matching names a factor, each reason with its weight; then where and when the factor is from. */
export function ReasonMarks({ reasons, candidate, facts }: ReasonMarksProps) {
  const { t } = useTexts();
  return (
    <span className={styles['reasons']}>
      {reasons.map((reason, index) => {
        const weight = reasonWeight(reason.code);
        return (
          // The same reason can come twice with other values; their order is fixed.
          <span key={`${reason.code} ${index}`} className={styles['reason']}>
            <svg
              width="10"
              height="10"
              viewBox="0 0 10 10"
              role="img"
              aria-label={t(`factorsPage.candidate.weight.${weight}`)}
            >
              <path d={SHAPES[weight]} fill="none" className={styles[weight]} strokeWidth="1.7" />
            </svg>
            {saysNothing(reason)
              ? t('factorsPage.candidate.decided')
              : t(reason.code, reasonValues(reason.params, candidate, t))}{' '}
          </span>
        );
      })}
      {facts.length > 0 && <span className={styles['facts']}>{facts.join(' · ')}</span>}
    </span>
  );
}

/** A decision by hand for which no reason was given. */
function saysNothing({ code, params }: CandidateView['reasons'][number]): boolean {
  return code === 'match.decided' && params['reason'] === '';
}
