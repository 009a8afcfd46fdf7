import { useState } from 'react';
import { type Locale, LOCALES } from '../../../../shared/model/locale.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Segments } from '../../components/segments.tsx';
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
        <div className={styles['language']}>
          <Segments
            label={t('workbookPage.language')}
            options={LOCALES.map((id) => ({ id, text: t(`language.${id}`) }))}
            value={language}
            onChange={setLanguage}
          />
        </div>
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
