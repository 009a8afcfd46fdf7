import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { REPORT_FORMATS, type ReportFormat } from '../../../../shared/contract/report.ts';
import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { type Locale, LOCALES } from '../../../../shared/model/locale.ts';
import { useProcedure } from '../../api/client.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { Segments } from '../../components/segments.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { exportName } from '../workbook/sheet-list.ts';
import { ExchangePanel } from './exchange-panel.tsx';
import styles from './reports.module.css';
import { useReportsView } from './reports-view.ts';
import { useDownload } from './use-download.ts';

const ORDERS = ['iso', 'gbt'] as const;

/** Everything that leaves the house: the study report, files for other programs, the workbook. */
export function ExportTab({ view }: { readonly view: InventoryView }) {
  const { t, locale } = useTexts();
  const open = useView((state) => state.open);
  const [language, setLanguage] = useState<Locale>(locale);
  return (
    <div className={styles['columns']}>
      <ReportPanel product={view.product.name} language={language} onLanguage={setLanguage} />
      <ExchangePanel product={view.product.name} language={language} />
      <Panel title={t('page.workbook')}>
        <p className={styles['note']}>{t('reportsPage.workbook')}</p>
        <Button icon="workbook" onPress={() => open('workbook')}>
          {t('reportsPage.openWorkbook')}
        </Button>
      </Panel>
    </div>
  );
}

interface ReportPanelProps {
  readonly product: string;
  readonly language: Locale;
  readonly onLanguage: (locale: Locale) => void;
}

function ReportPanel({ product, language, onLanguage }: ReportPanelProps) {
  const { t } = useTexts();
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('iso');
  const report = useDownload('report.export');
  const write = (format: ReportFormat): void => {
    const fileName = `${exportName(product, `report_${language}`)}.${format}`;
    report.mutate({ format, locale: language, order, fileName });
  };
  return (
    <Panel title={t('reportsPage.report.title')}>
      <p className={styles['note']}>{t('reportsPage.report.text')}</p>
      <div className={styles['choices']}>
        <Segments
          label={t('workbookPage.language')}
          options={LOCALES.map((id) => ({ id, text: t(`language.${id}`) }))}
          value={language}
          onChange={onLanguage}
        />
        <Segments
          label={t('reportsPage.report.order')}
          options={ORDERS.map((id) => ({ id, text: t(`reportsPage.report.orderOf.${id}`) }))}
          value={order}
          onChange={setOrder}
        />
      </div>
      <StatusNote />
      <ErrorNotice error={report.error} />
      <div className={styles['actions']}>
        {REPORT_FORMATS.map((format) => (
          <Button
            key={format}
            icon="download"
            look={format === 'html' ? 'primary' : 'plain'}
            isDisabled={report.isPending}
            onPress={() => write(format)}
          >
            {t(`reportsPage.report.${format}`)}
          </Button>
        ))}
      </div>
      <p className={styles['note']} role="status">
        {report.data === undefined
          ? ''
          : t('reportsPage.report.done', {
              status: t(report.data.isDraft ? 'report.draft' : 'report.final'),
              sections: report.data.sections,
            })}
      </p>
    </Panel>
  );
}

/** DRAFT or FINAL, what keeps it a draft, and the way there. */
function StatusNote() {
  const { t, count } = useTexts();
  const open = useView((state) => state.open);
  const setTab = useReportsView((state) => state.set);
  const { data: signOff } = useProcedure('signOff.show', {});
  const { data: conformity } = useProcedure('conformity.show', {});
  const missing = (conformity?.statements ?? []).filter(({ needed, written }) => needed && !written).length;
  if (signOff === undefined) {
    return null;
  }
  return (
    <div className={styles['status']}>
      <strong className={styles['stamp']} data-final={signOff.final || undefined}>
        {t(signOff.final ? 'report.final' : 'report.draft')}
      </strong>
      {signOff.openItems.length > 0 && (
        <AriaButton className={styles['link'] ?? ''} onPress={() => open('signOff')}>
          {t('reportsPage.openItems', { items: count(signOff.openItems.length) })}
        </AriaButton>
      )}
      {missing > 0 && (
        <AriaButton className={styles['link'] ?? ''} onPress={() => setTab('texts')}>
          {t('reportsPage.missingTexts', { texts: count(missing) })}
        </AriaButton>
      )}
    </div>
  );
}
