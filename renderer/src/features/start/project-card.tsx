import { Button as AriaButton } from 'react-aria-components';
import { type ProjectFigures } from '../../../../shared/model/project-summary.ts';
import { Icon } from '../../components/icon.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { type WorkspaceView } from './flow/workspace.ts';
import styles from './project-card.module.css';

interface ProjectCardProps {
  readonly project: WorkspaceView['projects'][number];
  readonly onOpen: (name: string) => void;
}

/** A project with its last footprint, what is missing of it, and when it was changed; a dash and the reason where unknown. */
export function ProjectCard({ project: { name, modified, summary }, onOpen }: ProjectCardProps) {
  const { t, count, time, tonnes } = useTexts();
  const figures = summary.kind === 'known' ? summary.figures : undefined;
  const changed = t('start.changed', { time: time(summary.changed ?? modified) });
  return (
    <AriaButton className={styles['card'] ?? ''} onPress={() => onOpen(name)}>
      <span className={styles['head']}>
        <span className={styles['name']}>{name}</span>
        {figures !== undefined && <States figures={figures} />}
      </span>
      <span className={styles['total']} data-testid="project-total">
        {figures?.totalKg === undefined ? (
          '–'
        ) : (
          <>
            {tonnes(figures.totalKg)}
            <span className="screen-reader"> {t('start.perMachine')}</span>
          </>
        )}
      </span>
      <span className={styles['product']}>
        {summary.kind === 'known' ? summary.figures.product : t(`start.noFigure.${summary.reason}`)}
      </span>
      <span className={styles['facts']}>
        {figures === undefined
          ? changed
          : `${t('start.rows', { count: figures.rows, rows: count(figures.rows) })} · ${changed}`}
      </span>
    </AriaButton>
  );
}

/** Errors and gaps, each with its number; "complete" only where the checks have looked at this very state. */
function States({ figures: { open, errors } }: { readonly figures: ProjectFigures }) {
  const { t, count } = useTexts();
  return (
    <span className={styles['states']}>
      {errors !== undefined && errors > 0 && (
        <span className={styles['state']} data-state="error">
          <SeverityIcon severity="error" size={12} />
          {t('start.errors', { count: errors, errors: count(errors) })}
        </span>
      )}
      {open > 0 && (
        <span className={styles['state']} data-state="open">
          <SeverityIcon severity="warning" size={12} />
          {t('start.open', { open: count(open) })}
        </span>
      )}
      {open === 0 && errors === 0 && (
        <span className={styles['state']} data-state="complete">
          <Icon name="check" size={12} />
          {t('start.complete')}
        </span>
      )}
      {open === 0 && errors === undefined && <span className={styles['state']}>{t('start.notChecked')}</span>}
    </span>
  );
}
