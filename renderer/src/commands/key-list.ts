/** Keys that do one thing, and the catalogue key of what they do. */
export interface KeyEntry {
  readonly keys: readonly string[];
  readonly text: string;
}

export interface KeySection {
  readonly id: 'everywhere' | 'bom' | 'factors';
  readonly entries: readonly KeyEntry[];
}

const entry = (text: string, ...keys: readonly string[]): KeyEntry => ({ keys, text });

/** All keys of the program by the page they work on. A key whose name is a word is given by its catalogue key. */
export const KEY_SECTIONS: readonly KeySection[] = [
  {
    id: 'everywhere',
    entries: [
      entry('palette', 'key.palette'),
      entry('pages', 'Alt+1–9'),
      entry('undo', 'Ctrl+Z'),
      entry('redo', 'Ctrl+Y'),
      entry('close', 'Esc'),
    ],
  },
  {
    id: 'bom',
    entries: [
      entry('filter', '/'),
      entry('edit', 'F2'),
      entry('fold', '←', '→'),
      entry('select', 'Shift+↓'),
      entry('copy', 'Ctrl+C'),
      entry('paste', 'Ctrl+V'),
      entry('trace', 'T'),
      entry('nextOpen', 'N'),
      entry('nextError', 'F8'),
    ],
  },
  {
    id: 'factors',
    entries: [
      entry('group', '↑', '↓'),
      entry('pick', '1–5'),
      entry('keepOwn', 'K'),
      entry('accept', 'factorsPage.key.enter'),
      entry('search', '/'),
      entry('leaveOpen', 'O'),
      entry('exclude', 'X'),
      entry('singleRows', 'R'),
      entry('tick', 'factorsPage.key.space'),
      entry('wholeGroup', 'G'),
    ],
  },
];
