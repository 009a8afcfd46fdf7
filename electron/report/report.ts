import { type Locale } from '../../shared/model/locale.ts';

/** A value that is not stated is shown as a gap, never as nothing. */
export type Text = string | undefined;

/** One piece of a report; how it looks is the affair of the writers. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [label: string, value: Text])[] }
  | Table
  /** The system boundary: boxes in their order inside the gate, and those left outside. */
  | {
      readonly kind: 'boundary';
      readonly inside: readonly string[];
      readonly gate: string;
      readonly outside: readonly string[];
    };

export interface Table {
  readonly kind: 'table';
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
  /** Sum or end of the rows, set apart. */
  readonly total?: readonly Text[];
  /** Explains signs of the table, below it. */
  readonly legend?: string;
}

export interface Column {
  readonly title: string;
  readonly numeric?: boolean;
  /** Room of the column beside the others; see shared/column-shares.ts. */
  readonly weight?: number;
}

export interface Section {
  /** Stands in the contents; numbered by its place. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The study report as data: the same for print and for a word processor. */
export interface Report {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  /** DRAFT or FINAL, in the language of the report. */
  readonly status: string;
  readonly isDraft: boolean;
  /** Where the report comes from: study hash, versions, time. */
  readonly origin: readonly (readonly [label: string, value: Text])[];
  readonly sections: readonly Section[];
  /** Words the writers need themselves. */
  readonly words: { readonly contents: string; readonly notStated: string; readonly outside: string };
}
