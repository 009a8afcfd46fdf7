import { type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { type ElectricityInstrument } from '../../../../shared/model/electricity.ts';
import { useProcedure } from '../../api/client.ts';
import { type Page, useView } from '../../app/view-store.ts';
import { Icon } from '../../components/icon.tsx';
import { SeverityIcon } from '../../components/severity-icon.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import styles from './open-work.module.css';
import { pageOfKind } from './use-places.ts';

/** What the study still waits for besides the findings: open lines, open activities, certificates. */
export function OpenWork({ findings }: { readonly findings: readonly FindingView[] }) {
  const { t, count, fixed } = useTexts();
  const { data: inventory } = useProcedure('workbench.inventory', {});
  const { data: strip } = useProcedure('workbench.strip', {});
  const filterRows = useView((state) => state.filterRows);
  const open = (inventory?.activities ?? []).filter(({ state }) => state === 'open' || state === 'partial');
  const flagged = new Set(findings.map((finding) => finding.place.lineId));
  const lots = inventory?.electricity?.instruments ?? [];
  return (
    <aside className={styles['side']} aria-label={t('checks.open.title')}>
      <Section title={t('checks.open.parts')} count={strip?.leavesOpen ?? 0}>
        {strip !== undefined && strip.leavesOpen > 0 && (
          <li>
            <StateMark mark="open" />
            <Button className={styles['link'] ?? ''} onPress={() => filterRows('open')}>
              {t('checks.open.showParts', { count: count(strip.leavesOpen), leaves: count(strip.leaves) })}
            </Button>
          </li>
        )}
      </Section>
      <Section title={t('checks.open.activities')} count={open.length}>
        {open.map(({ activity }) => (
          <li key={activity.id}>
            <StateMark mark="open" />
            <PageLink page={pageOfKind(activity.kind)} text={activity.name} />
            <code>{activity.id}</code>
          </li>
        ))}
      </Section>
      <Section title={t('checks.open.instruments')} count={lots.length}>
        {lots.map((lot) => (
          <li key={lot.id}>
            {flagged.has(lot.id) ? <SeverityIcon severity="warning" /> : <Icon name="check" size={14} />}
            <PageLink page="energy" text={lot.description === '' ? lot.id : lot.description} />
            <span className={styles['quiet']}>
              {t(`checks.open.${lotText(lot)}`, {
                mwh: fixed(lot.mwh, 0),
                vintage: lot.vintageYear,
              })}
            </span>
          </li>
        ))}
      </Section>
    </aside>
  );
}

/** What matters about a certificate: sold, or whether it is redeemed. */
function lotText({ direction, redeemedOn }: ElectricityInstrument): 'lot' | 'lotSold' | 'lotNotRedeemed' {
  if (direction === 'sold') {
    return 'lotSold';
  }
  return redeemedOn === null ? 'lotNotRedeemed' : 'lot';
}

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Section({ title, count, children }: SectionProps) {
  const texts = useTexts();
  return (
    <section>
      <h2 className={styles['title']}>
        {title} <span className={styles['count']}>{texts.count(count)}</span>
      </h2>
      {count === 0 ? (
        <p className={styles['none']}>{texts.t('checks.open.none')}</p>
      ) : (
        <ul className={styles['list']}>{children}</ul>
      )}
    </section>
  );
}

function PageLink({ page, text }: { readonly page: Page; readonly text: string }) {
  const { t } = useTexts();
  const open = useView((state) => state.open);
  return (
    <Button
      className={styles['link'] ?? ''}
      aria-label={`${text}, ${t(`page.${page}`)}`}
      onPress={() => open(page)}
    >
      {text}
    </Button>
  );
}
