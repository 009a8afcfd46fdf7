import { readChunks, type SourceFile } from '../source-file.ts';
import { refuse, type ReadGuard } from '../read-guard.ts';

/** First eight bytes of a compound file (MS-CFB 2.2): old .xls, and the envelope of an encrypted .xlsx. */
const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Size of a directory entry, and the place of its name length in bytes (MS-CFB 2.6.1). */
const DIRECTORY_ENTRY_BYTES = 128;
const NAME_LENGTH_OFFSET = 64;

/** Stream that holds an encrypted workbook (MS-OFFCRYPTO 2.3.4.4). */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage\0', 'utf16le');

/** True for a compound file; its first four bytes are enough. */
export function isOleFile(head: Buffer): boolean {
  return head.length >= 4 && head.subarray(0, 4).equals(OLE_MAGIC.subarray(0, 4));
}

/** Refuses the envelope of an encrypted workbook with `input.file.encrypted`; any other compound file may be read. */
export async function refuseEncrypted(source: SourceFile, guard: ReadGuard): Promise<void> {
  if (await hasEncryptedStream(source, guard)) {
    refuse('input.file.encrypted', { file: guard.file }, { file: guard.file });
  }
}

async function hasEncryptedStream(source: SourceFile, guard: ReadGuard): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of readChunks(source.handle, 0, source.bytes, guard)) {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    // Directory entries stand on multiples of their own size, whatever the sector size is.
    let offset = 0;
    for (; offset + DIRECTORY_ENTRY_BYTES <= data.length; offset += DIRECTORY_ENTRY_BYTES) {
      if (isEncryptedEntry(data.subarray(offset, offset + DIRECTORY_ENTRY_BYTES))) {
        return true;
      }
    }
    rest = data.subarray(offset);
  }
  return false;
}

function isEncryptedEntry(entry: Buffer): boolean {
  return (
    entry.readUInt16LE(NAME_LENGTH_OFFSET) === ENCRYPTED_STREAM.length &&
    entry.subarray(0, ENCRYPTED_STREAM.length).equals(ENCRYPTED_STREAM)
  );
}
