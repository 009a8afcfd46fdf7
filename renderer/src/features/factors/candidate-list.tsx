import { type CandidateView, type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { CandidateRow } from './candidate-row.tsx';
import { hasOwnFactors, OWN_FACTORS } from './own-factors.ts';
import { OwnFactorsRow } from './own-factors-row.tsx';
import { KEYED_CANDIDATES } from './review-key.ts';
import styles from './candidate-list.module.css';

interface CandidateListProps {
  readonly group: ReviewGroup;
  /** Best first; undefined while the host ranks them. */
  readonly candidates: readonly CandidateView[] | undefined;
  readonly pickedId: string | undefined;
  /** A decision is for some rows only, while differences are always those of the whole group. */
  readonly forRows: boolean;
  readonly pick: (factorId: string) => void;
}

/** The factors that may stand for the group, best first, each with its reasons and what it would change. */
export function CandidateList({ group, candidates, pickedId, forRows, pick }: CandidateListProps) {
  const { t } = useTexts();
  return (
    <section className={styles['section']} aria-label={t('factorsPage.candidates.title')}>
      <header className={styles['header']}>
        <h3>{t('factorsPage.candidates.title')}</h3>
        <span>{t(forRows ? 'factorsPage.candidates.subtitleRows' : 'factorsPage.candidates.subtitle')}</span>
      </header>
      {candidates === undefined && (
        <p className={styles['note']} role="status">
          {t('factorsPage.candidates.loading', { text: group.text })}
        </p>
      )}
      {hasOwnFactors(group) && (
        <OwnFactorsRow group={group} picked={pickedId === OWN_FACTORS} pick={() => pick(OWN_FACTORS)} />
      )}
      {candidates?.length === 0 && <p className={styles['note']}>{t('factorsPage.candidates.none')}</p>}
      {candidates !== undefined && candidates.length > 0 && (
        <ol className={styles['list']}>
          {candidates.map((candidate, index) => (
            <li key={candidate.factorId}>
              <CandidateRow
                candidate={candidate}
                keyHint={index < KEYED_CANDIDATES ? String(index + 1) : undefined}
                inTotal={group.status !== 'open' && candidate.factorId === (group.factorId ?? group.recipeId)}
                picked={candidate.factorId === pickedId}
                pick={() => pick(candidate.factorId)}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
