import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry } from 'yauzl';
import { AppException } from '../../../shared/errors/app-error.ts';
import { enforceLimit, refuse } from '../read-guard.ts';
import { readChunks } from '../source-file.ts';
import { findEntryData, refuseDamaged, type ZipArchive } from './zip-archive.ts';

/** Compression methods of a zip entry (APPNOTE 4.4.5) that the packaging standard allows. */
const STORED = 0;
const DEFLATED = 8;

/** Unpacked bytes handed on at once. */
const INFLATE_CHUNK_BYTES = 64 * 1024;

/** True when the archive holds the part. */
export function hasPart(archive: ZipArchive, part: string): boolean {
  return archive.entries.has(part.toLowerCase());
}

/**
 * Unpacks one part piece by piece into `consume`, counting what really comes out; size and checksum must be as
 * the directory says. Throws AppException `input.xlsx.partMissing`, `input.xlsx.damaged` or `limit.zip.*`.
 */
export async function readPart(
  archive: ZipArchive,
  part: string,
  consume: (chunk: Buffer) => void,
): Promise<void> {
  const { guard, source } = archive;
  const entry = archive.entries.get(part.toLowerCase());
  if (entry === undefined) {
    refuse('input.xlsx.partMissing', { file: guard.file, part }, { file: guard.file });
  }
  const start = await findEntryData(archive, entry, part);
  const packed = Readable.from(readChunks(source.handle, start, start + entry.compressedSize, guard), {
    objectMode: false,
  });
  const check = createCheck(archive, entry, part, consume);
  async function drain(chunks: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of chunks) {
      check.add(chunk);
    }
  }
  try {
    if (entry.compressionMethod === STORED) {
      await pipeline(packed, drain);
    } else if (entry.compressionMethod === DEFLATED) {
      await pipeline(packed, createInflateRaw({ chunkSize: INFLATE_CHUNK_BYTES }), drain);
    } else {
      refuseDamaged(guard, part, `method ${entry.compressionMethod}`);
    }
  } catch (error) {
    if (!(error instanceof AppException) && isInflateError(error)) {
      refuseDamaged(guard, part, error.code);
    }
    throw error;
  }
  check.finish();
}

/** Counts and checks the bytes of one part; all sizes are those that came out, not those that were declared. */
function createCheck(archive: ZipArchive, entry: Entry, part: string, consume: (chunk: Buffer) => void) {
  const { guard } = archive;
  const { entryBytes, archiveBytes, inflationRatio, ratioFreeBytes } = guard.limits;
  const place = { file: guard.file };
  let bytes = 0;
  let sum = 0;
  function add(chunk: Buffer): void {
    guard.checkpoint();
    bytes += chunk.length;
    archive.inflatedBytes += chunk.length;
    sum = crc32(chunk, sum);
    enforceLimit('limit.zip.entryBytes', bytes, entryBytes, place);
    enforceLimit('limit.zip.archiveBytes', archive.inflatedBytes, archiveBytes, place);
    if (bytes > ratioFreeBytes) {
      const ratio = Math.ceil(bytes / Math.max(1, entry.compressedSize));
      enforceLimit('limit.zip.ratio', ratio, inflationRatio, place);
    }
    if (bytes > entry.uncompressedSize) {
      refuseDamaged(guard, part, 'size');
    }
    consume(chunk);
  }
  function finish(): void {
    if (bytes !== entry.uncompressedSize) {
      refuseDamaged(guard, part, 'size');
    }
    if (sum !== entry.crc32) {
      refuseDamaged(guard, part, 'checksum');
    }
  }
  return { add, finish };
}

function isInflateError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
  );
}
