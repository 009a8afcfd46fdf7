import { useState } from 'react';
import { Recipe } from '../../../../shared/model/recipe.ts';
import { SupplierPcf } from '../../../../shared/model/supplier-pcf.ts';
import { useCommand } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { draftOf, emptyDraft } from '../../components/fields/form/draft.ts';
import { RecordForm } from '../../components/fields/form/record-form.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { BlankTable } from '../inventory/blank-table.tsx';
import { CompositionSum } from '../inventory/form-asides/composition-sum.tsx';
import styles from '../inventory/inventory.module.css';
import { useInventory } from '../inventory/use-inventory.ts';
import { freeListId, withRecord } from '../site/free-id.ts';
import { ImportFootprintsButton, ImportFootprintsResult, useFootprintImport } from './import-footprints.tsx';
import { RecipeTable } from './recipe-table.tsx';
import { RECIPE_RULES } from './recipe-rules.ts';
import { SUPPLIER_PCF_RULES } from './supplier-rules.ts';
import { SupplierTable } from './supplier-table.tsx';

type Open =
  | { readonly kind: 'pcf'; readonly record: SupplierPcf | undefined; readonly id: string }
  | { readonly kind: 'recipe'; readonly record: Recipe | undefined; readonly id: string };

/** Footprints received from suppliers, and recipes of bought parts; both are chosen like factors. */
export function SuppliersPage() {
  const { t } = useTexts();
  const data = useInventory();
  const [open, setOpen] = useState<Open | undefined>(undefined);
  const footprints = useFootprintImport();
  const pcfs = data.view?.supplierPcfs ?? [];
  const recipes = data.view?.recipes ?? [];
  const openPcf = (record: SupplierPcf | undefined): void =>
    setOpen({ kind: 'pcf', record, id: record?.id ?? freeListId('PCF', pcfs) });
  const openRecipe = (record: Recipe | undefined): void =>
    setOpen({ kind: 'recipe', record, id: record?.id ?? freeListId('R', recipes) });
  return (
    <div className={styles['page']}>
      <div className={styles['content']}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>{t('page.suppliers')}</h1>
          <p className={styles['intro']}>{t('suppliers.intro')}</p>
        </header>
        <ErrorNotice error={data.error} />
        <Panel
          title={t('suppliers.title')}
          subtitle={t('suppliers.subtitle')}
          actions={
            <>
              <ImportFootprintsButton busy={footprints.isSending} onFile={footprints.take} />
              <Button icon="plus" onPress={() => openPcf(undefined)}>
                {t('suppliers.add')}
              </Button>
            </>
          }
        >
          <ImportFootprintsResult outcome={footprints.outcome} problem={footprints.problem} />
          {pcfs.length === 0 ? (
            <BlankTable textKey="suppliers.blank" />
          ) : (
            <SupplierTable
              pcfs={pcfs}
              findings={data.checked ? [...data.findings.values()].flat() : undefined}
              onOpen={openPcf}
            />
          )}
        </Panel>
        <Panel
          title={t('recipes.title')}
          subtitle={t('recipes.subtitle')}
          actions={
            <Button icon="plus" onPress={() => openRecipe(undefined)}>
              {t('recipes.add')}
            </Button>
          }
        >
          {recipes.length === 0 ? (
            <BlankTable textKey="recipes.blank" />
          ) : (
            <RecipeTable recipes={recipes} onOpen={openRecipe} />
          )}
        </Panel>
      </div>
      {open !== undefined && (
        <SupplierForm
          key={`${open.kind}.${open.id}`}
          open={open}
          recipes={recipes}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

interface SupplierFormProps {
  readonly open: Open;
  readonly recipes: readonly Recipe[];
  readonly onClose: () => void;
}

/** The form of a footprint or a recipe. */
function SupplierForm({ open, recipes, onClose }: SupplierFormProps) {
  const { t, decimalSign } = useTexts();
  const put = useCommand('study.put');
  const done = { onSuccess: onClose };
  const frame = { id: open.id, busy: put.isPending, error: put.error, onClose };
  if (open.kind === 'pcf') {
    const rules = SUPPLIER_PCF_RULES;
    return (
      <RecordForm
        {...frame}
        rules={rules}
        schema={SupplierPcf}
        fixed={{ id: open.id }}
        prefix="suppliers.field"
        start={open.record === undefined ? emptyDraft(rules) : draftOf(rules, open.record, decimalSign)}
        title={open.record?.name ?? t('suppliers.new')}
        onSave={(pcf) => put.mutate({ put: { supplierPcfs: [pcf] } }, done)}
        onRemove={open.record && (() => put.mutate({ remove: { supplierPcfs: [open.id] } }, done))}
      />
    );
  }
  const rules = RECIPE_RULES;
  const write = (list: readonly Recipe[]): void => put.mutate({ put: { recipes: [...list] } }, done);
  return (
    <RecordForm
      {...frame}
      rules={rules}
      schema={Recipe}
      fixed={{ id: open.id }}
      prefix="recipes.field"
      start={open.record === undefined ? emptyDraft(rules) : draftOf(rules, open.record, decimalSign)}
      title={open.record?.name ?? t('recipes.new')}
      aside={(draft) => <CompositionSum draft={draft} path="parts" />}
      onSave={(recipe) => write(withRecord(recipes, recipe))}
      onRemove={open.record && (() => write(recipes.filter(({ id }) => id !== open.id)))}
    />
  );
}
