import { type CellOrigin, type OriginTarget } from '../../../shared/model/cell-origin.ts';

/** The field of the study that a column shows in a data row, rows counted from 0; undefined for computed cells. */
export type OriginOf = (index: number, columnId: string) => CellOrigin | undefined;

/** Fields by the column that shows them, as paths inside what the row is about. */
export type Fields = Readonly<Record<string, string>>;

/** Origins of a sheet in which every row is about one thing of the study. */
export function originsOf(
  target: OriginTarget,
  rows: readonly { readonly id: string }[],
  fields: Fields,
): OriginOf {
  return (index, columnId) => {
    const row = rows[index];
    const path = fields[columnId];
    return row === undefined || path === undefined ? undefined : { target, id: row.id, path };
  };
}
