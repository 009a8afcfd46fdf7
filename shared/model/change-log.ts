/** One value that an entry of the history changed. */
export interface LoggedChange {
  /** Kind and id of what was changed. */
  readonly object: string;
  readonly field: string;
  /** Undefined where there was, or is, nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** An entry of the hash-chained history as people read it. */
export interface LoggedEntry {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly actor: string;
  readonly command: string;
  readonly params: Readonly<Record<string, string>>;
  readonly kind: 'create' | 'command' | 'undo' | 'redo';
  readonly reason: string | undefined;
  /** Rows of the study the entry changed. */
  readonly changeCount: number;
  /** The changes, as far as they are listed. */
  readonly changes: readonly LoggedChange[];
  /** What the entry did to the total, kg CO2e; absent where it was not at hand. */
  readonly effect?: { readonly beforeKg: string; readonly afterKg: string };
  readonly previousHash: string;
  readonly hash: string;
}

/** The history of a project, its newest entries spelled out. */
export interface ChangeLog {
  /** Oldest first. */
  readonly entries: readonly LoggedEntry[];
  /** All entries there are; more than `entries` where the oldest are left out. */
  readonly entryCount: number;
  /** Hash of the newest entry: it stands for the whole history. */
  readonly headHash: string;
}
