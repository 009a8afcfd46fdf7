import {
  fromRandomAccessReader,
  getFileNameLowLevel,
  RandomAccessReader,
  type Entry,
  type ZipFile,
} from 'yauzl';
import type { SourceFile } from '../source-file.ts';
import { enforceLimit, refuse, type ReadGuard } from '../read-guard.ts';
import { checkEntryName, checkEntrySizes } from './zip-entry-check.ts';

/** A workbook archive whose directory was checked; part names are looked up without regard to case (OPC 6.2.2.3). */
export interface ZipArchive {
  readonly source: SourceFile;
  readonly guard: ReadGuard;
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Uncompressed bytes of all parts read so far. */
  inflatedBytes: number;
}

/**
 * Reads and checks the directory of an archive before anything is unpacked. Throws AppException
 * `limit.zip.*`, `input.zip.unsafeName`, `input.zip.duplicateName` or `input.xlsx.damaged`.
 */
export async function openArchive(source: SourceFile, guard: ReadGuard): Promise<ZipArchive> {
  const zip = await openZip(source, guard);
  const place = { file: guard.file };
  enforceLimit('limit.zip.entries', zip.entryCount, guard.limits.zipEntries, place);
  const entries = new Map<string, Entry>();
  let declaredBytes = 0;
  await eachEntry(zip, guard, (entry) => {
    const raw = entry.fileName as unknown as Buffer;
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true);
    checkEntryName(name, guard);
    checkEntrySizes(entry, name, guard);
    declaredBytes += entry.uncompressedSize;
    enforceLimit('limit.zip.archiveBytes', declaredBytes, guard.limits.archiveBytes, place);
    const key = name.toLowerCase();
    if (entries.has(key)) {
      refuse('input.zip.duplicateName', { file: guard.file, name }, place);
    }
    entries.set(key, entry);
  });
  return { source, guard, zip, entries, inflatedBytes: 0 };
}

/** Start of the packed bytes of an entry inside the file; throws `input.xlsx.damaged`. */
export async function findEntryData(archive: ZipArchive, entry: Entry, part: string): Promise<number> {
  return new Promise((resolve, reject) => {
    archive.zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
      if (error !== null) {
        reject(damaged(archive.guard, part, error));
        return;
      }
      resolve(header.fileDataStart);
    });
  });
}

/** The error of an archive part that cannot be read; `reason` is a technical word for the log and the report. */
export function refuseDamaged(guard: ReadGuard, part: string, reason: string): never {
  refuse('input.xlsx.damaged', { file: guard.file, part, reason }, { file: guard.file });
}

function damaged(guard: ReadGuard, part: string, error: Error): Error {
  try {
    return refuseDamaged(guard, part, error.message);
  } catch (refusal) {
    return refusal as Error;
  }
}

/** Answers reads outside the file with an error; node's own file functions would throw outside any handler. */
class BoundedReader extends RandomAccessReader {
  readonly #source: SourceFile;

  constructor(source: SourceFile) {
    super();
    this.#source = source;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    if (!(position >= 0) || position + length > this.#source.bytes) {
      setImmediate(callback, new Error('outside the file'));
      return;
    }
    this.#source.handle.read(buffer, offset, length, position).then(
      ({ bytesRead }) => callback(null, bytesRead),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  override close(callback: (error: Error | null) => void): void {
    setImmediate(callback, null);
  }
}

async function openZip(source: SourceFile, guard: ReadGuard): Promise<ZipFile> {
  const reader = new BoundedReader(source);
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false, strictFileNames: true };
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, source.bytes, options, (error, zip) => {
      if (error !== null) {
        reject(damaged(guard, 'zip', error));
        return;
      }
      resolve(zip);
    });
  });
}

async function eachEntry(zip: ZipFile, guard: ReadGuard, visit: (entry: Entry) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    zip.on('error', (error: Error) => reject(damaged(guard, 'zip', error)));
    zip.on('end', () => resolve());
    zip.on('entry', (entry: Entry) => {
      // An exception thrown in an event listener would end the process.
      try {
        guard.checkpoint();
        visit(entry);
        zip.readEntry();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    zip.readEntry();
  });
}
