import { Button as AriaButton } from 'react-aria-components';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '../../../../shared/contract/exchange.ts';
import { type Locale } from '../../../../shared/model/locale.ts';
import { HostError } from '../../api/host-error.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { exportName } from '../workbook/sheet-list.ts';
import styles from './reports.module.css';
import { useReportsView } from './reports-view.ts';
import { useDownload } from './use-download.ts';

const ENDINGS: Readonly<Record<ExchangeFormat, string>> = {
  pact3: 'json',
  pact2: 'json',
  openlca: 'zip',
};

/** The footprint for other programs: PACT for customers, openLCA for a second calculation. */
export function ExchangePanel({
  product,
  language,
}: {
  readonly product: string;
  readonly language: Locale;
}) {
  const { t, count } = useTexts();
  const exchange = useDownload('exchange.export');
  return (
    <Panel title={t('reportsPage.exchange.title')}>
      <ul className={styles['formats']}>
        {EXCHANGE_FORMATS.map((format) => (
          <li key={format}>
            <div>
              <strong>{t(`exchange.format.${format}`)}</strong>
              <p className={styles['note']}>{t(`reportsPage.exchange.${format}`)}</p>
            </div>
            <Button
              icon="download"
              aria-label={t('reportsPage.exchange.save', { format: t(`exchange.format.${format}`) })}
              isDisabled={exchange.isPending}
              onPress={() =>
                exchange.mutate({
                  format,
                  locale: language,
                  fileName: `${exportName(product, format)}.${ENDINGS[format]}`,
                })
              }
            >
              {t('reportsPage.exchange.short')}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNotice error={exchange.error} action={<MissingFields error={exchange.error} />} />
      <p className={styles['note']} role="status">
        {exchange.data === undefined
          ? ''
          : t('reportsPage.exchange.done', {
              format: t(`exchange.format.${exchange.data.format}`),
              bytes: count(exchange.data.bytes),
            })}
      </p>
    </Panel>
  );
}

/** The fields a refused export names, each with the way to it. */
function MissingFields({ error }: { readonly error: unknown }) {
  const { t } = useTexts();
  const open = useView((state) => state.open);
  const setTab = useReportsView((state) => state.set);
  if (!(error instanceof HostError) || error.error.code !== 'rule.declarationIncomplete') {
    return null;
  }
  const fields = (error.error.params['fields'] ?? '').split(', ');
  return (
    <span className={styles['fieldLinks']}>
      {fields.map((path) => {
        const [part = '', name = ''] = path.split('.');
        const label =
          part === 'declaration' ? `reportsPage.declaration.field.${name}` : `reportsPage.field.${name}`;
        return (
          <AriaButton
            key={path}
            className={styles['link'] ?? ''}
            onPress={() => (part === 'declaration' ? setTab('declaration') : open('scope'))}
          >
            {t(label)}
          </AriaButton>
        );
      })}
    </span>
  );
}
