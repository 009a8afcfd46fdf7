/** `changed`: a command succeeded, data of before is old; `job`: a long piece of work got further. */
export type ChangeKind = 'changed' | 'job';

/** Something all pages are told; `revision` counts from 1 since the host was started. */
export interface Change {
  readonly kind: ChangeKind;
  readonly procedure: string;
  readonly revision: number;
}

/** How many changes are remembered for a page that lost its connection; an older page reads everything anew. */
const REMEMBERED = 256;

/** Tells all pages what was changed by any of them. */
export interface ChangeFeed {
  /** Revision of the last change, 0 before the first. */
  readonly revision: number;
  announce(procedure: string, kind?: ChangeKind): void;
  /** Changes after a revision; undefined when they are no longer known, or the revision is not one of ours. */
  since(revision: number): readonly Change[] | undefined;
  /** Calls a listener for each change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void;
}

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(change: Change) => void>();
  const remembered: Change[] = [];
  let revision = 0;
  return {
    get revision() {
      return revision;
    },
    announce(procedure, kind = 'changed') {
      revision += 1;
      const change = { kind, procedure, revision };
      remembered.push(change);
      if (remembered.length > REMEMBERED) {
        remembered.shift();
      }
      for (const listener of listeners) {
        listener(change);
      }
    },
    since(last) {
      const known = Number.isSafeInteger(last) && last <= revision && last >= revision - remembered.length;
      return known ? remembered.filter((change) => change.revision > last) : undefined;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
