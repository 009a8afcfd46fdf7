import { type ReactNode, useState } from 'react';
import { type Activity, type ActivityKind } from '../../../../shared/model/activity.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { draftOf, emptyDraft } from '../../components/fields/form/draft.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { ActivityForm, type OpenLine } from './activity-form.tsx';
import { BlankTable } from './blank-table.tsx';
import styles from './inventory.module.css';
import { activityRules, freeId } from './rules/activity-rules.ts';
import { ActivityTable, type DecimalColumn, type LineColumn } from './table/activity-table.tsx';
import { type InventoryLine } from './table/line-value.ts';
import { type InventoryData, useInventory } from './use-inventory.ts';

/** A table of one page: lines of a kind with their columns. */
export interface InventorySection {
  readonly kind: ActivityKind;
  readonly columns: readonly (LineColumn | DecimalColumn)[];
  /** Shown even when there is no line of it yet. */
  readonly always: boolean;
}

interface InventoryPageProps {
  readonly page: 'processes' | 'energy' | 'transport' | 'packaging' | 'waste';
  readonly sections: readonly InventorySection[];
  /** What else the page shows, below the tables. */
  readonly extra?: (data: InventoryData) => ReactNode;
  /** The form that the extra part has open, in place of the form of a line. */
  readonly extraForm?: ReactNode;
  /** Called when a line's form opens, so that the other form closes. */
  readonly onOpenLine?: () => void;
}

/** Inventory lines of some kinds, each with its result, and the form that adds and changes them. */
export function InventoryPage({ page, sections, extra, extraForm, onOpenLine }: InventoryPageProps) {
  const { t, decimalSign } = useTexts();
  const data = useInventory();
  const [form, setForm] = useState<OpenLine | undefined>(undefined);
  const add = useCommand('inventory.add');
  const remove = useCommand('inventory.remove');
  if (extraForm !== undefined && form !== undefined) {
    // One form at a time: the one of the extra part was opened last.
    setForm(undefined);
  }
  const [removed, setRemoved] = useState<string | undefined>(undefined);
  const lines = data.view?.activities ?? [];
  const taken = new Set(lines.map(({ activity }) => activity.id));
  const open = (line: OpenLine): void => {
    add.reset();
    remove.reset();
    onOpenLine?.();
    setForm(line);
  };
  const openNew = (kind: ActivityKind): void =>
    open({ kind, id: freeId(kind, taken), name: '', draft: emptyDraft(activityRules(kind)), exists: false });
  const openLine = ({ activity }: InventoryLine): void => {
    const { kind, id, name } = activity;
    open({ kind, id, name, draft: draftOf(activityRules(kind), activity, decimalSign), exists: true });
  };
  const close = (id: string): void => {
    setForm(undefined);
    // The focus goes back to where the form was opened from.
    requestAnimationFrame(() => document.getElementById(`line-${id}`)?.focus());
  };
  const save = (activity: Activity): void => {
    setRemoved(undefined);
    add.mutate({ activity }, { onSuccess: () => close(activity.id) });
  };
  const takeAway = ({ id, name }: OpenLine): void =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          setRemoved(name);
          close(id);
        },
      },
    );
  return (
    <div className={styles['page']}>
      <div className={styles['content']}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>{t(`page.${page}`)}</h1>
          <p className={styles['intro']}>{t(`inventory.intro.${page}`)}</p>
          <Removed name={removed} onUndone={() => setRemoved(undefined)} />
        </header>
        <ErrorNotice error={data.error} />
        {sections.map(({ kind, columns, always }) => {
          const own = lines.filter(({ activity }) => activity.kind === kind);
          if (own.length === 0 && !always) {
            return null;
          }
          const title = t(`inventory.kind.${kind}`);
          return (
            <Panel
              key={kind}
              title={title}
              subtitle={t('inventory.lines', { count: own.length })}
              actions={
                <Button icon="plus" onPress={() => openNew(kind)}>
                  {t(`inventory.add.${kind}`)}
                </Button>
              }
            >
              {own.length === 0 ? (
                <BlankTable textKey={`inventory.blank.${kind}`} />
              ) : (
                <ActivityTable
                  name={title}
                  lines={own}
                  columns={columns}
                  data={data}
                  selected={form?.id}
                  onOpen={openLine}
                />
              )}
            </Panel>
          );
        })}
        {extra?.(data)}
      </div>
      {extraForm}
      {form !== undefined && (
        <ActivityForm
          key={form.id}
          line={form}
          data={data}
          busy={add.isPending || remove.isPending}
          error={add.error ?? remove.error}
          onSave={save}
          onRemove={() => takeAway(form)}
          onClose={() => close(form.id)}
        />
      )}
    </div>
  );
}

/** Says what was removed and takes it back. */
function Removed({ name, onUndone }: { readonly name: string | undefined; readonly onUndone: () => void }) {
  const { t } = useTexts();
  const undo = useCommand('history.undo');
  return (
    <div className={styles['done']} role="status">
      {name !== undefined && (
        <>
          {t('inventory.removed', { name })}
          <Button icon="undo" onPress={() => undo.mutate({}, { onSuccess: onUndone })}>
            {t('form.undo')}
          </Button>
        </>
      )}
    </div>
  );
}
