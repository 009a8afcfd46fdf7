/** A part of a list as its note speaks of it: number from 1, rows of the list from 1, the sheets before and after it. */
export interface PartInWords {
  readonly number: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
  readonly all: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** How a list goes on where a sheet is full. */
export interface Continuation {
  /** Rows of a sheet, those above the data included. */
  readonly mostRows: number;
  /** Title of the part behind the title of the list, and the note below it. */
  noteOf(part: PartInWords): PartNote;
}

/** What a sheet says of itself that holds a part of a list. */
export interface PartNote {
  readonly title: string;
  readonly note: string;
}
