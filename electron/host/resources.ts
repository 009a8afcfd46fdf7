import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that only our resources folder holds. */
const LANDMARK = join('factors', 'sets.json');

/** The folder `resources` beside the program, found upwards from a module, in the source tree and when built. */
export function findResources(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'resources');
    if (existsSync(join(candidate, LANDMARK))) {
      return candidate;
    }
  }
  throw new Error(`The folder "resources" is missing above ${from}: install the program again`);
}
