import { Region } from '../../../../shared/contract/region.ts';
import { REVIEW_GROUPINGS } from '../../../../shared/contract/workbench.ts';
import { Button } from '../../components/button.tsx';
import { Segments } from '../../components/segments.tsx';
import { ToolBar, ToolBarEnd } from '../../components/tool-bar.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { GROUP_FILTERS } from './group-order.ts';
import { type ReviewProgress } from '../../../../shared/review-progress.ts';
import { useReviewView } from './review-view.ts';

interface ReviewToolsProps {
  readonly progress: ReviewProgress;
  readonly proposing: boolean;
  /** Proposes a factor for every open row. */
  readonly propose: () => void;
}

/** Which groups are shown, for which region factors are proposed, and proposing for all that is open. */
export function ReviewTools({ progress, proposing, propose }: ReviewToolsProps) {
  const { t, count } = useTexts();
  const { region, setRegion, filter, setFilter, by, setBy } = useReviewView();
  const counts = {
    all: progress.groups,
    waiting: progress.groups - progress.groupsDone,
    open: progress.groupsOpen,
    proxy: progress.groupsByProxy,
  };
  return (
    <ToolBar label={t('factorsPage.tools.name')}>
      <Segments
        label={t('factorsPage.filter.label')}
        value={filter}
        onChange={setFilter}
        options={GROUP_FILTERS.map((id) => ({
          id,
          text: t(`factorsPage.filter.${id}`, { groups: count(counts[id]) }),
        }))}
      />
      <Segments
        label={t('factorsPage.by.label')}
        value={by}
        onChange={setBy}
        options={REVIEW_GROUPINGS.map((id) => ({ id, text: t(`factorsPage.by.${id}`) }))}
      />
      <ToolBarEnd>
        <Segments
          label={t('factorsPage.region.label')}
          value={region}
          onChange={setRegion}
          options={Region.options.map((id) => ({ id, text: t(`factorsPage.region.${id}`) }))}
        />
        {progress.rowsOpen > 0 && (
          <Button onPress={propose} isPending={proposing}>
            {t('factorsPage.tools.propose', { count: progress.rowsOpen, rows: count(progress.rowsOpen) })}
          </Button>
        )}
      </ToolBarEnd>
    </ToolBar>
  );
}
