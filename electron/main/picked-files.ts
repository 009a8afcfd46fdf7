import { randomBytes } from 'node:crypto';

/** As many chosen files are remembered; a page uses one at a time. */
const MOST_PICKED = 64;

/** Files the user chose in a dialog of the system. The page has a ticket that says nothing about where a file lies. */
export interface PickedFiles {
  /** Takes a path the user chose; answers its ticket. */
  add(path: string): string;
  /** The path behind a ticket; undefined for any other text. */
  find(ticket: string): string | undefined;
  /** The ticket of a path. */
  ticketOf(path: string): string | undefined;
  /** Forgets all: another page is loaded. */
  clear(): void;
}

export function createPickedFiles(): PickedFiles {
  const paths = new Map<string, string>();
  return {
    add(path) {
      const [oldest] = paths.keys();
      if (paths.size >= MOST_PICKED && oldest !== undefined) {
        paths.delete(oldest);
      }
      // 128 bits from the system: cannot be guessed.
      const ticket = randomBytes(16).toString('hex');
      paths.set(ticket, path);
      return ticket;
    },
    find: (ticket) => paths.get(ticket),
    ticketOf: (path) => [...paths].findLast(([, known]) => known === path)?.[0],
    clear: () => paths.clear(),
  };
}
