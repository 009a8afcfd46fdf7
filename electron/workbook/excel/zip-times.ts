import { open } from 'node:fs/promises';

/** APPNOTE.TXT (PKWARE) 4.3: signatures and offsets of the zip structures that carry a time. */
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_SIZE = 46;
const LOCAL_HEADER = 0x04034b50;

/** 1980-01-01 00:00, the first moment the DOS time of a zip entry can tell. */
const FIRST_DOS_TIME = Buffer.from([0x00, 0x00, 0x21, 0x00]);

/**
 * Sets the time of every zip entry to one fixed moment: the archiver stamps the present, and the same content
 * must give the same bytes. The time of export stands in the document's properties.
 */
export async function fixZipTimes(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const end = Buffer.alloc(END_SIZE);
    await file.read(end, 0, END_SIZE, size - END_SIZE);
    if (end.readUInt32LE(0) !== END_OF_DIRECTORY) {
      throw new Error('The zip just written has no directory at its end');
    }
    const directory = Buffer.alloc(end.readUInt32LE(12));
    const directoryAt = end.readUInt32LE(16);
    await file.read(directory, 0, directory.length, directoryAt);
    for (let at = 0; at < directory.length; at += entryLength(directory, at)) {
      FIRST_DOS_TIME.copy(directory, at + 12);
      const header = Buffer.alloc(4);
      const headerAt = directory.readUInt32LE(at + 42);
      await file.read(header, 0, header.length, headerAt);
      if (header.readUInt32LE(0) !== LOCAL_HEADER) {
        throw new Error('A zip entry just written has no local header');
      }
      await file.write(FIRST_DOS_TIME, 0, FIRST_DOS_TIME.length, headerAt + 10);
    }
    await file.write(directory, 0, directory.length, directoryAt);
  } finally {
    await file.close();
  }
}

function entryLength(directory: Buffer, at: number): number {
  if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) {
    throw new Error('The zip directory just written has a broken entry');
  }
  const variable =
    directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  return DIRECTORY_ENTRY_SIZE + variable;
}
