import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type Locale, LOCALES } from '../../../../shared/model/locale.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ExportFoot } from './export-foot.tsx';
import { ResultsPreview } from './results-preview.tsx';
import { SelfCheck } from './self-check.tsx';
import { type SheetEntry, sheetList } from './sheet-list.ts';
import styles from './workbook.module.css';

/** Sheet whose figures the page shows. */
const SHOWN_SHEET = 'results';

/** Hands the study over: language, sheets, self-check, export of workbook and study document. */
export function WorkbookPage() {
  const { t, locale } = useTexts();
  const [language, setLanguage] = useState<Locale>(locale);
  const { data: view, error } = useProcedure('workbench.inventory', {});
  const { data: strip } = useProcedure('workbench.strip', {});
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{t('workbookPage.title')}</h1>
        <p className={styles['muted']}>{t('workbookPage.intro')}</p>
        <ErrorNotice error={error} />
      </header>
      <div className={styles['sheets']}>
        <LanguageChoice value={language} onChange={setLanguage} />
        <h2>{t('workbookPage.sheets')}</h2>
        {view !== undefined && strip !== undefined && (
          <ul className={styles['list']}>
            {sheetList(view, strip).map((sheet) => (
              <SheetItem key={sheet.id} sheet={sheet} product={view.product.name} />
            ))}
          </ul>
        )}
      </div>
      <ResultsPreview />
      {strip !== undefined && <SelfCheck strip={strip} />}
      {view !== undefined && <ExportFoot product={view.product.name} locale={language} />}
    </div>
  );
}

interface LanguageChoiceProps {
  readonly value: Locale;
  readonly onChange: (locale: Locale) => void;
}

/** Language of the workbook; formulas and sheet names are the same in all. */
function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const { t } = useTexts();
  return (
    <RadioGroup
      className={styles['language'] ?? ''}
      value={value}
      onChange={(chosen) => onChange(LOCALES.find((known) => known === chosen) ?? value)}
      orientation="horizontal"
    >
      <Label>{t('workbookPage.language')}</Label>
      <span className={styles['segments']}>
        {LOCALES.map((language) => (
          <Radio key={language} value={language} className={styles['segment'] ?? ''}>
            {t(`language.${language}`)}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}

/** Name of a sheet, what it holds, and how many rows. */
function SheetItem({ sheet, product }: { readonly sheet: SheetEntry; readonly product: string }) {
  const { t, count } = useTexts();
  const title =
    sheet.id === 'cover' ? t('workbookPage.cover') : t(`workbook.sheet.${sheet.id}.title`, { product });
  return (
    <li {...(sheet.id === SHOWN_SHEET ? { 'data-shown': true } : {})}>
      <span className={styles['sheetName']}>{sheet.name}</span>
      <span className={styles['muted']}>
        {sheet.whenUsed === true
          ? t('workbookPage.whenUsed')
          : sheet.rows === undefined
            ? ''
            : count(sheet.rows)}
      </span>
      <span className={styles['sheetTitle']}>{title}</span>
    </li>
  );
}
