import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SavedDecimal, SavedText } from './saved-field.tsx';
import styles from './scope.module.css';
import { type ProductText, withProductDecimal, withProductText } from './study-texts.ts';
import { type StudyTextsEditor } from './use-study-texts.ts';

const TEXTS: readonly ProductText[] = [
  'maker',
  'site',
  'model',
  'configuration',
  'serialNumber',
  'bomRevision',
  'capacity',
];

interface ProductPanelProps {
  readonly view: InventoryView;
  readonly editor: StudyTextsEditor;
}

/** The machine: names, revision, capacity, life, and the mass it was weighed with. */
export function ProductPanel({ view, editor }: ProductPanelProps) {
  const { t } = useTexts();
  const { product } = view;
  return (
    <Panel title={t('scopePage.product')}>
      <div className={styles['fields']}>
        <div className={styles['wide']}>
          <SavedText
            label={t('scopePage.title')}
            stored={view.title}
            required
            mostCharacters={300}
            onSave={(text) => editor.save((texts) => ({ ...texts, title: text.trim() }))}
          />
        </div>
        <div className={styles['wide']}>
          <SavedText
            label={t('scopePage.productField.name')}
            stored={product.name}
            required
            mostCharacters={300}
            onSave={(text) => editor.save((texts) => withProductText(texts, 'name', text))}
          />
        </div>
        {TEXTS.map((field) => (
          <SavedText
            key={field}
            label={t(`scopePage.productField.${field}`)}
            stored={product[field] ?? ''}
            mostCharacters={4000}
            onSave={(text) => editor.save((texts) => withProductText(texts, field, text))}
          />
        ))}
        <SavedDecimal
          label={t('scopePage.productField.designLifeYears')}
          unit={t('scopePage.years')}
          stored={product.designLifeYears}
          onSave={(value) => editor.save((texts) => withProductDecimal(texts, 'designLifeYears', value))}
        />
        <div className={styles['wide']}>
          <SavedDecimal
            label={t('scopePage.productField.weighedMassKg')}
            unit="kg"
            hint={t('scopePage.weighedHint')}
            stored={product.weighedMassKg}
            onSave={(value) => editor.save((texts) => withProductDecimal(texts, 'weighedMassKg', value))}
          />
          <MassBalance />
        </div>
      </div>
    </Panel>
  );
}

/** Net mass of the BOM against the weighed mass. */
function MassBalance() {
  const { t, fixed, percent } = useTexts();
  const { data: strip } = useProcedure('workbench.strip', {});
  if (strip?.massBalanceShare === undefined) {
    return null;
  }
  return (
    <p className={styles['balance']}>
      {t('scopePage.balance', { mass: fixed(strip.netMassKg, 3), share: percent(strip.massBalanceShare, 2) })}
    </p>
  );
}
