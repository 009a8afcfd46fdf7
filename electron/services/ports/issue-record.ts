/** Where an issue stands: its number and the head of the history it was made on. */
export interface IssueFrame {
  /** Counts from 1 over all studies of the project; never used twice. */
  readonly number: number;
  /** The last entry of the history before the issue. */
  readonly history: { readonly entry: number; readonly hash: string };
}

/** `final` went through the sign-off; `draft` is a frozen state on the way. */
export type IssueStatus = 'draft' | 'final';

/** An issue to be frozen. */
export interface NewIssue {
  readonly status: IssueStatus;
  readonly time: string;
  readonly by: string;
  readonly note?: string | undefined;
  /** What lists show of it without reading the document. */
  readonly summary: Readonly<Record<string, string>>;
  /** Everything the issue holds, as plain data; called once, inside the transaction. */
  readonly document: (frame: IssueFrame) => object;
}

/** An issue as lists show it; the hash is over its document. */
export interface IssueRecord {
  readonly number: number;
  readonly studyId: number;
  readonly status: IssueStatus;
  readonly time: string;
  readonly by: string;
  readonly note?: string;
  readonly summary: Readonly<Record<string, string>>;
  readonly sha256: string;
}
