import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { type EvidenceDisk, type MeasuredFile } from '../services/ports/evidence-files.ts';
import { fileFailure, writeWholeFile } from '../interchange/shared-file/whole-file.ts';

/** Files of evidence on the disk of this computer. */
export const evidenceDisk: EvidenceDisk = {
  async read(path, mostBytes) {
    try {
      const { size } = await stat(path);
      if (size > mostBytes) {
        return failure('limit.evidence.tooBig', {
          file: basename(path),
          megabytes: String(Math.ceil(size / 1_000_000)),
          most: String(Math.floor(mostBytes / 1_000_000)),
        });
      }
      const content = await readFile(path);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return success({ fileName: basename(path), bytes: content.length, sha256, content });
    } catch (error) {
      return fileFailure(error, path);
    }
  },
  measure: (path, fileName) => measure(fileName === undefined ? path : join(path, basename(fileName))),
  write: writeWholeFile,
};

async function measure(path: string): Promise<Result<MeasuredFile>> {
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const part of createReadStream(path)) {
      // A stream without encoding gives buffers.
      const buffer = part as Buffer;
      hash.update(buffer);
      bytes += buffer.length;
    }
    return success({ fileName: basename(path), bytes, sha256: hash.digest('hex') });
  } catch (error) {
    return fileFailure(error, path);
  }
}
