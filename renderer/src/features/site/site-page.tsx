import { useState } from 'react';
import { AllocationKey, Meter, type Site } from '../../../../shared/model/site.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { draftOf, emptyDraft } from '../../components/fields/form/draft.ts';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { BlankTable } from '../inventory/blank-table.tsx';
import styles from '../inventory/inventory.module.css';
import { useInventory } from '../inventory/use-inventory.ts';
import { freeListId, withRecord } from './free-id.ts';
import { KeyTable } from './key-table.tsx';
import { MeterTable } from './meter-table.tsx';
import { monthsFrom, usesOfKey, usesOfMeter } from './meter-view.ts';
import { KEY_RULES, METER_RULES } from './site-rules.ts';
import { StatedTotal } from './stated-total.tsx';

type Open =
  | { readonly kind: 'meter'; readonly record: Meter | undefined; readonly id: string }
  | { readonly kind: 'key'; readonly record: AllocationKey | undefined; readonly id: string };

const NO_SITE: Site = {};

/** The data of the site in the period: meters with their months, and what the whole site had of each allocation key. */
export function SitePage() {
  const { t } = useTexts();
  const data = useInventory();
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const site = data.view?.site ?? NO_SITE;
  const [meters, keys] = [site.meters ?? [], site.keys ?? []];
  const openMeter = (record: Meter | undefined): void =>
    setOpen({ kind: 'meter', record, id: record?.id ?? freeListId('M', meters) });
  const openKey = (record: AllocationKey | undefined): void =>
    setOpen({ kind: 'key', record, id: record?.id ?? freeListId('K', keys) });
  return (
    <div className={styles['page']}>
      <div className={styles['content']}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>{t('page.site')}</h1>
          <p className={styles['intro']}>{t('site.intro')}</p>
        </header>
        <ErrorNotice error={data.error} />
        <Panel
          title={t('site.meters')}
          subtitle={t('site.metersHint')}
          actions={
            <Button icon="plus" onPress={() => openMeter(undefined)}>
              {t('site.addMeter')}
            </Button>
          }
        >
          {meters.length === 0 ? (
            <BlankTable textKey="site.blankMeters" />
          ) : (
            <MeterTable site={site} data={data} onOpen={openMeter} />
          )}
        </Panel>
        <Panel
          title={t('site.keys')}
          subtitle={t('site.keysHint')}
          actions={
            <Button icon="plus" onPress={() => openKey(undefined)}>
              {t('site.addKey')}
            </Button>
          }
        >
          {keys.length === 0 ? (
            <BlankTable textKey="site.blankKeys" />
          ) : (
            <KeyTable keys={keys} data={data} onOpen={openKey} />
          )}
        </Panel>
      </div>
      {open !== undefined && (
        <SiteForm
          key={`${open.kind}.${open.id}`}
          open={open}
          site={site}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

interface SiteFormProps {
  readonly open: Open;
  readonly site: Site;
  readonly onClose: () => void;
}

/** The form of a meter or a key; each change writes the site as a whole and can be undone. */
function SiteForm({ open, site, onClose }: SiteFormProps) {
  const { t, decimalSign } = useTexts();
  const { view } = useInventory();
  const put = useCommand('study.put');
  const write = (changed: Site): void => put.mutate({ put: { site: changed } }, { onSuccess: onClose });
  const activities = (view?.activities ?? []).map(({ activity }) => activity);
  const uses = open.kind === 'meter' ? usesOfMeter(open.id, activities) : usesOfKey(open.id, activities);
  const frame = {
    id: open.id,
    prefix: 'site.field',
    busy: put.isPending,
    error: put.error,
    removeWarning: uses === 0 ? undefined : t('site.stillUsed', { count: uses }),
    onClose,
  };
  if (open.kind === 'key') {
    const rules = KEY_RULES;
    return (
      <RecordForm
        {...frame}
        rules={rules}
        schema={AllocationKey}
        fixed={{ id: open.id }}
        start={open.record === undefined ? emptyDraft(rules) : draftOf(rules, open.record, decimalSign)}
        title={open.record?.name ?? t('site.newKey')}
        onSave={(key) => write({ ...site, keys: withRecord(site.keys ?? [], key) })}
        onRemove={
          open.record &&
          (() => write({ ...site, keys: (site.keys ?? []).filter(({ id }) => id !== open.id) }))
        }
      />
    );
  }
  const start =
    open.record === undefined
      ? { ...emptyDraft(METER_RULES), ...monthsFrom(view?.scope.periodStart) }
      : draftOf(METER_RULES, open.record, decimalSign);
  return (
    <RecordForm
      {...frame}
      rules={METER_RULES}
      schema={Meter}
      fixed={{ id: open.id }}
      start={start}
      title={open.record?.name ?? t('site.newMeter')}
      aside={(draft) => <StatedTotal draft={draft} />}
      onSave={(meter) => write({ ...site, meters: withRecord(site.meters ?? [], meter) })}
      onRemove={
        open.record &&
        (() => write({ ...site, meters: (site.meters ?? []).filter(({ id }) => id !== open.id) }))
      }
    />
  );
}
