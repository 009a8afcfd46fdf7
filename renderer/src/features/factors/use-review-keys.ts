import { useEffect, useEffectEvent } from 'react';
import { reviewAction, type ReviewAction } from './review-key.ts';

/** Where typing writes text, or where a list or dialog has keys of its own. */
const FIELDS =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=listbox], [role=option], [role=dialog] *';
/** What Enter works by itself; the names of groups and the boxes of rows leave it to the review. */
const BY_ENTER = 'button:not([data-review-key]), a, summary';
/** What the space bar works by itself. */
const BY_SPACE = 'button, a, summary, input';

/** Listens to the keys of the review as long as its page is open; a key is taken when the action was done. */
export function useReviewKeys(run: (action: ReviewAction) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) {
      return;
    }
    const action = reviewAction({
      key: event.key,
      ctrlKey: event.ctrlKey,
      altKey: event.altKey,
      metaKey: event.metaKey,
      inField: target.matches(FIELDS),
      onControl: target.closest(event.key === ' ' ? BY_SPACE : BY_ENTER) !== null,
    });
    if (action !== undefined) {
      event.preventDefault();
      run(action);
    }
  });
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
