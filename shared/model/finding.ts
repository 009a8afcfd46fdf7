/** How much a finding weighs: `error` makes the result unfit for issue, `warning` wants a look, `note` informs. */
export type Severity = 'error' | 'warning' | 'note';

/** Where a finding is: a line of the study and, for imported data, the cell it came from. */
export interface Place {
  readonly lineId?: string;
  readonly field?: string;
  readonly file?: string;
  readonly sheet?: string;
  /** Cell address such as E404, or the row number alone where a whole row is meant. */
  readonly cell?: string;
  readonly row?: number;
}

/** Values put into the text of a finding or error; numbers travel as decimal strings. */
export type MessageParams = Readonly<Record<string, string>>;

/**
 * What a check found. The text stands in the catalogues under `finding.<code>.text` and `finding.<code>.remedy`.
 * Findings are values, never exceptions: a footprint with findings is still a result.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly params: MessageParams;
}
