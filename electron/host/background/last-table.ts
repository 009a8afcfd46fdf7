import { statSync } from 'node:fs';
import { type RawFile } from '../../../shared/model/raw-table.ts';
import { type Files } from '../../services/gateways.ts';

/**
 * Files whose table that was read last is kept: while a person decides about the columns of a long file, only what the
 * cells mean is worked out again. A file that was written since is read again.
 */
export function keepingLastTable(files: Files): Files {
  let last: { readonly stamp: string; readonly file: RawFile } | undefined;
  return {
    ...files,
    readTable: async (path, sheet, signal) => {
      const stamp = JSON.stringify([path, sheet ?? null, stateOf(path)]);
      if (last?.stamp === stamp) {
        return { ok: true, value: last.file };
      }
      // What is kept must not stand beside what is read.
      last = undefined;
      const read = await files.readTable(path, sheet, signal);
      if (read.ok && stamp === JSON.stringify([path, sheet ?? null, stateOf(path)])) {
        last = { stamp, file: read.value };
      }
      return read;
    },
  };
}

/** Changes with every writing of the file. */
function stateOf(path: string): string {
  const state = statSync(path, { bigint: true, throwIfNoEntry: false });
  return state === undefined ? '' : [state.ino, state.size, state.mtimeNs, state.ctimeNs].join(' ');
}
