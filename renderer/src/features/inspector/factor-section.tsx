import { type ExplainOutcome } from '../../../../shared/contract/outcomes.ts';
import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { DecisionDetails } from './decision-details.tsx';
import styles from './inspector.module.css';

interface FactorSectionProps {
  readonly detail: LineDetail;
  readonly trace: ExplainOutcome | undefined;
  /** Opens the form of the decision. */
  readonly onEdit: () => void;
}

/** The factor of the line with its source, year, place and boundary, or why there is none. */
export function FactorSection({ detail, trace, onEdit }: FactorSectionProps) {
  const { t, locale } = useTexts();
  const open = useView((state) => state.open);
  const { assignment, row } = detail;
  if (!row.isLeaf && assignment === undefined) {
    return null;
  }
  const factor = trace?.terms.find((term) => term.factor !== undefined)?.factor;
  return (
    <section className={styles['section']} aria-labelledby="inspector-factor">
      <header className={styles['titleRow']}>
        <h3 id="inspector-factor" className={styles['title']}>
          {t('inspector.factor.title')}
        </h3>
        <Button look="quiet" onPress={() => open('factors')}>
          {t(assignment === undefined ? 'inspector.factor.choose' : 'inspector.factor.change')}
        </Button>
      </header>
      {assignment === undefined && <p className={styles['muted']}>{t('inspector.factor.none')}</p>}
      {assignment !== undefined && <DecisionDetails assignment={assignment} />}
      {factor !== undefined && (
        <dl className={styles['pairs']}>
          <dt>{t('inspector.factor.name')}</dt>
          <dd>
            <strong>{factor.names[locale] ?? factor.names['en'] ?? factor.id}</strong>
          </dd>
          <dt>{t('inspector.factor.source')}</dt>
          <dd>{factor.source}</dd>
          <dt>{t('inspector.factor.yearPlace')}</dt>
          <dd>
            {factor.referenceYear}, {factor.geography}
          </dd>
          <dt>{t('inspector.factor.boundary')}</dt>
          <dd>
            {t(`scope.${factor.scope}`)}{' '}
            {factor.flags.map((flag) => (
              <span key={flag} className={`${styles['chip']} ${styles['chipWarning']}`}>
                {t(`flag.${flag}`)}
              </span>
            ))}
          </dd>
          <dt>GWP</dt>
          <dd>{factor.gwpSet === 'notStated' ? t('scope.notStated') : factor.gwpSet}</dd>
        </dl>
      )}
      {assignment?.kind === 'factor' && assignment.reason !== undefined && (
        <p className={styles['muted']}>{assignment.reason}</p>
      )}
      <Button icon="edit" id="inspector-edit-decision" onPress={onEdit}>
        {t('inspector.factor.edit')}
      </Button>
    </section>
  );
}
