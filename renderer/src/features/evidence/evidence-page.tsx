import { EVIDENCE_TABS, useView } from '../../app/view-store.ts';
import { Segments } from '../../components/segments.tsx';
import { ToolBar } from '../../components/tool-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { AssumptionsTab } from './assumptions-tab.tsx';
import { CommentsTab } from './comments-tab.tsx';
import { EvidenceTab } from './evidence-tab.tsx';
import styles from './evidence.module.css';

/** What the numbers rest on: files, conversations, and what was taken for true. */
export function EvidencePage() {
  const { t } = useTexts();
  const tab = useView((state) => state.evidenceTab);
  const show = useView((state) => state.showEvidence);
  return (
    <div className={styles['page']}>
      <h1 className="screen-reader">{t('page.evidence')}</h1>
      <ToolBar>
        <Segments
          label={t('evidencePage.tabs')}
          options={EVIDENCE_TABS.map((id) => ({ id, text: t(`evidencePage.tab.${id}`) }))}
          value={tab}
          onChange={show}
        />
      </ToolBar>
      {tab === 'evidence' && <EvidenceTab />}
      {tab === 'comments' && <CommentsTab />}
      {tab === 'assumptions' && <AssumptionsTab />}
    </div>
  );
}
