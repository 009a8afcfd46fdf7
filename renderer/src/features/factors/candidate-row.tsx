import { type CandidateView } from '../../../../shared/contract/workbench.ts';
import { formatThreeDigits } from '../../../../shared/i18n/format.ts';
import { factorName } from '../../components/fields/use-factors.ts';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { CandidateDifference } from './candidate-difference.tsx';
import { ReasonMarks } from './reason-marks.tsx';
import styles from './candidate-row.module.css';

interface CandidateRowProps {
  readonly candidate: CandidateView;
  /** Key that picks it. */
  readonly keyHint: string | undefined;
  readonly inTotal: boolean;
  readonly picked: boolean;
  readonly pick: () => void;
}

/** One candidate as a button: name, reasons, value, what it would change, and how sure the match is. */
export function CandidateRow({ candidate, keyHint, inTotal, picked, pick }: CandidateRowProps) {
  const { t, locale, percent } = useTexts();
  const name = factorName({ id: candidate.factorId, names: candidate.names }, locale);
  return (
    <button
      type="button"
      className={styles['candidate']}
      aria-pressed={picked}
      aria-keyshortcuts={keyHint}
      onClick={pick}
    >
      <span className={styles['key']}>{keyHint !== undefined && <kbd>{keyHint}</kbd>}</span>
      <span className={styles['words']}>
        <span className={styles['name']}>
          {name}
          {candidate.recipe === true && <span className={styles['chip']}>{t('factorsPage.recipe')}</span>}
          {candidate.proxy && <span className={styles['chip']}>{t('factorsPage.proxy')}</span>}
        </span>
        <ReasonMarks
          reasons={candidate.reasons.filter((reason) => !saysProxyAgain(reason, candidate))}
          candidate={{ factorId: candidate.factorId, name }}
          facts={[candidate.geography, candidate.referenceYear].filter((fact) => fact !== '')}
        />
      </span>
      <span className={styles['figures']}>
        <span className={styles['value']} title={candidate.totalKg}>
          {t('factorsPage.candidate.value', {
            value: formatThreeDigits(candidate.totalKg, locale),
            unit: candidate.unit,
          })}
        </span>
        <CandidateDifference differenceKg={candidate.differenceKg} inTotal={inTotal} />
      </span>
      <span className={styles['match']}>
        <span className="screen-reader">
          {t('factorsPage.candidate.confidence', { share: percent(candidate.confidence, 0) })}
        </span>
        <span aria-hidden="true">{percent(candidate.confidence, 0)}</span>
        <ShareBar share={candidate.confidence} />
      </span>
    </button>
  );
}

/** The name already carries the mark of a proxy; the reason would only repeat it. */
function saysProxyAgain(reason: CandidateView['reasons'][number], candidate: CandidateView): boolean {
  return reason.code === 'match.proxy' && candidate.proxy && reason.params['factorId'] === candidate.factorId;
}
