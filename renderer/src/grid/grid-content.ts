/** How a text in a cell looks; each has a shape of its own beside its colour. */
export type CellLook =
  'strong' | 'muted' | 'small' | 'open' | 'estimated' | 'corrected' | 'wrong' | 'pending';

/** A mark from the sprite of state marks, with its name for screen readers. */
export interface CellMark {
  readonly symbol: string;
  readonly name: string;
}

/** What one cell shows. */
export interface CellContent {
  readonly text: string;
  /** Before the text, lighter. */
  readonly lead?: string;
  /** After the text, lighter. */
  readonly detail?: string;
  readonly mark?: CellMark;
  /** Counts at the end of the cell. */
  readonly badges?: readonly (CellMark & { readonly text: string })[];
  /** 0 to 1: a bar behind the number. */
  readonly share?: number;
  readonly looks?: readonly CellLook[];
  /** Whole text for the tooltip, where the cell may be too narrow. */
  readonly title?: string;
}

/** What one row is in the tree. */
export interface RowContent {
  /** From 1. */
  readonly level: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Which of its siblings, from 1, and how many there are. */
  readonly rank: number;
  readonly siblings: number;
  /** `context` stands only for what is below it and was found. */
  readonly looks: readonly ('assembly' | 'error' | 'context')[];
}

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  /** Tooltip of the header, where the title needs more words. */
  readonly hint?: string;
  /** Pixels; the tree column takes what is left and at least this. */
  readonly width: number;
  /** Pixels a column of text may shrink to where there is not enough room; without it the column keeps its width. */
  readonly least?: number;
  readonly align: 'left' | 'right';
  /** The column with indentation and expander; one of them. */
  readonly tree?: boolean;
  /** A line at its left. */
  readonly divided?: boolean;
}

/** Everything a grid shows; rows and columns are counted on screen from 0. */
export interface GridSource {
  /** Another object when other rows stand on screen; the same one while only contents change. */
  readonly shape: object;
  readonly rowCount: number;
  readonly columns: readonly GridColumn[];
  readonly row: (row: number) => RowContent;
  /** Row of the parent on screen, -1 at the top. */
  readonly parentRow: (row: number) => number;
  readonly cell: (row: number, column: number) => CellContent;
  /** Text put into the editor; undefined where the cell cannot be changed. */
  readonly editText: (row: number, column: number) => string | undefined;
  /** Text put on the clipboard: full precision in the notation of the user. */
  readonly copyText: (row: number, column: number) => string;
}

/** Height of a row in pixels; the token --height-row. */
export const ROW_HEIGHT = 28;
