import { useState } from 'react';
import { type VariantsView } from '../../../../shared/contract/method-report.ts';
import { useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Segments } from '../../components/segments.tsx';
import { ToolBar, ToolBarEnd } from '../../components/tool-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { TracePanel } from '../results/trace-panel.tsx';
import { AddChange } from './add-change.tsx';
import { EditorPanel } from './edit/editor-panel.tsx';
import { type Editing } from './edit/editing.ts';
import { InternalUse } from './internal-use.tsx';
import { NoVariant } from './no-variant.tsx';
import { RemovedNote } from './removed-note.tsx';
import { SideBySide } from './side-by-side.tsx';
import { useVariantCommands } from './use-variant-commands.ts';
import { useVariantsView } from './variants-view.ts';
import { VariantDetail } from './variant-detail.tsx';
import styles from './variants-page.module.css';

/** Design variants as differences over the base: side by side, explained to the last kilogram, judged for fairness. */
export function VariantsPage() {
  const { t } = useTexts();
  const { data: view, error, isFetching } = useProcedure('variants.show', {});
  return (
    <div className={styles['page']} aria-busy={isFetching}>
      <h1 className="screen-reader">{t('page.variants')}</h1>
      {view === undefined ? (
        <div className={styles['content']}>
          {error === null ? <LoadingNote text={t('variantsPage.reading')} /> : <ErrorNotice error={error} />}
        </div>
      ) : (
        <Variants view={view} error={error} />
      )}
      <TracePanel />
    </div>
  );
}

function Variants({ view, error }: { readonly view: VariantsView; readonly error: unknown }) {
  const { t } = useTexts();
  const { selected, shown, set } = useVariantsView();
  const [editing, setEditing] = useState<Editing>();
  const [removed, setRemoved] = useState<string>();
  const commands = useVariantCommands();
  const current = view.variants.find(({ id }) => id === selected) ?? view.variants[0];
  const edit = (wanted: Editing | undefined): void => {
    commands.reset();
    setRemoved(undefined);
    setEditing(wanted);
  };
  const isEmpty = view.variants.length === 0;
  return (
    <>
      <div className={styles['main']}>
        {!isEmpty && (
          <ToolBar label={t('variantsPage.tools')}>
            <Segments
              label={t('variantsPage.show')}
              options={(['differences', 'amounts'] as const).map((id) => ({
                id,
                text: t(`variantsPage.shown.${id}`),
              }))}
              value={shown}
              onChange={(chosen) => set({ shown: chosen })}
            />
            <RemovedNote name={removed} commands={commands} onUndone={() => setRemoved(undefined)} />
            <ToolBarEnd>
              {current?.written !== undefined && <AddChange variant={current.written} onEdit={edit} />}
              <Button look="primary" icon="plus" onPress={() => edit({ kind: 'variant' })}>
                {t('variantsPage.new')}
              </Button>
            </ToolBarEnd>
          </ToolBar>
        )}
        <div className={styles['content']}>
          <ErrorNotice error={error} />
          {editing === undefined && <ErrorNotice error={commands.error} />}
          {isEmpty && (
            <>
              <div className={styles['top']}>
                <RemovedNote name={removed} commands={commands} onUndone={() => setRemoved(undefined)} />
              </div>
              <NoVariant onCreate={() => edit({ kind: 'variant' })} />
            </>
          )}
          {current !== undefined && (
            <>
              <InternalUse />
              <SideBySide view={view} current={current} onSelect={(id) => set({ selected: id })} />
              <VariantDetail
                view={view}
                variant={current}
                onEdit={edit}
                onRemove={() =>
                  commands.remove(current.id, () => {
                    setEditing(undefined);
                    setRemoved(current.name);
                  })
                }
                onChange={(variant) => commands.save(variant, () => undefined)}
              />
            </>
          )}
        </div>
      </div>
      {editing !== undefined && (
        <EditorPanel
          editing={editing}
          variants={view.variants}
          commands={commands}
          onDone={(id) => {
            set(id === undefined ? {} : { selected: id });
            setEditing(undefined);
          }}
        />
      )}
    </>
  );
}
