import { useCallback, useMemo } from 'react';
import { type FlowView } from '../../../../shared/contract/workbench.ts';
import { useProcedure } from '../../api/client.ts';
import { Chart, type ChartPick } from '../../charts/chart.tsx';
import { type ChartColours } from '../../charts/chart-colours.ts';
import { IMAGE_SIZE } from '../../charts/chart-image.ts';
import { ChartPanel } from '../../charts/chart-panel.tsx';
import { type ChartSize, renderChartSvg } from '../../charts/echarts-core.ts';
import { sankeyOption } from '../../charts/sankey-option.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { Choice } from './choice.tsx';
import { flowNodeName, flowTable, largestMiddleNode, negativeLinks, sankeyInput } from './flow-data.ts';
import { narrowFlow } from './narrow-flow.ts';
import styles from './flow-panel.module.css';
import { useResultsView } from './results-view.ts';
import { useAmounts } from './use-amounts.ts';

/** Nodes with a name in the first columns where there is little room. */
const MOST_ON_OVERVIEW = [6, 8];

/** From the modules over materials and activities to the stages; the remainder is said and hatched. */
export function FlowPanel({ large = false }: { readonly large?: boolean }) {
  const { t } = useTexts();
  const { data: flow, error } = useProcedure('workbench.flow', {});
  const shown = useMemo(
    () => (flow === undefined || large ? flow : narrowFlow(flow, MOST_ON_OVERVIEW)),
    [flow, large],
  );
  if (shown === undefined) {
    return (
      <Panel title={t('results.flow.title')}>
        {error === null ? <LoadingNote text={t('results.flow.loading')} /> : <ErrorNotice error={error} />}
      </Panel>
    );
  }
  return <FlowChart flow={shown} large={large} />;
}

function FlowChart({ flow, large }: { readonly flow: FlowView; readonly large: boolean }) {
  const { t, locale, count } = useTexts();
  const amounts = useAmounts(flow.totalKg);
  const chosen = useResultsView((state) => state.flowNode);
  const set = useResultsView((state) => state.set);
  const selected = flow.nodes.some((node) => node.id === chosen) ? chosen : largestMiddleNode(flow);
  const input = useMemo(
    () => sankeyInput(flow, selected, amounts, t, locale),
    [flow, selected, amounts, t, locale],
  );
  const table = useMemo(() => flowTable(flow, amounts, t, locale), [flow, amounts, t, locale]);
  const build = useCallback(
    (colours: ChartColours, size: ChartSize) => sankeyOption(input, colours, size),
    [input],
  );
  const pick = ({ kind, name }: ChartPick): void => {
    if (kind === 'node') {
      set({ flowNode: name });
    }
  };
  const negative = negativeLinks(flow);
  return (
    <ChartPanel
      title={t('results.flow.title')}
      subtitle={t('results.flow.subtitle', { unit: amounts.header })}
      fileName="flow"
      table={table}
      image={(colours) => renderChartSvg(build(colours, IMAGE_SIZE), IMAGE_SIZE)}
      tools={
        <Choice
          label={t('results.flow.marked')}
          options={flow.nodes.map((node) => ({ id: node.id, text: flowNodeName(node, t, locale) }))}
          value={selected ?? ''}
          onChange={(flowNode) => set({ flowNode })}
        />
      }
    >
      <Chart build={build} summary={input.summary} minHeight={large ? 480 : 280} onPick={pick} />
      {negative > 0 && (
        <p className={styles['note']}>{t('results.flow.negative', { count: count(negative) })}</p>
      )}
    </ChartPanel>
  );
}
