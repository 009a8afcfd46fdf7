import { ACTIVITY_CHECKS } from './activity-checks.ts';
import { type CheckRow } from './check-row.ts';
import { FACTOR_CHECKS } from './factor-checks.ts';
import { IMPORTS_CHECKS } from './imports-checks.ts';
import { LINE_CHECKS } from './line-checks.ts';
import { METHOD_CHECKS } from './method-checks.ts';
import { READING_CHECKS } from './reading-checks.ts';
import { STUDY_CHECKS } from './study-checks.ts';

/** Every finding the product can give, by id: what a verifier reads to know what was looked for. */
export const CHECK_REGISTER: readonly CheckRow[] = [
  ...READING_CHECKS,
  ...IMPORTS_CHECKS,
  ...LINE_CHECKS,
  ...ACTIVITY_CHECKS,
  ...FACTOR_CHECKS,
  ...METHOD_CHECKS,
  ...STUDY_CHECKS,
].toSorted((left, right) => (left.id < right.id ? -1 : 1));

const BY_ID: ReadonlyMap<string, CheckRow> = new Map(CHECK_REGISTER.map((row) => [row.id, row]));

/** The check behind a finding; undefined for a code that is in no register. */
export function registeredCheck(code: string): CheckRow | undefined {
  return BY_ID.get(code);
}
