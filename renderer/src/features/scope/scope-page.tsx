import { useState } from 'react';
import { type Output } from '../../../../shared/contract/procedures.ts';
import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { type Memo } from '../../../../shared/model/memo.ts';
import { useProcedure } from '../../api/client.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { MethodPanel } from '../site/method-panel.tsx';
import { GoalPanel } from './goal-panel.tsx';
import { GwpSetForm } from './gwp-set-form.tsx';
import { GwpSetsPanel } from './gwp-sets-panel.tsx';
import { MemoForm } from './memo-form.tsx';
import { MemosPanel } from './memos-panel.tsx';
import { ProductPanel } from './product-panel.tsx';
import styles from './scope.module.css';
import { useStudyTexts } from './use-study-texts.ts';

/** A form that is open beside the page. */
type OpenForm =
  | { readonly kind: 'gwpSet'; readonly id: string | undefined; readonly copyOf: string | undefined }
  | { readonly kind: 'memo'; readonly memoKind: Memo['kind']; readonly memo: Memo | undefined };

/** Goal and scope: what the footprint is of and by which rules; every field is saved when it is left. */
export function ScopePage() {
  const { data: view, error } = useProcedure('workbench.inventory', {});
  const { data: gwpSets } = useProcedure('method.gwpSets', {});
  const [form, setForm] = useState<OpenForm>();
  const close = (): void => setForm(undefined);
  return (
    <div className={styles['frame']}>
      <div className={styles['page']}>
        <ErrorNotice error={error} />
        {view !== undefined && <ScopeForm view={view} gwpSets={gwpSets} onOpen={setForm} />}
      </div>
      {form?.kind === 'gwpSet' && gwpSets !== undefined && (
        <GwpSetForm
          key={`${form.id ?? ''}.${form.copyOf ?? ''}`}
          id={form.id}
          copyOf={form.copyOf}
          sets={gwpSets}
          onClose={close}
        />
      )}
      {form?.kind === 'memo' && (
        <MemoForm
          key={`${form.memoKind}.${form.memo?.id ?? ''}`}
          kind={form.memoKind}
          memo={form.memo}
          memos={view?.memos ?? []}
          onClose={close}
        />
      )}
    </div>
  );
}

interface ScopeFormProps {
  readonly view: InventoryView;
  readonly gwpSets: Output<'method.gwpSets'> | undefined;
  readonly onOpen: (form: OpenForm) => void;
}

function ScopeForm({ view, gwpSets, onOpen }: ScopeFormProps) {
  const { t } = useTexts();
  const editor = useStudyTexts(view);
  const showEvidence = useView((state) => state.showEvidence);
  return (
    <>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{t('page.scope')}</h1>
        <p className={styles['intro']}>{t('scopePage.intro')}</p>
      </header>
      <ErrorNotice error={editor.error} />
      <div className={styles['columns']}>
        <div className={styles['stack']}>
          <GoalPanel view={view} editor={editor} gwpSets={gwpSets} />
          {gwpSets !== undefined && (
            <GwpSetsPanel sets={gwpSets} onOpen={(id, copyOf) => onOpen({ kind: 'gwpSet', id, copyOf })} />
          )}
          <MemosPanel
            memos={view.memos ?? []}
            onOpen={(memoKind, memo) => onOpen({ kind: 'memo', memoKind, memo })}
          />
        </div>
        <div className={styles['stack']}>
          <ProductPanel view={view} editor={editor} />
          <MethodPanel view={view} />
          <Panel title={t('scopePage.assumptions')}>
            <Button onPress={() => showEvidence('assumptions')}>
              {t('scopePage.showAssumptions', { count: view.assumptions.length })}
            </Button>
          </Panel>
        </div>
      </div>
    </>
  );
}
