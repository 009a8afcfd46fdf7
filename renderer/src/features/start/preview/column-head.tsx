import { type ColumnView } from '../../../../../shared/contract/bom-import.ts';
import { type ColumnUse } from '../../../../../shared/model/column-role.ts';
import { Button } from '../../../components/button.tsx';
import { useTexts } from '../../../i18n/text-context.tsx';
import { DOUBTFUL, USES } from './column-use.ts';
import styles from './column-head.module.css';
import preview from './preview.module.css';

interface ColumnHeadProps {
  readonly letter: string;
  readonly column: ColumnView | undefined;
  readonly onUse: (letter: string, use: ColumnUse) => void;
}

/** What a column was taken for, open to another choice, with the confidence of the guess. */
export function ColumnHead({ letter, column, onUse }: ColumnHeadProps) {
  const { t, percent } = useTexts();
  const use = column?.use ?? 'extra';
  const { confidence, proposal } = column ?? {};
  return (
    <>
      <select
        className={`${styles['use']} ${use === 'extra' || use === 'ignored' ? styles['unread'] : styles['field']}`}
        aria-label={t('import.preview.columnUse', { letter, title: column?.title ?? '' })}
        value={use}
        onChange={(event) => {
          const chosen = USES.find((one) => one === event.target.value);
          if (chosen !== undefined) {
            onUse(letter, chosen);
          }
        }}
      >
        {USES.map((one) => (
          <option key={one} value={one}>
            {t(`columnUse.${one}`)}
          </option>
        ))}
      </select>
      <span className={styles['letter']}>
        {letter}
        {confidence !== undefined && (
          <span className={`${styles['confidence']} ${confidence < DOUBTFUL ? preview['doubtful'] : ''}`}>
            {percent(confidence, 0)}
          </span>
        )}
        {column?.reasons.some(({ code }) => code === 'hidden') === true && (
          <span className={styles['hiddenColumn']}>{t('import.preview.hiddenColumn')}</span>
        )}
        {proposal !== undefined && (
          <Button look="quiet" onPress={() => onUse(letter, proposal.role)}>
            {t('import.preview.proposal', {
              use: t(`columnUse.${proposal.role}`),
              confidence: percent(proposal.confidence, 0),
            })}
          </Button>
        )}
      </span>
    </>
  );
}
