import { useState } from 'react';
import { type Locale, LOCALES } from '../../../../shared/model/locale.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { CheckField } from '../../components/fields/check-field.tsx';
import { Segments } from '../../components/segments.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ExportFoot } from './export-foot.tsx';
import { ReadBackDrop } from './read-back-drop.tsx';
import { useReadBack } from './read-back-store.ts';
import { ReadBackView } from './read-back-view.tsx';
import { ResultsPreview } from './results-preview.tsx';
import { SelfCheck } from './self-check.tsx';
import { type SheetEntry, sheetList } from './sheet-list.ts';
import { SHEET_ORDERS, type SheetOrder } from './use-export.ts';
import styles from './workbook.module.css';

/** Sheet whose figures the page shows. */
const SHOWN_SHEET = 'results';

/** Hands the study over as a workbook, and reads one back that a verifier has changed. */
export function WorkbookPage() {
  const stage = useReadBack((state) => state.stage);
  return stage.kind === 'idle' ? <ExportPage /> : <ReadBackView stage={stage} />;
}

/** Language, sheets, self-check, export of workbook and study document. */
function ExportPage() {
  const { t, locale } = useTexts();
  const [language, setLanguage] = useState<Locale>(locale);
  const [order, setOrder] = useState<SheetOrder>('iso');
  const [publicCopy, setPublicCopy] = useState(false);
  const { data: view, error } = useProcedure('workbench.inventory', {});
  const { data: strip } = useProcedure('workbench.strip', {});
  const unreadable = useReadBack((state) => state.error);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{t('workbookPage.title')}</h1>
        <p className={styles['muted']}>{t('workbookPage.intro')}</p>
        <ReadBackDrop />
        <ErrorNotice error={error ?? unreadable} />
      </header>
      <div className={styles['sheets']}>
        <div className={styles['language']}>
          <Segments
            label={t('workbookPage.language')}
            options={LOCALES.map((id) => ({ id, text: t(`language.${id}`) }))}
            value={language}
            onChange={setLanguage}
          />
          <Segments
            label={t('workbookPage.order')}
            options={SHEET_ORDERS.map((id) => ({ id, text: t(`workbookPage.orderOf.${id}`) }))}
            value={order}
            onChange={setOrder}
          />
          <CheckField label={t('workbookPage.publicCopy')} selected={publicCopy} onChange={setPublicCopy} />
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
      {view !== undefined && (
        <ExportFoot product={view.product.name} options={{ locale: language, publicCopy, order }} />
      )}
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
