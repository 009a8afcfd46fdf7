import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { type TicketStore } from './ticket-store.ts';
import { type PathKeeper } from './tickets.ts';

const TICKET = 'ticket:';
const DOWNLOAD = 'download:';
const PROJECT = 'project:';

/** Where the files are that the references of a page lead to. */
export interface ReferencedFiles {
  readonly tickets: TicketStore;
  /** Whose tickets count. */
  readonly owner: string;
  readonly projects: { resolve(name: string): Promise<Result<string>> };
  /** A file to read that is no upload: one the user chose in a dialog. */
  readonly chosen?: (ticket: string) => string | undefined;
}

/** `ticket:<id>` */
export function ticketReference(ticket: string): string {
  return `${TICKET}${ticket}`;
}

/** `project:<name>` */
export function projectReference(name: string): string {
  return `${PROJECT}${name}`;
}

/**
 * What a page may name in every host: `ticket:<id>` of a file it sent or the user chose, `download:<file name>` for a
 * file it wants, `project:<name>` of a project. Nothing else is opened.
 */
export function pageReferences(files: ReferencedFiles): Pick<PathKeeper, 'resolve' | 'settle'> {
  const { tickets, owner, projects } = files;
  return {
    async resolve(purpose, reference) {
      if (purpose === 'read' && reference.startsWith(TICKET)) {
        return fileToRead(files, reference.slice(TICKET.length));
      }
      if (purpose === 'write' && reference.startsWith(DOWNLOAD)) {
        const file = await tickets.planDownload(owner, reference.slice(DOWNLOAD.length));
        return file.ok ? success(file.value.path) : file;
      }
      if (purpose === 'project' && reference.startsWith(PROJECT)) {
        return projects.resolve(reference.slice(PROJECT.length));
      }
      return failure('contract.pathRefused', { path: reference });
    },
    async settle(paths, ok) {
      const planned = paths
        .map((path) => tickets.ticketOf(path))
        .filter((ticket) => ticket !== undefined)
        .filter((ticket) => tickets.download(owner, ticket).ok);
      for (const ticket of planned) {
        if (ok) {
          tickets.renew(ticket);
        } else {
          await tickets.drop(ticket);
        }
      }
    },
  };
}

function fileToRead({ tickets, owner, chosen }: ReferencedFiles, ticket: string): Result<string> {
  const path = chosen?.(ticket);
  if (path !== undefined) {
    return success(path);
  }
  const file = tickets.upload(owner, ticket);
  return file.ok ? success(file.value.path) : file;
}
