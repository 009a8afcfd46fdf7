import { memo } from 'react';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { StateSprite } from '../../components/state-sprite.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { BomWorkspace } from './bom-workspace.tsx';
import { RevisionView } from '../revision/revision-view.tsx';
import { useRevision } from '../revision/revision-store.ts';
import styles from './bom-page.module.css';
import { EmptyBom } from './empty-bom.tsx';
import { useBomRows } from './use-bom-rows.ts';

/** The bill of materials: toolbar, tree grid with overview ruler, inspector. */
export const BomPage = memo(function BomPage() {
  const { t } = useTexts();
  const { bom, error } = useBomRows();
  const isRevising = useRevision(({ stage }) => stage.kind !== 'idle');
  if (bom === undefined) {
    return error === null ? (
      <p className={styles['loading']} role="status">
        {t('bom.loading')}
      </p>
    ) : (
      <ErrorNotice error={error} />
    );
  }
  return (
    <>
      <h1 className="screen-reader">{t('page.bom')}</h1>
      <StateSprite />
      {bom.data.rows.length === 0 ? <EmptyBom /> : isRevising ? <RevisionView /> : <BomWorkspace bom={bom} />}
    </>
  );
});
