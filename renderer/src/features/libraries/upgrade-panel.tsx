import { useState } from 'react';
import { type UpgradesView } from '../../../../shared/contract/library-upgrade.ts';
import { useCommand, useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { SignedAmount } from '../variants/signed-amount.tsx';
import styles from './libraries.module.css';
import { UpgradeTable } from './upgrade-table.tsx';

/** Newer versions of the libraries the study uses, with what they move; nothing where there are none. */
export function UpgradePanel() {
  const { data, error } = useProcedure('libraries.upgrades', {});
  if (data === undefined || (data.libraries.length === 0 && data.missing.length === 0)) {
    return <ErrorNotice error={error} />;
  }
  // What is offered decides what is ticked at first.
  return <Upgrades key={data.changes.map(({ id }) => id).join('\n')} view={data} />;
}

function Upgrades({ view }: { readonly view: UpgradesView }) {
  const { t, fixed, count } = useTexts();
  const { changes, libraries, missing, issued } = view;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => tickedAtFirst(view));
  const ids = changes.flatMap(({ id }) => (ticked.has(id) ? [id] : []));
  const total = useProcedure('libraries.upgradeTotal', { ids });
  const accept = useCommand('libraries.upgrade');
  const unchanged = libraries.reduce((sum, library) => sum + library.unchanged, 0);
  const after = total.isFetching ? undefined : total.data;
  return (
    <Panel title={t('libraries.upgrade.title')} subtitle={t('libraries.upgrade.subtitle')}>
      <ul className={styles['list']}>
        {libraries.map(({ id, from, to, unchanged: same }) => (
          <li key={id}>
            {t('libraries.upgrade.version', { id, from: from.join(', '), to, unchanged: count(same) })}
          </li>
        ))}
        {missing.map((id) => (
          <li key={id} className={styles['quiet']}>
            {t('libraries.upgrade.missing', { id })}
          </li>
        ))}
      </ul>
      {changes.length > 0 && <UpgradeTable changes={changes} ticked={ticked} onTick={setTicked} />}
      {libraries.length > 0 && (
        <div className={styles['totals']}>
          <dl aria-busy={after === undefined}>
            <dt>{t('revision.page.now')}</dt>
            <dd>{fixed(view.beforeKg, 1)} kg CO₂e</dd>
            <dt>{t('revision.page.after')}</dt>
            <dd data-testid="upgrade-after">
              {after === undefined ? t('revision.page.working') : `${fixed(after.afterKg, 1)} kg CO₂e`}
            </dd>
            <dt>{t('revision.page.difference')}</dt>
            <dd>{after === undefined ? '…' : <SignedAmount kg={after.differenceKg} digits={3} />}</dd>
          </dl>
          <Button
            look="primary"
            isDisabled={issued || accept.isPending || ids.length + unchanged === 0}
            onPress={() => accept.mutate({ ids })}
          >
            {t('libraries.upgrade.accept', { count: ids.length })}
          </Button>
        </div>
      )}
      {issued && <p className={styles['quiet']}>{t('libraries.upgrade.issued')}</p>}
      <ErrorNotice error={accept.error ?? total.error} />
    </Panel>
  );
}

/** Figures that moved and still fit; another factor or one that may not fit any more is for a person to choose. */
function tickedAtFirst({ changes }: UpgradesView): ReadonlySet<string> {
  return new Set(changes.flatMap(({ id, kind, redecide }) => (kind === 'moved' && !redecide ? [id] : [])));
}
