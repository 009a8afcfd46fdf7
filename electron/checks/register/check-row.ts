import { type Severity } from '../../../shared/model/finding.ts';

/** Kinds of places a finding can point at. */
export const CHECK_PLACES = [
  'file',
  'line',
  'activity',
  'electricity',
  'site',
  'factor',
  'supplierPcf',
  'formula',
  'memo',
  'variant',
  'ledger',
  'study',
] as const;
export type CheckPlace = (typeof CHECK_PLACES)[number];

/**
 * One check of the product. Its explanation and remedy stand in the catalogues under `finding.<id>`; `severity` is the
 * heaviest it is given.
 */
export interface CheckRow {
  readonly id: string;
  readonly severity: Severity;
  /** Clause of the standard behind it. */
  readonly clause: string;
  readonly where: CheckPlace;
}

/** Checks of one place and one clause, by their severity. */
export function rows(
  where: CheckPlace,
  clause: string,
  ids: Partial<Readonly<Record<Severity, readonly string[]>>>,
): readonly CheckRow[] {
  return (['error', 'warning', 'note'] as const).flatMap((severity) =>
    (ids[severity] ?? []).map((id) => ({ id, severity, clause, where })),
  );
}
