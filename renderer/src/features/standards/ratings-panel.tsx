import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './ratings-panel.module.css';
import { ScoreBar } from './score-bar.tsx';

type Quality = MethodReport['quality'];

const CLASSES = ['excellent', 'veryGood', 'good', 'fair', 'poor'] as const;
const PACT = ['technological', 'geographical', 'temporal'] as const;
/** PEF and PACT 3 rate from 1 to 5. */
const WORST = 5;

/** The same scores as the ratings of PEF and PACT; without scores there is no rating. */
export function RatingsPanel({ quality }: { readonly quality: Quality }) {
  const { t, fixed } = useTexts();
  const { pef, pact } = quality;
  return (
    <Panel title={t('standards.ratings.title')} subtitle={t('standards.ratings.subtitle')}>
      <h3 className={styles['subhead']}>{t('standards.ratings.pef')}</h3>
      {pef === undefined ? (
        <NoRating />
      ) : (
        <>
          <ScoreBar name={t('standards.ratings.dqr')} score={pef.rating} worst={WORST} />
          <ol
            className={styles['classes']}
            aria-label={t('standards.ratings.class', {
              rating: fixed(pef.rating, 2),
              class: t(`method.pefClass.${pef.class}`),
            })}
          >
            {CLASSES.map((name) => (
              <li key={name} {...(name === pef.class ? { 'aria-current': true } : {})}>
                {t(`method.pefClass.${name}`)}
              </li>
            ))}
          </ol>
        </>
      )}
      <h3 className={styles['subhead']}>{t('standards.ratings.pact')}</h3>
      {pact === undefined ? (
        <NoRating />
      ) : (
        PACT.map((name) => (
          <ScoreBar key={name} name={t(`standards.pedigree.${name}`)} score={pact[name]} worst={WORST} />
        ))
      )}
    </Panel>
  );
}

function NoRating() {
  const { t } = useTexts();
  return <p className={`hatched ${styles['none']}`}>{t('standards.ratings.none')}</p>;
}
