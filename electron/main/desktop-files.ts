import { basename } from 'node:path';
import { failure } from '../../shared/errors/app-error.ts';
import { type TicketStore } from '../host/ticket-store.ts';
import { type PathKeeper } from '../host/tickets.ts';
import { type PickedFiles } from './picked-files.ts';
import { type ProjectShelf } from './project-shelf.ts';

const TICKET = 'ticket:';
const DOWNLOAD = 'download:';
const PROJECT = 'project:';

/** The one page of the program: all tickets are its own. */
export const PAGE_OWNER = 'page';

/** Where the files are that a page can name. */
export interface DesktopFiles {
  readonly tickets: TicketStore;
  readonly picked: PickedFiles;
  readonly projects: ProjectShelf;
}

/**
 * What a page may name: the same references as in the web host, `ticket:<id>` of a file it sent or the user picked,
 * `download:<file name>` for a file it wants, `project:<name>` of a project on the shelf. No path from a page is opened.
 */
export function desktopPathKeeper({ tickets, picked, projects }: DesktopFiles): PathKeeper {
  return {
    async resolve(purpose, reference) {
      const ticket = reference.startsWith(TICKET) ? reference.slice(TICKET.length) : undefined;
      if (purpose === 'read' && ticket !== undefined) {
        const path = picked.find(ticket);
        const file =
          path === undefined ? tickets.upload(PAGE_OWNER, ticket) : { ok: true as const, value: { path } };
        return file.ok ? { ok: true, value: file.value.path } : file;
      }
      if (purpose === 'write' && reference.startsWith(DOWNLOAD)) {
        const file = await tickets.planDownload(PAGE_OWNER, reference.slice(DOWNLOAD.length));
        return file.ok ? { ok: true, value: file.value.path } : file;
      }
      if (purpose === 'project' && reference.startsWith(PROJECT)) {
        return projects.resolve(reference.slice(PROJECT.length));
      }
      return failure('contract.pathRefused', { path: reference });
    },
    referenceTo(path) {
      const ticket = tickets.ticketOf(path) ?? picked.ticketOf(path);
      return ticket === undefined ? `${PROJECT}${projects.nameOf(path)}` : `${TICKET}${ticket}`;
    },
    // The user sees his own paths in error texts; only the private folder of the tickets means nothing to him.
    hide: (text) => tickets.hide(text),
    async settle(paths, ok) {
      const planned = paths
        .map((path) => tickets.ticketOf(path))
        .filter((ticket) => ticket !== undefined)
        .filter((ticket) => tickets.download(PAGE_OWNER, ticket).ok);
      for (const ticket of planned) {
        await (ok ? Promise.resolve(tickets.renew(ticket)) : tickets.drop(ticket));
      }
    },
  };
}

/** Name and reference of a file the user picked; a project goes on the shelf, any other file gets a ticket. */
export async function referenceOfPicked(
  { picked, projects }: DesktopFiles,
  kind: 'bom' | 'study' | 'project',
  path: string,
): Promise<{ readonly path: string; readonly fileName: string }> {
  const reference =
    kind === 'project' ? `${PROJECT}${await projects.add(path)}` : `${TICKET}${picked.add(path)}`;
  return { path: reference, fileName: basename(path) };
}
