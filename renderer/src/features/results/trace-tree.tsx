import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type Combine, type TraceNodeView } from '../../../../shared/contract/trace.ts';
import { type Basis } from '../../../../shared/model/component.ts';
import { useProcedure } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ToLine, TraceDetails } from './trace-details.tsx';
import { traceLabel } from './trace-label.ts';
import { isCut, isOpened, signOf } from './trace-node.ts';
import styles from './trace-panel.module.css';
import { TraceValue } from './trace-value.tsx';

interface TraceTreeProps {
  readonly node: TraceNodeView;
  /** Electricity method of what is asked for when a step is opened. */
  readonly basis: Basis | undefined;
  /** Line the nodes above are of. */
  readonly lineAbove?: string | undefined;
}

/** What a number is made of, one step at a time. */
export function TraceTree({ node, basis, lineAbove }: TraceTreeProps) {
  const { t } = useTexts();
  if (node.children.length === 0) {
    return <p className={styles['muted']}>{t('tracePanel.nothing')}</p>;
  }
  return (
    <ul className={styles['tree']}>
      {node.children.map((child, index) => (
        <li key={index}>
          <TraceStep
            node={child}
            above={node.combine}
            index={index}
            basis={basis}
            lineAbove={node.lineId ?? lineAbove}
          />
        </li>
      ))}
    </ul>
  );
}

interface TraceStepProps extends TraceTreeProps {
  /** How the node above is worked out, and which of its parts this is. */
  readonly above: Combine;
  readonly index: number;
}

/** One number of the way; one that is made of others opens. */
function TraceStep({ node, above, index, basis, lineAbove }: TraceStepProps) {
  const [open, setOpen] = useState(isOpened(node));
  const cut = isCut(node);
  const sign = signOf(above, index);
  return (
    <>
      <div className={styles['row']}>
        {cut || node.children.length > 0 ? (
          <Button className={styles['step'] ?? ''} aria-expanded={open} onPress={() => setOpen(!open)}>
            <span className={open ? styles['opened'] : styles['closed']}>
              <Icon name="chevron" size={12} />
            </span>
            <StepText node={node} sign={sign} />
          </Button>
        ) : (
          <span className={styles['step']}>
            <span className={styles['closed']} />
            <StepText node={node} sign={sign} />
          </span>
        )}
        {node.cell === undefined && node.lineId !== lineAbove && <ToLine node={node} />}
      </div>
      <TraceDetails node={node} />
      {open &&
        (cut ? (
          <AskedTree target={node.target ?? ''} basis={basis} />
        ) : (
          <TraceTree node={node} basis={basis} lineAbove={lineAbove} />
        ))}
    </>
  );
}

function StepText({ node, sign }: { readonly node: TraceNodeView; readonly sign: string }) {
  const { t } = useTexts();
  return (
    <>
      <span className={styles['sign']}>{sign}</span>
      <span className={styles['text']}>
        <span className={styles['label']}>{traceLabel(node, t)}</span>
        <span className={styles['value']}>
          <TraceValue node={node} />
        </span>
      </span>
    </>
  );
}

interface AskedTreeProps {
  readonly target: string;
  readonly basis: Basis | undefined;
}

/** The way to a number whose tree ends here, asked for when it is opened. */
function AskedTree({ target, basis }: AskedTreeProps) {
  const { t } = useTexts();
  const { data, error, isPlaceholderData } = useTraceOf(target, basis);
  if (data === undefined || isPlaceholderData) {
    return error === null ? <LoadingNote text={t('tracePanel.reading')} /> : <ErrorNotice error={error} />;
  }
  return <TraceTree node={data.node} basis={basis} />;
}

/** The tree of a target. */
export function useTraceOf(target: string, basis: Basis | undefined) {
  return useProcedure('calculation.trace', { target, ...(basis === undefined ? {} : { basis }) });
}
