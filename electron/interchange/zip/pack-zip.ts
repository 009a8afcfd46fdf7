import { strToU8, zipSync } from 'fflate';

/** Day of every entry: equal content gives an equal archive, whenever it is made. The earliest day a ZIP file can state. */
const ENTRY_DATE = '1980-01-01T00:00:00';

/** The bytes of a ZIP archive with the given text files. */
export function packZip(entries: readonly { readonly path: string; readonly text: string }[]): Uint8Array {
  return zipSync(Object.fromEntries(entries.map(({ path, text }) => [path, strToU8(text)])), {
    level: 6,
    mtime: ENTRY_DATE,
  });
}
