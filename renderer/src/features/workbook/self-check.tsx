import { type ReactNode } from 'react';
import { type StripView } from '../../../../shared/contract/workbench.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './workbook.module.css';

/** What the workbook proves by itself, and what is still open in the study. */
export function SelfCheck({ strip }: { readonly strip: StripView }) {
  const { t, count } = useTexts();
  const open = useView((state) => state.open);
  const filterRows = useView((state) => state.filterRows);
  const openLines = strip.leavesOpen + strip.activitiesOpen;
  const { error } = strip.findings;
  return (
    <aside className={styles['check']} aria-label={t('workbookPage.selfCheck')}>
      <h2>{t('workbookPage.selfCheck')}</h2>
      {(['formulas', 'compared', 'sources', 'rows'] as const).map((claim) => (
        <Claim key={claim} mark={<Holds />} name={claim} />
      ))}
      {openLines > 0 && (
        <Claim mark={<SeverityIcon severity="warning" />} name="open" values={{ count: count(openLines) }}>
          <Button onPress={() => filterRows('open')}>{t('workbookPage.showOpen')}</Button>
        </Claim>
      )}
      {error > 0 && (
        <Claim mark={<SeverityIcon severity="error" />} name="errors" values={{ count: count(error) }}>
          <Button onPress={() => open('checks')}>{t('workbookPage.showChecks')}</Button>
        </Claim>
      )}
      <Claim mark={<SeverityIcon severity="note" />} name="draft" />
    </aside>
  );
}

function Holds() {
  return (
    <span className={styles['holds']}>
      <Icon name="workbook" />
    </span>
  );
}

interface ClaimProps {
  readonly mark: ReactNode;
  readonly name: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

function Claim({ mark, name, values = {}, children }: ClaimProps) {
  const { t } = useTexts();
  return (
    <div className={styles['claim']}>
      {mark}
      <p>{t(`workbookPage.claim.${name}.title`, values)}</p>
      <small>{t(`workbookPage.claim.${name}.text`, values)}</small>
      {children}
    </div>
  );
}
