import { useState } from 'react';
import { type Severity } from '../../../../shared/model/finding.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './checks-page.module.css';
import { FindingGroupSection } from './finding-group.tsx';
import { groupFindings } from './finding-groups.ts';
import { NothingFound } from './nothing-found.tsx';
import { OpenWork } from './open-work.tsx';
import { SeverityFilter } from './severity-filter.tsx';
import { WaivedList } from './waived-list.tsx';
import { usePlaces } from './use-places.ts';

/** What the checks found: what happened, where, what to do; and what is still open elsewhere. */
export function ChecksPage() {
  const { t } = useTexts();
  const { data, error, isFetching } = useProcedure('checks.run', {});
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const targetOf = usePlaces();
  const groups = groupFindings(data?.findings ?? [], severity);
  return (
    <div className={styles['page']}>
      <h1 className="screen-reader">{t('page.checks')}</h1>
      <section className={styles['findings']} aria-label={t('checks.title')} aria-busy={isFetching}>
        <ErrorNotice error={error} />
        {data !== undefined && (
          <>
            <SeverityFilter counts={data.counts} value={severity} onChange={setSeverity} />
            <div className={styles['scroll']}>
              {groups.length === 0 ? (
                <NothingFound filtered={data.findings.length > 0} />
              ) : (
                <>
                  <div className={styles['head']} aria-hidden="true">
                    <span className={styles['what']}>{t('checks.what')}</span>
                    <span>{t('checks.emission')}</span>
                  </div>
                  {groups.map((group) => (
                    <FindingGroupSection
                      key={`${group.severity} ${group.code}`}
                      group={group}
                      targetOf={targetOf}
                    />
                  ))}
                </>
              )}
              <WaivedList waived={data.waived} targetOf={targetOf} />
            </div>
          </>
        )}
      </section>
      <OpenWork findings={data?.findings ?? []} />
    </div>
  );
}
