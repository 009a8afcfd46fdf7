import { type Say } from './report-source.ts';
import { type Column } from './report.ts';

/** A column of texts by its name under `report.column`. */
export function textColumn(say: Say, name: string, weight?: number): Column {
  return { title: say(`report.column.${name}`), ...(weight === undefined ? {} : { weight }) };
}

/** A column of numbers by its name under `report.column`. */
export function numberColumn(say: Say, name: string, weight?: number): Column {
  return { ...textColumn(say, name, weight), numeric: true };
}
