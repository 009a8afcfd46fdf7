import { useEffect, useEffectEvent } from 'react';
import { isInField } from '../../commands/use-shortcuts.ts';
import { isTableText } from './flow/pasted-cells.ts';

/** Calls a function with cells pasted anywhere on the page but into a field. */
export function usePastedCells(onPaste: (text: string) => void): void {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!event.defaultPrevented && !isInField(event.target) && isTableText(text)) {
      event.preventDefault();
      onPaste(text);
    }
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => take(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);
}
