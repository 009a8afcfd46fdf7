import { Button as AriaButton } from 'react-aria-components';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { useWorkspace } from './flow/workspace.ts';
import { OpenElsewhere } from './open-elsewhere.tsx';
import styles from './start.module.css';

const BYTES_PER_MEGABYTE = 1_000_000;

/** Project files this host can open, newest first. */
export function RecentProjects({ onOpen }: { readonly onOpen: (name: string) => void }) {
  const { t, fixed, time } = useTexts();
  const { data, error } = useWorkspace();
  const projects = data?.projects ?? [];
  return (
    <section aria-label={t('start.recent')}>
      <div className={styles['asideHead']}>
        <h2>{t('start.recent')}</h2>
        {projects.length > 0 && <span>{t('start.newestFirst')}</span>}
      </div>
      <ErrorNotice error={error} />
      {data !== undefined && projects.length === 0 && (
        <p className={styles['blank']}>{t('start.noProject')}</p>
      )}
      <ul className={styles['projects']}>
        {projects.map((project) => (
          <li key={project.name}>
            <AriaButton className={styles['project'] ?? ''} onPress={() => onOpen(project.name)}>
              <span className={styles['projectName']}>{project.name}</span>
              <span className={styles['muted']}>{fixed(project.sizeBytes / BYTES_PER_MEGABYTE, 1)} MB</span>
              <span className={styles['muted']}>{t('start.changed', { time: time(project.modified) })}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
      <OpenElsewhere onOpen={onOpen} />
    </section>
  );
}
