import { copyFile } from 'node:fs/promises';
import { type DesktopCall, PICK_KINDS, type PickKind } from '../../shared/contract/bridge.ts';
import { type Result, success } from '../../shared/errors/app-error.ts';
import { type Locale, LOCALES } from '../../shared/model/locale.ts';
import { fileFailure } from '../host/file-access.ts';
import { malformedInput } from '../host/malformed-input.ts';
import { type Workspace } from '../host/workspace.ts';
import { type DesktopFiles, PAGE_OWNER, referenceOfPicked } from './desktop-files.ts';
import { type FileTransfers } from './file-transfer.ts';
import { decideLink } from './open-link.ts';

/** What only the desktop can do; shown by Electron, played by tests. */
export interface Desktop {
  /** Asks for a file; undefined when cancelled. */
  pickFile(kind: PickKind): Promise<string | undefined>;
  /** Asks where to save; undefined when cancelled. */
  saveFile(fileName: string): Promise<string | undefined>;
  /** Shows the host of a link and asks whether to open it. */
  confirmLink(host: string): Promise<boolean>;
  openLink(url: string): Promise<void>;
  /** Shows menu and dialogs in another language. */
  setLocale(locale: Locale): void;
}

/** What the calls work with. */
export interface DesktopCallContext {
  readonly files: DesktopFiles;
  readonly transfers: FileTransfers;
  readonly desktop: Desktop;
  readonly workspace: Pick<Workspace, 'list'>;
}

type Handler = (
  context: DesktopCallContext,
  input: Readonly<Record<string, unknown>>,
) => Promise<Result<unknown>>;

/** The calls this host answers itself. Every input comes from the page and is checked here. */
const HANDLERS: Readonly<Record<DesktopCall, Handler>> = {
  'workspace.list': ({ workspace }) => workspace.list(),
  'file.pick': async ({ files, desktop }, { kind }) => {
    const known = PICK_KINDS.find((name) => name === kind);
    if (known === undefined) {
      return malformedInput('file.pick', 'kind');
    }
    const path = await desktop.pickFile(known);
    return success(path === undefined ? null : await referenceOfPicked(files, known, path));
  },
  'file.send': async ({ transfers }, input) => transfers.take(input),
  'file.save': async ({ files, desktop }, { ticket, fileName }) => {
    if (typeof ticket !== 'string' || typeof fileName !== 'string') {
      return malformedInput('file.save', 'ticket');
    }
    const file = files.tickets.download(PAGE_OWNER, ticket);
    if (!file.ok) {
      return file;
    }
    // The name the file was planned under, which was checked, not the one of this call.
    const path = await desktop.saveFile(file.value.fileName);
    return path === undefined ? success({ saved: false }) : saveCopy(file.value.path, path);
  },
  'app.openLink': async ({ desktop }, { link }) => {
    const decision = decideLink(link);
    if (decision.kind === 'refuse') {
      return malformedInput('app.openLink', 'link');
    }
    if (decision.kind === 'confirm' && !(await desktop.confirmLink(decision.host))) {
      return success({ opened: false });
    }
    await desktop.openLink(decision.url);
    return success({ opened: true });
  },
  'app.locale': async ({ desktop }, { locale }) => {
    const known = LOCALES.find((name) => name === locale);
    if (known === undefined) {
      return malformedInput('app.locale', 'locale');
    }
    desktop.setLocale(known);
    return success({});
  },
};

/** Answers a call of this host, whatever the page wrote as its input. */
export type DesktopAnswer = (context: DesktopCallContext, input: unknown) => Promise<Result<unknown>>;

/** The answer to a call of this host; undefined for the procedures of the contract. */
export function desktopCall(name: string): DesktopAnswer | undefined {
  if (!Object.hasOwn(HANDLERS, name)) {
    return undefined;
  }
  return (context, input) => {
    const fields = typeof input === 'object' && input !== null ? input : {};
    return HANDLERS[name as DesktopCall](context, fields as Readonly<Record<string, unknown>>);
  };
}

async function saveCopy(from: string, to: string): Promise<Result<unknown>> {
  try {
    await copyFile(from, to);
    return success({ saved: true });
  } catch (error) {
    return fileFailure(error, to, 'external.file.unwritable');
  }
}
