import { Button } from 'react-aria-components';
import { useTexts } from '../../i18n/text-context.tsx';
import { type TraceAsk } from './trace-node.ts';
import styles from './trace-number.module.css';
import { isSameAsk, useTrace } from './trace-store.ts';

interface TraceNumberProps extends TraceAsk {
  /** The number as shown. */
  readonly text: string;
}

/** A number that opens the way to it. */
export function TraceNumber({ text, ...ask }: TraceNumberProps) {
  const { t } = useTexts();
  const show = useTrace((state) => state.show);
  const isOpen = useTrace((state) => isSameAsk(state.ask, ask));
  return (
    <Button
      className={styles['number'] ?? ''}
      aria-expanded={isOpen}
      aria-label={t('tracePanel.open', { number: text, name: ask.name })}
      onPress={() => show(ask)}
    >
      {text}
    </Button>
  );
}
