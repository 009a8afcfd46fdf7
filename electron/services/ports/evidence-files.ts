import { type Result } from '../../../shared/errors/app-error.ts';

/** Content of evidence inside a project, by its SHA-256 as 64 hex digits. The same content is stored once. */
export interface EvidenceFiles {
  /** Stores content; what is there already stays. */
  put(sha256: string, bytes: Uint8Array): Result<null>;
  /** `state.evidenceContentMissing` for a hash without content. */
  read(sha256: string): Result<Uint8Array>;
  /** SHA-256 of the content as it is now; `state.evidenceContentMissing`. */
  hash(sha256: string): Result<string>;
  /** What is stored, with its size in bytes. */
  list(): Result<readonly StoredEvidence[]>;
  /** Takes content away for good and gives its room back. */
  remove(hashes: readonly string[]): Result<null>;
}

/** One stored content. */
export interface StoredEvidence {
  readonly sha256: string;
  readonly bytes: number;
}

/** A file on the user's disk, as evidence refers to it. */
export interface MeasuredFile {
  /** Name without folders. */
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files of evidence on the user's disk. */
export interface EvidenceDisk {
  /** Reads a file whole. `limit.evidence.tooBig` above `mostBytes`, before anything is read. */
  read(path: string, mostBytes: number): Promise<Result<MeasuredFile & { readonly content: Uint8Array }>>;
  /** Name, size and hash of a file of any size; in `folder`, the file of that name. */
  measure(path: string, fileName?: string): Promise<Result<MeasuredFile>>;
  write(path: string, content: Uint8Array): Promise<Result<null>>;
}
