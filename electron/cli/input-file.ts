import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What stands for standard input in place of a file. */
const STANDARD_INPUT = '-';

/** Name that findings give to a table that came through standard input. */
const NAME = 'stdin.tsv';

/** Calls a function with the path of a file; for `-` standard input is kept in a file that is gone afterwards. */
export async function withInputFile<T>(path: string, use: (path: string) => Promise<T>): Promise<T> {
  if (path !== STANDARD_INPUT) {
    return use(path);
  }
  const folder = await mkdtemp(join(tmpdir(), 'cradlegate-'));
  try {
    const file = join(folder, NAME);
    await pipeline(process.stdin, createWriteStream(file));
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
