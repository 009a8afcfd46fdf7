import { type EditEnd } from './after-edit.ts';

interface EditorOptions {
  readonly rectangle: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** Text to start from; a typed character replaces it and is written by the browser itself. */
  readonly text: string;
  readonly selectAll: boolean;
  readonly alignRight: boolean;
  readonly label: string;
  readonly onCommit: (text: string, end: EditEnd) => void;
  readonly onCancel: () => void;
}

/** An open editor. */
export interface CellEditor {
  commit(end: EditEnd): void;
}

/** Editor width where the cell is narrower. */
const MIN_WIDTH = 96;

/**
 * Opens a text field over a cell and gives it the focus at once, so that the key that opened it is typed into it.
 * Enter and Tab end the edit, Escape takes it back, leaving it ends it too; Enter that closes an input method's
 * list of candidates does not.
 */
export function openCellEditor(container: HTMLElement, options: EditorOptions): CellEditor {
  const input = document.createElement('input');
  const { left, top, width, height } = options.rectangle;
  input.className = options.alignRight ? 'cg-editor cg-number' : 'cg-editor';
  input.value = options.text;
  input.setAttribute('aria-label', options.label);
  input.autocomplete = 'off';
  input.spellcheck = false;
  const wide = Math.max(width + 1, MIN_WIDTH);
  const shifted = options.alignRight ? left + width - wide : left;
  Object.assign(input.style, {
    left: `${shifted}px`,
    top: `${top}px`,
    width: `${wide}px`,
    height: `${height}px`,
  });
  let open = true;
  const close = (): boolean => {
    if (!open) {
      return false;
    }
    // Removing the field takes its focus away, which would end the edit a second time.
    open = false;
    input.remove();
    return true;
  };
  const commit = (end: EditEnd): void => {
    const text = input.value;
    if (close()) {
      options.onCommit(text, end);
    }
  };
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.isComposing) {
      return;
    }
    const end = endOf(event);
    if (end !== undefined) {
      event.preventDefault();
      commit(end);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (close()) {
        options.onCancel();
      }
    }
  });
  for (const name of ['copy', 'cut', 'paste', 'mousedown', 'dblclick'] as const) {
    input.addEventListener(name, (event) => event.stopPropagation());
  }
  input.addEventListener('blur', () => commit('blur'));
  container.append(input);
  input.focus({ preventScroll: true });
  if (options.selectAll) {
    input.select();
  }
  return { commit };
}

function endOf({ key, shiftKey }: KeyboardEvent): EditEnd | undefined {
  if (key === 'Enter') {
    return shiftKey ? 'enterUp' : 'enter';
  }
  if (key === 'Tab') {
    return shiftKey ? 'tabBack' : 'tab';
  }
  return undefined;
}
