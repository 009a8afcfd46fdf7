import { Button } from 'react-aria-components';
import { type TraceNodeView } from '../../../../shared/contract/trace.ts';
import { useView } from '../../app/view-store.ts';
import { IconButton } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { traceRemarks } from './trace-label.ts';
import styles from './trace-panel.module.css';
import { useInBom } from './use-in-bom.ts';

/** The cell a number stands in, which clause it follows and who published it; a cell of the BOM is a link. */
export function TraceDetails({ node }: { readonly node: TraceNodeView }) {
  const { t } = useTexts();
  const { clause, factorId, source } = node;
  const texts = [...traceRemarks(node, t), clause, factorId, source].filter((text) => text !== undefined);
  if (texts.length === 0 && node.cell === undefined) {
    return null;
  }
  return (
    <div className={styles['details']}>
      {node.cell !== undefined && <Cell node={node} cell={node.cell} />}
      {texts.map((text, index) => (
        <span key={index}>{text}</span>
      ))}
    </div>
  );
}

function Cell({ node, cell }: { readonly node: TraceNodeView; readonly cell: string }) {
  const { t } = useTexts();
  const { lineId, field } = node;
  const inBom = useInBom(lineId);
  const showLine = useView((state) => state.showLine);
  return lineId === undefined || !inBom ? (
    <span>{cell}</span>
  ) : (
    <Button
      className={styles['place'] ?? ''}
      aria-label={t('tracePanel.openCell', { cell })}
      onPress={() => showLine(lineId, field)}
    >
      {cell}
    </Button>
  );
}

/** Leads from the number of a line to the line in the BOM; nothing for another one. */
export function ToLine({ node }: { readonly node: TraceNodeView }) {
  const { t } = useTexts();
  const { lineId, params } = node;
  const inBom = useInBom(lineId);
  const showLine = useView((state) => state.showLine);
  return lineId === undefined || !inBom ? null : (
    <IconButton
      icon="bom"
      label={t('tracePanel.openLine', { name: params['name'] ?? lineId })}
      onPress={() => showLine(lineId)}
    />
  );
}
