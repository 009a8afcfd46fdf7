import { extname, posix, win32 } from 'node:path';

/** Ending of a project file, registered with the system. */
const PROJECT_EXTENSION = '.cradle';

/** No common file system has longer paths than Windows' 32,767 characters; arguments are shorter in practice. */
const LONGEST_PATH = 4096;

/** What the command line of this or a second instance was called with. */
export interface StartArguments {
  readonly argv: readonly string[];
  /** Folder in which relative paths begin. */
  readonly workingDirectory: string;
  readonly platform: NodeJS.Platform;
}

/**
 * The project file a command line asks for. Anyone can start a program with any arguments, and Chromium adds its own,
 * so only a plain path to a project counts: the last word with the right ending that is no switch. Addresses, network
 * shares (Windows would send the user's credentials there), devices and data streams are no such path.
 */
export function projectArgument({ argv, workingDirectory, platform }: StartArguments): string | undefined {
  const words = argv.slice(1).filter((word) => isProjectPath(word, platform));
  const last = words.at(-1);
  if (last === undefined) {
    return undefined;
  }
  const path = (platform === 'win32' ? win32 : posix).resolve(workingDirectory, last);
  return isProjectPath(path, platform) ? path : undefined;
}

/** True for a path of a local project file; it need not exist. */
export function isProjectPath(text: string, platform: NodeJS.Platform): boolean {
  const refused =
    text.length > LONGEST_PATH ||
    text.startsWith('-') ||
    extname(text).toLowerCase() !== PROJECT_EXTENSION ||
    /\p{Cc}/u.test(text) ||
    /^[a-z][a-z\d+.-]+:/i.test(text) ||
    (platform === 'win32' && isOutsideDrives(text));
  return !refused;
}

/** `\\server\share`, `\\?\`, `\\.\`, and any colon but that of the drive: `file.txt:stream.cradle`. */
function isOutsideDrives(text: string): boolean {
  return /^[\\/]{2}/.test(text) || text.replace(/^[a-z]:/i, '').includes(':');
}
