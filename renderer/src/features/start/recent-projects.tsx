import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { useWorkspace } from './flow/workspace.ts';
import { OpenElsewhere } from './open-elsewhere.tsx';
import { ProjectCard } from './project-card.tsx';
import styles from './start.module.css';

/** Project files this host can open, newest first, each with its last footprint. */
export function RecentProjects({ onOpen }: { readonly onOpen: (name: string) => void }) {
  const { t } = useTexts();
  const { data, error } = useWorkspace();
  const projects = data?.projects ?? [];
  return (
    <section aria-label={t('start.recent')}>
      <div className={styles['asideHead']}>
        <h2>{t('start.recent')}</h2>
        {projects.length > 0 && <span>{t('start.perMachine')}</span>}
      </div>
      <ErrorNotice error={error} />
      {data !== undefined && projects.length === 0 && (
        <p className={styles['blank']}>{t('start.noProject')}</p>
      )}
      <ul className={styles['projects']}>
        {projects.map((project) => (
          <li key={project.name}>
            <ProjectCard project={project} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <OpenElsewhere onOpen={onOpen} />
    </section>
  );
}
