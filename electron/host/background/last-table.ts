import type { RawFile } from '../../../shared/model/raw-table.ts';
import type { Files } from '../../services/gateways.ts';
import { stampOf } from './file-state.ts';

/**
 * Files whose table that was read last is kept: while a person decides about the columns of a long file, only what the
 * cells mean is worked out again. A file that was written since is read again.
 */
export function keepingLastTable<Given extends Pick<Files, 'readTable'>>(files: Given): Given {
  let last: { readonly key: string; readonly file: RawFile } | undefined;
  return {
    ...files,
    readTable: async (path, sheet, signal) => {
      const keyOf = (stamp: string): string => JSON.stringify([path, sheet ?? null, stamp]);
      const before = stampOf(path);
      if (before !== undefined && last?.key === keyOf(before)) {
        return { ok: true, value: last.file };
      }
      // What is kept must not stand beside what is read.
      last = undefined;
      const read = await files.readTable(path, sheet, signal);
      if (read.ok && before !== undefined && before === stampOf(path)) {
        last = { key: keyOf(before), file: read.value };
      }
      return read;
    },
  };
}
