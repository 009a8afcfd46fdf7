import { BOM_FIELDS } from './bom-line.ts';

/**
 * What a column of a BOM may hold: a field of the line, a part of one (`specification` is added to the
 * description), the number of assemblies the quantity is for (`quantityBase`), a mass of the line (`totalMass`) or of one metre with the `length` of a piece, a unit for another
 * column (`massUnit`), the number of the assembly above (`parentNumber`), all numbers from the top down (`path`), a
 * mark such as phantom or option (`marker`), or something known that is not read (`ignored`: named so that "Unit
 * price" is not taken for a unit).
 */
export const COLUMN_ROLES = [
  ...BOM_FIELDS,
  'specification',
  'quantityBase',
  'totalMass',
  'massPerMetre',
  'massUnit',
  'length',
  'parentNumber',
  'path',
  'marker',
  'ignored',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What a person may choose for a column: a role, `extra` (kept with the line), or `ignored` (left out). */
export const COLUMN_USES = [...COLUMN_ROLES, 'extra'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];
