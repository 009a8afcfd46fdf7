import { type ConfigurationView } from '../../../../../shared/contract/bom-import.ts';
import { Segments } from '../../../components/segments.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import styles from './preview.module.css';

interface ConfigurationListProps {
  readonly groups: readonly ConfigurationView[];
  readonly onState: (key: string, state: ConfigurationView['state']) => void;
}

const STATES = ['open', 'in', 'out'] as const;

/** Options, alternates and references of a 150 % BOM: whether this machine has them. */
export function ConfigurationList({ groups, onState }: ConfigurationListProps) {
  const { t } = useTexts();
  if (groups.length === 0) {
    return null;
  }
  return (
    <>
      <h2>{t('import.preview.configuration')}</h2>
      <p className={styles['hint']}>{t('import.preview.configurationHint')}</p>
      <ul className={styles['choices']}>
        {groups.map(({ key, marker, label, lines, example, state }) => (
          <li key={key}>
            <Segments
              label={t('import.preview.group', { marker: t(`import.marker.${marker}`), label })}
              options={STATES.map((id) => ({ id, text: t(`import.state.${id}`) }))}
              value={state}
              onChange={(next) => onState(key, next)}
            />
            <span className={styles['remedy']}>
              {t('import.preview.groupLines', { count: lines, example })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
