import { type Finding } from '../../shared/model/finding.ts';
import { type ResolvedStudy } from '../../shared/model/study.ts';
import { type Calculation } from '../engine/calculation.ts';
import { type FactorLookup } from '../engine/inventory/assignment.ts';

/** A calculated study that is put into a format of others. */
export interface DeclaredStudy {
  readonly study: ResolvedStudy;
  readonly calculation: Calculation;
  readonly lookUp: FactorLookup;
  readonly findings: readonly Finding[];
}

/** What comes from outside the study: the moment, the hash that names it, and texts in the reader's language. */
export interface ExchangeContext {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly studySha256: string;
  /** SHA-256 of a text, 64 hex digits. */
  readonly sha256: (text: string) => string;
  readonly say: (key: string, values?: Readonly<Record<string, string>>) => string;
}

/**
 * A UUID made from a name (RFC 9562 version 8): the same thing of the same study always has the same id, and any change
 * of the study gives another.
 */
export function nameUuid(name: string, sha256: (text: string) => string): string {
  const hex = sha256(name);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
