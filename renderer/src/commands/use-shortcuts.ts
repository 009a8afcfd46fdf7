import { useEffect } from 'react';
import { useCommand } from '../api/client.ts';
import { DIGIT_PAGES, useView } from '../app/view-store.ts';

/** Keys that work on every page of a study. Single letters stay with fields while one has the focus. */
export function useShortcuts(active: boolean): void {
  const { mutate: undo } = useCommand('history.undo');
  const { mutate: redo } = useCommand('history.redo');
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      const { open, setPaletteOpen, setKeysOpen } = useView.getState();
      const withControl = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const pageNumber = Number(event.key);
      if (withControl && key === 'k') {
        setPaletteOpen(true);
      } else if (withControl && key === 'z' && !isInField(event.target)) {
        (event.shiftKey ? redo : undo)({});
      } else if (withControl && key === 'y' && !isInField(event.target)) {
        redo({});
      } else if (event.altKey && pageNumber >= 1 && pageNumber <= 9) {
        open(DIGIT_PAGES[pageNumber - 1] ?? 'bom');
      } else if (event.key === '?' && !isInField(event.target)) {
        setKeysOpen(true);
      } else {
        return;
      }
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [active, undo, redo]);
}

/** True while the focus is where typing writes text. */
export function isInField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
