import type { ReadGuard } from '../read-guard.ts';
import type { SourceFile } from '../source-file.ts';
import { openArchive } from './zip-archive.ts';
import { hasPart, readPart } from './zip-part.ts';

/** Content of an OpenDocument file (OpenDocument 1.3 part 2, 3.1), and the beginning of the type of a sheet. */
const CONTENT_PART = 'content.xml';
const MANIFEST_PART = 'META-INF/manifest.xml';

/**
 * Whether an archive is an OpenDocument file. Then every part of it is unpacked once and thrown away: sizes and
 * checksums are those of the directory, or the file is refused, before a library that trusts them gets it. Throws
 * AppException `limit.zip.*`, `input.zip.*`, `input.xlsx.damaged`.
 */
export async function isOpenDocument(source: SourceFile, guard: ReadGuard): Promise<boolean> {
  const archive = await openArchive(source, guard);
  try {
    if (!hasPart(archive, CONTENT_PART) || !hasPart(archive, MANIFEST_PART)) {
      return false;
    }
    for (const part of archive.entries.keys()) {
      await readPart(archive, part, () => undefined);
    }
    return true;
  } finally {
    archive.zip.close();
  }
}
