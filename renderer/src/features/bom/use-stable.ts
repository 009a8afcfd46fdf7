import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and runs the newest of what it was given: its receivers need not be drawn anew. */
export function useStable<Args extends readonly unknown[]>(
  run: (...args: Args) => void,
): (...args: Args) => void {
  const newest = useRef(run);
  useLayoutEffect(() => {
    newest.current = run;
  });
  return useCallback((...args: Args) => newest.current(...args), []);
}
