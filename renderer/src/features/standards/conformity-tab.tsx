import { useState } from 'react';
import { type ConformityView, type RequirementView } from '../../../../shared/contract/conformity.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Panel } from '../../components/panel.tsx';
import { Segments } from '../../components/segments.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ConformityTable } from './conformity-table.tsx';
import styles from './conformity.module.css';
import { RequirementForm } from './requirement-form.tsx';

const FILTERS = ['open', 'all'] as const;

/** The checklist of the standards the study reports to: what is met, what is open, who says so. */
export function ConformityTab() {
  const { t } = useTexts();
  const { data: view, error } = useProcedure('conformity.show', {});
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('open');
  const [asked, setAsked] = useState<RequirementView>();
  if (view === undefined) {
    return error === null ? <LoadingNote text={t('standards.reading')} /> : <ErrorNotice error={error} />;
  }
  return (
    <div className={styles['frame']}>
      <div className={styles['main']}>
        <div className={styles['head']}>
          <p role="status">{t('conformity.open', { count: view.open })}</p>
          <Segments
            label={t('conformityTab.show')}
            options={FILTERS.map((id) => ({ id, text: t(`conformityTab.filter.${id}`) }))}
            value={filter}
            onChange={setFilter}
          />
        </div>
        {view.profiles.map(({ id, title }) => (
          <Profile
            key={id}
            title={title}
            view={view}
            rows={view.requirements.filter(
              ({ profile, status }) => profile === id && (filter === 'all' || status === 'open'),
            )}
            onAnswer={setAsked}
          />
        ))}
        <p className={styles['legend']}>† {t('workbook.text.checkLicensedText')}</p>
      </div>
      {asked !== undefined && (
        <RequirementForm key={asked.id} requirement={asked} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}

interface ProfileProps {
  readonly title: string;
  readonly view: ConformityView;
  readonly rows: readonly RequirementView[];
  readonly onAnswer: (requirement: RequirementView) => void;
}

function Profile({ title, view, rows, onAnswer }: ProfileProps) {
  const { t } = useTexts();
  return (
    <Panel title={title}>
      {rows.length === 0 ? (
        <p className={styles['legend']}>{t('conformityTab.none')}</p>
      ) : (
        <ConformityTable label={title} view={view} rows={rows} onAnswer={onAnswer} />
      )}
    </Panel>
  );
}
