import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { CheckField } from '../../components/fields/check-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SavedDecimal, SavedText } from '../scope/saved-field.tsx';
import {
  identifiersOf,
  type ListField,
  MASS_FIELDS,
  problemOf,
  type TextField,
} from './declaration-fields.ts';
import styles from './reports.module.css';
import { useSection } from './use-section.ts';

/** Who declares which product: what a footprint for customers needs beside the study. */
export function DeclarationTab({ view }: { readonly view: InventoryView }) {
  const { t } = useTexts();
  const editor = useSection(view, 'declaration');
  const declaration = view.declaration ?? {};
  const common = (field: string) => ({
    label: t(`reportsPage.declaration.field.${field}`),
    hint: t(`reportsPage.declaration.hint.${field}`),
  });
  const text = (field: TextField, lines?: number) => (
    <SavedText
      {...common(field)}
      stored={declaration[field] ?? ''}
      {...(lines === undefined ? {} : { lines })}
      mostCharacters={4000}
      refuse={(typed) => problemOf(field, typed)}
      onSave={(typed) => editor.save(field, typed.trim() === '' ? undefined : typed.trim())}
    />
  );
  const list = (field: ListField) => (
    <SavedText
      {...common(field)}
      stored={(declaration[field] ?? []).join('\n')}
      lines={2}
      refuse={(typed) => problemOf(field, typed)}
      onSave={(typed) => {
        const ids = identifiersOf(typed);
        editor.save(field, ids.length === 0 ? undefined : ids);
      }}
    />
  );
  return (
    <>
      <p className={styles['intro']}>{t('reportsPage.declaration.intro')}</p>
      <ErrorNotice error={editor.error} />
      <div className={styles['flow']}>
        <Panel title={t('reportsPage.declaration.company')}>
          <div className={styles['fields']}>
            {text('companyName')}
            {list('companyIds')}
            {text('country')}
          </div>
        </Panel>
        <Panel title={t('reportsPage.declaration.product')}>
          <div className={styles['fields']}>
            {list('productIds')}
            {text('productDescription', 2)}
            {text('cpcCode')}
            {list('productClassifications')}
          </div>
        </Panel>
        <Panel title={t('reportsPage.declaration.carbon')}>
          <div className={styles['fields']}>
            {MASS_FIELDS.map((field) => (
              <SavedDecimal
                key={field}
                {...common(field)}
                unit="kg"
                stored={declaration[field]}
                onSave={(value) => editor.save(field, value)}
              />
            ))}
          </div>
        </Panel>
        <Panel title={t('reportsPage.declaration.more')}>
          <div className={styles['fields']}>
            <CheckField
              label={t('reportsPage.declaration.field.followsPactMethodology')}
              selected={declaration.followsPactMethodology === true}
              onChange={(chosen) => editor.save('followsPactMethodology', chosen ? true : undefined)}
            />
            {list('precedingIds')}
            {text('comment', 3)}
          </div>
        </Panel>
      </div>
    </>
  );
}
