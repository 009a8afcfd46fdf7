import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { AppException, type Result, success } from '../../../shared/errors/app-error.ts';
import type { FactorFileContent } from '../../services/ports/factor-file.ts';
import { createReadGuard, type ReadGuard } from '../read-guard.ts';
import type { ReadLimits } from '../read-limits.ts';
import { readTableFile } from '../read-table-file.ts';
import { markupKind } from '../table/markup-table.ts';
import { type SourceFile, withSourceFile } from '../source-file.ts';
import { openArchive } from '../xlsx/zip-archive.ts';
import { partsLike } from './archive-parts.ts';
import { readEcoinventLcia } from './ecoinvent/read-lcia.ts';
import { isIlcdArchive, readIlcdArchive, readIlcdFile } from './ilcd/read-ilcd.ts';
import type { ReadFactors } from './import-finding.ts';
import { IMPORT_LIMITS } from './import-limits.ts';
import { isOpenLcaArchive, readOpenLca } from './open-lca/read-open-lca.ts';
import { readPact } from './read-pact.ts';

/** What a file is read with. */
export interface ReadFactorFileOptions {
  readonly limits?: Partial<ReadLimits>;
  readonly signal?: AbortSignal;
}

/**
 * Reads a file of factors or footprints; its kind follows from its content, never from its name. The file is untrusted.
 * Errors: `external.file.*`, `input.factorImport.*`, those of reading a table, `limit.*`, `cancelled.reading`.
 */
export async function readFactorFile(
  path: string,
  { limits, signal }: ReadFactorFileOptions = {},
): Promise<Result<FactorFileContent>> {
  const fileName = basename(path);
  const guard = createReadGuard(fileName, { ...IMPORT_LIMITS, ...limits }, signal, () => performance.now());
  try {
    const file = await withSourceFile(path, guard, async (source) => {
      const read = await readKnown(source, guard);
      return read === undefined ? undefined : { ...read, fileName, sha256: source.sha256 };
    });
    if (file !== undefined) {
      return success({ kind: 'factors', file });
    }
  } catch (error) {
    if (error instanceof AppException) {
      return { ok: false, error: error.error };
    }
    throw error;
  }
  const table = await readTableFile(path, { signal, limits });
  return table.ok ? success({ kind: 'table', table: table.value }) : table;
}

/** Undefined for a table. */
async function readKnown(source: SourceFile, guard: ReadGuard): Promise<ReadFactors | undefined> {
  if (source.head.subarray(0, 2).toString('latin1') === 'PK') {
    return readZip(source, guard);
  }
  const start = source.head.toString('latin1').replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  const first = start.replaceAll('\0', '').trimStart().charAt(0);
  if (first === '<') {
    // A table saved as a web page is a table like any other.
    return markupKind(start.replaceAll('\0', '')) === undefined ? readIlcdFile(source, guard) : undefined;
  }
  return first === '{' || first === '[' ? readPact(source, guard) : undefined;
}

async function readZip(source: SourceFile, guard: ReadGuard): Promise<ReadFactors | undefined> {
  const archive = await openArchive(source, guard);
  try {
    if (isIlcdArchive(archive)) {
      return await readIlcdArchive(archive);
    }
    if (isOpenLcaArchive(archive)) {
      return await readOpenLca(archive);
    }
    if (partsLike(archive, /(^|\/)workbook\.xml$/).length === 0) {
      return undefined;
    }
  } finally {
    archive.zip.close();
  }
  return readEcoinventLcia(source, guard);
}
