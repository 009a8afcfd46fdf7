import type { Entry } from 'yauzl';
import { enforceLimit, refuse, type ReadGuard } from '../read-guard.ts';

/** Longest part name accepted; the longest name of a spreadsheet program is below 100 characters. */
const LONGEST_NAME = 1024;

/** Refuses names that point outside the archive or differ between systems: `input.zip.unsafeName`. */
export function checkEntryName(name: string, guard: ReadGuard): void {
  const segments = name.split('/');
  const unsafe =
    name === '' ||
    name.length > LONGEST_NAME ||
    name.startsWith('/') ||
    // Control characters and backslashes mean different files to different programs.
    /[\u0000-\u001f\\]/.test(name) ||
    /^[a-z]:/i.test(name) ||
    segments.includes('..') ||
    segments.includes('.');
  if (unsafe) {
    refuse('input.zip.unsafeName', { file: guard.file, name: name.slice(0, 100) }, { file: guard.file });
  }
}

/** Refuses entries that say they are too large or packed too well: `limit.zip.entryBytes`, `limit.zip.ratio`. */
export function checkEntrySizes(entry: Entry, name: string, guard: ReadGuard): void {
  const { entryBytes, inflationRatio, ratioFreeBytes } = guard.limits;
  const place = { file: guard.file };
  enforceLimit('limit.zip.entryBytes', entry.uncompressedSize, entryBytes, place);
  if (entry.isEncrypted()) {
    refuse('input.file.encrypted', { file: guard.file, name }, place);
  }
  if (entry.uncompressedSize > ratioFreeBytes) {
    const ratio = Math.ceil(entry.uncompressedSize / Math.max(1, entry.compressedSize));
    enforceLimit('limit.zip.ratio', ratio, inflationRatio, place);
  }
}
