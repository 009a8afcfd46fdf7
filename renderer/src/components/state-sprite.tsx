import { type RowMark } from '../../../shared/contract/workbench.ts';
import { STATE_SHAPES } from './state-mark.tsx';

/** Id of the symbol of a mark inside the sprite, for places that draw without React. */
export function markSymbol(mark: RowMark): string {
  return `mark-${mark}`;
}

/** The marks of all states as symbols that cells of the grid refer to; takes no room itself. */
export function StateSprite() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" style={{ position: 'absolute' }}>
      <defs>
        {Object.entries(STATE_SHAPES).map(([mark, shape]) => (
          <symbol key={mark} id={markSymbol(mark as RowMark)} viewBox="0 0 16 16">
            {shape}
          </symbol>
        ))}
      </defs>
    </svg>
  );
}
