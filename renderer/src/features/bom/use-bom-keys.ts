import { type RefObject, useEffect, useEffectEvent } from 'react';
import { isInField } from '../../commands/use-shortcuts.ts';
import { useView } from '../../app/view-store.ts';

interface BomKeys {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly goTo: (which: 'open' | 'error', direction: 1 | -1) => void;
  readonly openTrace: () => void;
}

/** Keys of the BOM page, wherever the focus is; letters only outside fields. */
export function useBomKeys({ searchField, goTo, openTrace }: BomKeys): void {
  const runLetter = useEffectEvent((letter: string): boolean => {
    if (letter === '/') {
      searchField.current?.focus();
    } else if (letter === 'n') {
      goTo('open', 1);
    } else if (letter === 't') {
      openTrace();
    } else {
      return false;
    }
    return true;
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const withControl = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || useView.getState().paletteOpen) {
      return;
    }
    if (event.key === 'F8') {
      goTo('error', event.shiftKey ? -1 : 1);
    } else if (withControl && event.key.toLowerCase() === 'f') {
      searchField.current?.focus();
      searchField.current?.select();
    } else if (
      withControl ||
      event.altKey ||
      isInField(event.target) ||
      !runLetter(event.key.toLowerCase())
    ) {
      return;
    }
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
