import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createTicketStore,
  DEFAULT_TICKET_LIMITS,
  type TicketLimits,
} from '../../electron/host/ticket-store.ts';
import { openProjectFolder } from '../../electron/host/project-folder.ts';
import { type App } from '../../electron/host/create-app.ts';
import { createRequestQueue } from '../../electron/host/request-queue.ts';
import { type Desktop } from '../../electron/main/desktop-calls.ts';
import { createFileTransfers } from '../../electron/main/file-transfer.ts';
import {
  createPageHost,
  MOST_CALLS,
  type PageHost,
  type PageHostParts,
} from '../../electron/main/page-host.ts';
import { createPickedFiles } from '../../electron/main/picked-files.ts';
import { createProjectShelf } from '../../electron/main/project-shelf.ts';
import { type BridgeEvent } from '../../shared/contract/bridge.ts';

/** The desktop host without Electron: its dialogs are answered by the test. */
export interface DesktopHost {
  readonly host: PageHost;
  readonly parts: PageHostParts;
  /** Folder for the test's own files; the projects folder is `projects` in it. */
  readonly folder: string;
  readonly projectsFolder: string;
  /** What the user answers next; undefined presses Cancel. */
  readonly answers: { pick: string | undefined; save: string | undefined; link: boolean };
  /** What the user was shown or the desktop was told: dialogs, links, languages. */
  readonly seen: string[];
  readonly events: readonly BridgeEvent[];
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts it around an application.
 * @param onEvent Takes what the page would be told.
 */
export async function desktopHost(
  app: Pick<App, 'dispatch'> & Partial<Pick<App, 'onJob'>>,
  ticketLimits: Partial<TicketLimits> = {},
  onEvent: (event: BridgeEvent) => void = () => undefined,
): Promise<DesktopHost> {
  const folder = await mkdtemp(join(tmpdir(), 'cradlegate-test-'));
  const projectsFolder = join(folder, 'projects');
  await mkdir(projectsFolder);
  const opened = await openProjectFolder(projectsFolder);
  if (!opened.ok) {
    throw new Error(opened.error.code);
  }
  const tickets = await createTicketStore(Date.now, { ...DEFAULT_TICKET_LIMITS, ...ticketLimits });
  const answers: DesktopHost['answers'] = { pick: undefined, save: undefined, link: false };
  const seen: string[] = [];
  const events: BridgeEvent[] = [];
  const logged: string[] = [];
  const parts: PageHostParts = {
    app: { onJob: () => () => undefined, ...app },
    queue: createRequestQueue(MOST_CALLS),
    files: { tickets, picked: createPickedFiles(), projects: await createProjectShelf(opened.value, []) },
    transfers: createFileTransfers(tickets),
    desktop: playedDesktop(answers, seen),
    send: (event) => {
      events.push(event);
      onEvent(event);
    },
    log: (text) => logged.push(text),
  };
  return {
    host: createPageHost(parts),
    parts,
    folder,
    projectsFolder: opened.value.path,
    answers,
    seen,
    events,
    logged,
    async close() {
      await parts.queue.drain();
      await parts.app.dispatch('project.close', {});
      await tickets.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function playedDesktop(answers: DesktopHost['answers'], seen: string[]): Desktop {
  return {
    async pickFile(kind) {
      seen.push(`pick ${kind}`);
      return answers.pick;
    },
    async saveFile(fileName) {
      seen.push(`save ${fileName}`);
      return answers.save;
    },
    async confirmLink(host) {
      seen.push(`confirm ${host}`);
      return answers.link;
    },
    async openLink(url) {
      seen.push(`open ${url}`);
    },
    setLocale: (locale) => seen.push(`locale ${locale}`),
  };
}
