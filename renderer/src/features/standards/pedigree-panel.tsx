import { type MethodReport } from '../../../../shared/contract/method-report.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { ShareBar } from '../../components/share-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ScoreBar } from './score-bar.tsx';
import styles from './standards.module.css';
import { Verdict } from './verdict.tsx';

type Quality = MethodReport['quality'];

/** The indicators of the pedigree matrix, in its order. */
const INDICATORS = ['reliability', 'completeness', 'temporal', 'geographical', 'technological'] as const;
/** Scores go from 1, the best, to 5. */
const WORST = 5;

/** Scores of the data, weighted by emission, 1 best to 5 worst, and how much of the total has any. */
export function PedigreePanel({ quality }: { readonly quality: Quality }) {
  const { t, percent } = useTexts();
  const { scores, ratedShare, pedigreeSet } = quality;
  return (
    <Panel title={t('standards.pedigree.title')} subtitle={t('standards.pedigree.subtitle')}>
      {scores === undefined ? (
        <NotRated />
      ) : (
        INDICATORS.map((name) => (
          <ScoreBar key={name} name={t(`standards.pedigree.${name}`)} score={scores[name]} worst={WORST} />
        ))
      )}
      <p className={styles['note']}>
        {t('standards.pedigree.rated', { share: percent(ratedShare, 1), set: pedigreeSet })}
      </p>
      <ShareBar share={ratedShare} hatchRest />
    </Panel>
  );
}

function NotRated() {
  const { t } = useTexts();
  const open = useView((state) => state.open);
  return (
    <>
      <Verdict outcome="judge">{t('standards.pedigree.none')}</Verdict>
      <p className={styles['empty']}>
        {t('standards.pedigree.how')}
        <Button icon="factors" onPress={() => open('factors')}>
          {t('standards.cutOff.toFactors')}
        </Button>
      </p>
    </>
  );
}
