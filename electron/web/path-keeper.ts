import { basename, sep } from 'node:path';
import { pageReferences, projectReference, ticketReference } from '../host/page-references.ts';
import { type ProjectFolder } from '../host/project-folder.ts';
import { type TicketStore } from '../host/ticket-store.ts';
import { type PathKeeper } from '../host/tickets.ts';

/**
 * The references of {@link pageReferences}, with projects in the projects folder. A page gets `ticket:<id>` of the
 * download and `project:<name>` back.
 * @param session Whose tickets count.
 */
export function pageFiles(store: TicketStore, projects: ProjectFolder, session: string): PathKeeper {
  return {
    ...pageReferences({ tickets: store, owner: session, projects }),
    referenceTo(path) {
      const project = projects.nameOf(path);
      if (project !== undefined) {
        return projectReference(project);
      }
      const ticket = store.ticketOf(path);
      return ticket === undefined ? basename(path) : ticketReference(ticket);
    },
    hide: (text) => store.hide(text).replaceAll(`${projects.path}${sep}`, ''),
  };
}
