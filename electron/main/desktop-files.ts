import { basename } from 'node:path';
import { pageReferences, projectReference, ticketReference } from '../host/page-references.ts';
import { type TicketStore } from '../host/ticket-store.ts';
import { type PathKeeper } from '../host/tickets.ts';
import { type PickedFiles } from './picked-files.ts';
import { type ProjectShelf } from './project-shelf.ts';

/** The one page of the program: all tickets are its own. */
export const PAGE_OWNER = 'page';

/** Where the files are that a page can name. */
export interface DesktopFiles {
  readonly tickets: TicketStore;
  readonly picked: PickedFiles;
  readonly projects: ProjectShelf;
}

/** The references of {@link pageReferences}, with files the user picked and projects of the shelf. */
export function desktopPathKeeper({ tickets, picked, projects }: DesktopFiles): PathKeeper {
  return {
    ...pageReferences({ tickets, owner: PAGE_OWNER, projects, chosen: (id) => picked.find(id) }),
    referenceTo(path) {
      const ticket = tickets.ticketOf(path) ?? picked.ticketOf(path);
      return ticket === undefined ? projectReference(projects.nameOf(path)) : ticketReference(ticket);
    },
    // The user sees his own paths in error texts; only the private folder of the tickets means nothing to him.
    hide: (text) => tickets.hide(text),
  };
}

/** Name and reference of a file the user picked; a project goes on the shelf, any other file gets a ticket. */
export async function referenceOfPicked(
  { picked, projects }: DesktopFiles,
  kind: 'bom' | 'study' | 'project',
  path: string,
): Promise<{ readonly path: string; readonly fileName: string }> {
  const reference =
    kind === 'project' ? projectReference(await projects.add(path)) : ticketReference(picked.add(path));
  return { path: reference, fileName: basename(path) };
}
