import { basename, sep } from 'node:path';
import { failure } from '../../shared/errors/app-error.ts';
import { type ProjectFolder } from '../host/project-folder.ts';
import { type TicketStore } from '../host/ticket-store.ts';
import { type PathKeeper } from '../host/tickets.ts';

const TICKET = 'ticket:';
const DOWNLOAD = 'download:';
const PROJECT = 'project:';

/**
 * What a page may name: `ticket:<id>` of a file it uploaded, `download:<file name>` for a file it wants,
 * `project:<name>` in the projects folder. It gets `ticket:<id>` of the download and `project:<name>` back.
 * @param session Whose tickets count.
 */
export function pageFiles(store: TicketStore, projects: ProjectFolder, session: string): PathKeeper {
  return {
    async resolve(purpose, reference) {
      if (purpose === 'read' && reference.startsWith(TICKET)) {
        const file = store.upload(session, reference.slice(TICKET.length));
        return file.ok ? { ok: true, value: file.value.path } : file;
      }
      if (purpose === 'write' && reference.startsWith(DOWNLOAD)) {
        const file = await store.planDownload(session, reference.slice(DOWNLOAD.length));
        return file.ok ? { ok: true, value: file.value.path } : file;
      }
      if (purpose === 'project' && reference.startsWith(PROJECT)) {
        return projects.resolve(reference.slice(PROJECT.length));
      }
      return failure('contract.pathRefused', { path: reference });
    },
    referenceTo(path) {
      const project = projects.nameOf(path);
      if (project !== undefined) {
        return `${PROJECT}${project}`;
      }
      const ticket = store.ticketOf(path);
      return ticket === undefined ? basename(path) : `${TICKET}${ticket}`;
    },
    hide: (text) => store.hide(text).replaceAll(`${projects.path}${sep}`, ''),
    async settle(paths, ok) {
      const tickets = paths.map((path) => store.ticketOf(path)).filter((ticket) => ticket !== undefined);
      const planned = tickets.filter((ticket) => store.download(session, ticket).ok);
      for (const ticket of planned) {
        if (ok) {
          store.renew(ticket);
        } else {
          await store.drop(ticket);
        }
      }
    },
  };
}
