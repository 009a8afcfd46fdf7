import { DEVIATION_KINDS } from '../../../../shared/contract/workbook-check.ts';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type ReadWorkbook } from './read-back-store.ts';
import styles from './read-back.module.css';

/** The verdict on every cell in a few lines: hash, cells, deviations by kind, history. */
export function VerdictSummary({ read: { verdict, comparison } }: { readonly read: ReadWorkbook }) {
  const { t, count, fixed } = useTexts();
  const { deviations, deviationCount, changeLog, hashMatches, missingSheets, extraSheets } = verdict;
  const isVerified = verdict.verdict === 'verified';
  const log =
    changeLog === undefined
      ? t('readBackPage.logNone')
      : changeLog.brokenAt === undefined
        ? t('readBackPage.logWhole', { count: count(changeLog.entries) })
        : t('verdict.logBroken', { entry: String(changeLog.brokenAt) });
  const kinds = DEVIATION_KINDS.flatMap((kind) => {
    const number = deviations.filter((one) => one.kind === kind).length;
    return number === 0 ? [] : [t(`readBackPage.deviation.${kind}`, { count: count(number) })];
  });
  return (
    <div className={styles['verdict']}>
      <p className={styles['word']}>
        <SeverityIcon severity={isVerified ? 'note' : 'warning'} size={16} />{' '}
        {t(isVerified ? 'readBackPage.untouched' : 'readBackPage.differs')}
      </p>
      <dl>
        <div>
          <dt>{t('readBackPage.compared')}</dt>
          <dd>
            {t('readBackPage.cells', { cells: count(verdict.cells), formulas: count(verdict.formulas) })}
          </dd>
        </div>
        <div>
          <dt>{t('readBackPage.recomputed')}</dt>
          <dd title={verdict.recomputedKg}>{fixed(verdict.recomputedKg, 1)} kg CO₂e</dd>
        </div>
        <div>
          <dt>{t('readBackPage.hash')}</dt>
          <dd title={verdict.studySha256}>
            {t(hashMatches ? 'readBackPage.hashSame' : 'readBackPage.hashOther', {
              hash: verdict.studySha256.slice(0, SHOWN_DIGITS),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('readBackPage.log')}</dt>
          <dd>{log}</dd>
        </div>
        {comparison.projectIsSame !== undefined && (
          <div>
            <dt>{t('readBackPage.project')}</dt>
            <dd>{t(comparison.projectIsSame ? 'readBackPage.projectSame' : 'readBackPage.projectOther')}</dd>
          </div>
        )}
        {deviationCount > 0 && (
          <div>
            <dt>{t('readBackPage.deviations', { count: count(deviationCount) })}</dt>
            <dd>{kinds.join(', ')}</dd>
          </div>
        )}
      </dl>
      {missingSheets.map((sheet) => (
        <p key={sheet}>{t('verdict.sheetMissing', { sheet })}</p>
      ))}
      {extraSheets.map((sheet) => (
        <p key={sheet}>{t('verdict.sheetExtra', { sheet })}</p>
      ))}
    </div>
  );
}

/** Digits of a hash that are enough to compare by eye; the title shows all. */
const SHOWN_DIGITS = 16;
