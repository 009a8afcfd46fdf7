import { useEffect, useRef } from 'react';
import { type TraceNodeView } from '../../../../shared/contract/trace.ts';
import { IconButton } from '../../components/button.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { useTexts } from '../../i18n/text-context.tsx';
import { ToLine, TraceDetails } from './trace-details.tsx';
import { addsUp, type TraceAsk } from './trace-node.ts';
import styles from './trace-panel.module.css';
import { useTrace } from './trace-store.ts';
import { TraceTree, useTraceOf } from './trace-tree.tsx';
import { TraceValue } from './trace-value.tsx';

/** The way to the number that was clicked, beside the page; nothing while none was. Escape closes it. */
export function TracePanel() {
  const { t } = useTexts();
  const { ask, close } = useTrace();
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element>(null);
  useEffect(() => {
    if (ask !== undefined) {
      opener.current = document.activeElement;
      panel.current?.focus();
    }
  }, [ask]);
  useEffect(() => {
    const element = panel.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        close();
        focusOn(opener.current);
      }
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [ask, close]);
  // A number of a page that was left is not explained beside the next one.
  useEffect(() => close, [close]);
  if (ask === undefined) {
    return null;
  }
  const leave = (): void => {
    close();
    focusOn(opener.current);
  };
  return (
    <aside ref={panel} tabIndex={-1} className={styles['panel']} aria-label={t('tracePanel.title')}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{t('tracePanel.title')}</h2>
        <IconButton icon="close" label={t('tracePanel.close')} onPress={leave} />
      </header>
      <div className={styles['body']}>
        <p className={styles['name']}>{ask.name}</p>
        {typeof ask.target === 'string' ? (
          <Asked key={`${ask.target} ${ask.basis ?? ''}`} {...ask} target={ask.target} />
        ) : (
          <Explained key={ask.name} node={ask.target} basis={ask.basis} />
        )}
      </div>
    </aside>
  );
}

function Asked({ target, basis }: Pick<TraceAsk, 'basis'> & { readonly target: string }) {
  const { t } = useTexts();
  const { data, error, isPlaceholderData } = useTraceOf(target, basis);
  if (data === undefined || isPlaceholderData) {
    return error === null ? <LoadingNote text={t('tracePanel.reading')} /> : <ErrorNotice error={error} />;
  }
  return <Explained node={data.node} basis={basis} />;
}

function Explained({ node, basis }: Pick<TraceAsk, 'basis'> & { readonly node: TraceNodeView }) {
  const { t } = useTexts();
  const exact = addsUp(node);
  return (
    <>
      <p className={styles['figure']}>
        <TraceValue node={node} />
      </p>
      <TraceDetails node={node} />
      <ToLine node={node} />
      <TraceTree node={node} basis={basis} />
      {exact !== undefined && (
        <p className={styles['exact']}>{t(exact ? 'tracePanel.exact' : 'tracePanel.inexact')}</p>
      )}
    </>
  );
}

/** The focus goes back to the number that was clicked. */
function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) {
    element.focus();
  }
}
