import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Path of Electron's program in a project; undefined when only its types are installed. Looks at the files: asking
 * the package would make it download the program.
 */
export function electronBinary(projectRoot: string): string | undefined {
  const folder = join(projectRoot, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) {
    return undefined;
  }
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}
