import type { AppError, ErrorCode } from '../../shared/errors/app-error.ts';

/** Trouble reported by the operating system: it carries a short code such as ENOSPC. */
export interface FileProblem extends Error {
  readonly code: string;
}

/** True for an exception of `node:fs`. */
export function isFileProblem(problem: unknown): problem is FileProblem {
  return (
    problem instanceof Error && 'syscall' in problem && 'code' in problem && typeof problem.code === 'string'
  );
}

/** Our error for it; codes by their meaning in errno(3). */
export function fileError(problem: FileProblem, path: string): AppError {
  return {
    code: CODES[problem.code] ?? 'external.disk.failed',
    params: { file: path, reason: problem.code },
  };
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'external.file.missing',
  ENOTDIR: 'external.file.missing',
  EEXIST: 'external.file.exists',
  EACCES: 'external.file.readOnly',
  EPERM: 'external.file.readOnly',
  EROFS: 'external.file.readOnly',
  ENAMETOOLONG: 'external.file.nameTooLong',
  ENOSPC: 'external.disk.full',
  EDQUOT: 'external.disk.full',
};
