// Plain JavaScript without types: an old Node must be able to read this file and say what is wrong.
import { readFileSync } from 'node:fs';

const pinned = readFileSync(new URL('../../.nvmrc', import.meta.url), 'utf8').trim();
const needed = Number.parseInt(pinned, 10);

if (Number.parseInt(process.versions.node, 10) < needed) {
  process.stderr.write(
    `This project needs Node ${needed} or newer, but this is Node ${process.versions.node}. ` +
      'On Linux and Windows (x64) "npm ci" brings it; elsewhere install it first.\n',
  );
  process.exit(1);
}
