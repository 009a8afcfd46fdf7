import { type CellPoint } from './cell-range.ts';
import { TOGGLE_ATTRIBUTE } from './cell-nodes.ts';

/** The cell an event happened in. */
export function pointOf(target: EventTarget | null): CellPoint | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-rgrow][data-rgcol]') : null;
  return cell === null
    ? undefined
    : { row: Number(cell.dataset['rgrow']), column: Number(cell.dataset['rgcol']) };
}

/** True when an event happened on the expander of a row. */
export function isOnExpander(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${TOGGLE_ATTRIBUTE}]`) !== null;
}
