import { type LineDetail } from '../../../../shared/contract/workbench.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ExactNumber } from './exact-number.tsx';
import styles from './inspector.module.css';
import { methodTexts } from './method-texts.ts';

interface MethodSectionProps {
  readonly detail: LineDetail;
  readonly onEdit: () => void;
}

/** What the line says beside its columns: steps to the bought mass, scrap, price, carbon, data; and its formulas. */
export function MethodSection({ detail, onEdit }: MethodSectionProps) {
  const texts = useTexts();
  const { t } = texts;
  const said = methodTexts(detail.written, texts);
  return (
    <section className={styles['section']} aria-labelledby="inspector-method">
      <header className={styles['titleRow']}>
        <h3 id="inspector-method" className={styles['title']}>
          {t('inspector.method.title')}
        </h3>
        <Button look="quiet" id="inspector-edit-method" onPress={onEdit}>
          {t('inspector.method.edit')}
        </Button>
      </header>
      <Formulas formulas={detail.formulas} />
      {said.length === 0 ? (
        <p className={styles['muted']}>{t('inspector.method.none')}</p>
      ) : (
        <dl className={styles['pairs']}>
          {said.map(({ key, texts: words }) => (
            <div key={key} className={styles['pair']}>
              <dt>{t(key)}</dt>
              {words.map((word) => (
                <dd key={word}>{word}</dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Formulas of the line, each with what it gave; without a value a finding says why. */
function Formulas({ formulas }: Pick<LineDetail, 'formulas'>) {
  const { t } = useTexts();
  if (formulas.length === 0) {
    return null;
  }
  return (
    <ul className={styles['formulas']} aria-label={t('inspector.method.formulas')}>
      {formulas.map(({ field, formula, value, unit }) => (
        <li key={field}>
          <span className={styles['muted']}>
            {t(`inspector.formulaField.${field.replace(/\.\d+\./, '.')}`)}
          </span>
          <code>{formula}</code>
          {value === undefined ? (
            <span className={`${styles['openBox']} hatched`}>{t('bom.open')}</span>
          ) : (
            <span>
              = <ExactNumber value={value} /> {unit === 'piece' ? '' : unit}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
