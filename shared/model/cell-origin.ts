/** What a study field belongs to; the lists they stand in are in `study-field.ts`. */
export const ORIGIN_TARGETS = [
  'study',
  'line',
  'activity',
  'factor',
  'supplierPcf',
  'recipe',
  'meter',
  'allocationKey',
  'source',
  'instrument',
  'assumption',
  'scenario',
  'memo',
  'parameter',
  'reviewFinding',
  'conformityAnswer',
] as const;
export type OriginTarget = (typeof ORIGIN_TARGETS)[number];

/** Start of the id of a finding that is not in the study yet: an empty row of the verifier's log. */
export const NEW_FINDING = '+';

/** The field of the study document that a cell of the workbook shows. */
export interface CellOrigin {
  readonly target: OriginTarget;
  /** Id of what the field belongs to; empty for the study itself. */
  readonly id: string;
  /** Way to the field inside it: `mass.value`, `legs.0.distanceKm`, `months.month=2025-01.amount`. */
  readonly path: string;
  /** Words that stand for codes, where the cell shows words of its language. */
  readonly words?: ReadonlyMap<string, string>;
  /** True where the cell shows what a standard fixes, which no study can choose. */
  readonly fixed?: true;
}

/** A cell of a read workbook that is not what the program wrote, computed results apart. */
export interface ChangedCell {
  readonly sheet: string;
  readonly cell: string;
  /** How it differs, as a verdict names it. */
  readonly kind: string;
  /** What the program wrote: a number, a text, nothing, or a formula. */
  readonly written: {
    readonly kind: 'number' | 'text' | 'formula' | 'blank';
    readonly value: number | string;
  };
  readonly expected: string;
  readonly found: string;
  /** What stands in the file: the kind of the cell, and whether it has a formula. */
  readonly foundKind: 'text' | 'number' | 'boolean' | 'date' | 'error' | 'empty';
  readonly hasFormula: boolean;
  readonly origin?: CellOrigin;
}
