import { homedir } from 'node:os';
import { join } from 'node:path';

/** Environment variable that moves the folder, for tests and shared computers. */
export const USER_DATA_VARIABLE = 'CRADLEGATE_USER_DATA';

/** Folder for what belongs to the user and to no project, where each system keeps such things. */
export function userDataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const chosen = environment[USER_DATA_VARIABLE];
  if (chosen !== undefined && chosen !== '') {
    return chosen;
  }
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Cradlegate');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Cradlegate');
    default:
      return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'cradlegate');
  }
}
