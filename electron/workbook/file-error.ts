import { type ErrorCode, failure, type Result } from '../../shared/errors/app-error.ts';

/** What the operating system says when a file cannot be written, and what it means for the user. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  EBUSY: 'external.workbookLocked',
  ETXTBSY: 'external.workbookLocked',
  EACCES: 'external.workbookNotWritable',
  EPERM: 'external.workbookNotWritable',
  EROFS: 'external.workbookNotWritable',
  EISDIR: 'external.workbookNotWritable',
  ENOSPC: 'external.workbookDiskFull',
  EDQUOT: 'external.workbookDiskFull',
  ENOENT: 'external.workbookFolderMissing',
  ENOTDIR: 'external.workbookFolderMissing',
};

/** An error of the file system as a value; anything that is not one is a bug and is thrown on. */
export function fileFailure(error: unknown, path: string): Result<never> {
  const code = systemCode(error);
  if (code === undefined) {
    throw error;
  }
  return failure(CODES[code] ?? 'external.workbookWrite', { path, reason: code });
}

function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}
