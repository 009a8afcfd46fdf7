import { type ReactNode } from 'react';
import { type Assignment } from '../../../../shared/model/assignment.ts';
import { useProcedure } from '../../api/client.ts';
import { factorName, useFactors } from '../../components/fields/use-factors.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './inspector.module.css';
import { quantityText } from './method-texts.ts';

/** What a decision says beside its factor: recipe, secondary material, share of a substance, cut-off with its estimate. */
export function DecisionDetails({ assignment }: { readonly assignment: Assignment }) {
  switch (assignment.kind) {
    case 'recipe':
      return <RecipeDetails assignment={assignment} />;
    case 'excluded':
      return <ExcludedDetails assignment={assignment} />;
    case 'factor':
      return <FactorDetails assignment={assignment} />;
  }
}

type Of<Kind extends Assignment['kind']> = { readonly assignment: Extract<Assignment, { kind: Kind }> };

function RecipeDetails({ assignment }: Of<'recipe'>) {
  const { t } = useTexts();
  const { data } = useProcedure('workbench.inventory', {});
  const recipe = data?.recipes?.find(({ id }) => id === assignment.recipeId);
  return (
    <dl className={styles['pairs']}>
      <Pair name={t('form.recipe')}>
        <strong>{recipe?.name ?? assignment.recipeId}</strong>
      </Pair>
      {assignment.reason !== undefined && <Pair name={t('form.reason')}>{assignment.reason}</Pair>}
    </dl>
  );
}

function ExcludedDetails({ assignment }: Of<'excluded'>) {
  const { t } = useTexts();
  const { why, reason, estimate } = assignment;
  const name = useNames([estimate?.factorId ?? '']);
  return (
    <dl className={styles['pairs']}>
      <Pair name={t('form.why')}>{t(`form.whyOf.${why}`)}</Pair>
      <Pair name={t('form.reason')}>{reason}</Pair>
      {estimate !== undefined && <Pair name={t('form.estimateFactor')}>{name(estimate.factorId)}</Pair>}
      {estimate?.decidedBy !== undefined && <Pair name={t('form.decidedBy')}>{estimate.decidedBy}</Pair>}
    </dl>
  );
}

function FactorDetails({ assignment }: Of<'factor'>) {
  const texts = useTexts();
  const { t } = texts;
  const { upstreamFactorId, recycledContent, substanceShare } = assignment;
  const name = useNames([upstreamFactorId ?? '', recycledContent?.factorId ?? '']);
  if (upstreamFactorId === undefined && recycledContent === undefined && substanceShare === undefined) {
    return null;
  }
  return (
    <dl className={styles['pairs']}>
      {upstreamFactorId !== undefined && (
        <Pair name={t('form.upstreamFactor')}>{name(upstreamFactorId)}</Pair>
      )}
      {recycledContent !== undefined && (
        <Pair name={t('form.recycledShare')}>
          {quantityText(recycledContent.share, texts)} · {name(recycledContent.factorId)}
        </Pair>
      )}
      {substanceShare !== undefined && (
        <Pair name={t('form.substanceShare')}>{quantityText(substanceShare, texts)}</Pair>
      )}
    </dl>
  );
}

function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Names of factors in the language of the user. */
function useNames(ids: readonly string[]): (id: string) => string {
  const { locale } = useTexts();
  const factors = useFactors(ids);
  return (id) => {
    const factor = factors.get(id);
    return factor === undefined ? id : factorName(factor, locale);
  };
}
