import { type Target } from '../../../shared/model/target.ts';
import { type Book } from '../book.ts';
import { linkFormula } from '../model/address.ts';
import { type Cell, formulaCell } from '../model/cell.ts';
import { type EmissionTable } from '../table/emission-table.ts';
import { type SheetRow } from '../table/row-places.ts';

/** Links to the rows of lines by their ids. */
export interface LinePlaces {
  /** A link to the first row of a line, on whichever sheet it stands; of a repeated id the first counts. */
  get(id: string): Cell | undefined;
}

/** Finds lines in the tables once somebody asks for one, and makes only the links that are asked for. */
export function linePlaces(tables: readonly EmissionTable[]): LinePlaces {
  let found: Map<string, readonly [EmissionTable, number]> | undefined;
  return {
    get(id) {
      found ??= firstRows(tables);
      const place = found.get(id);
      return place === undefined ? undefined : lineLink(place[0].layout.placeOf(place[1]));
    },
  };
}

function firstRows(tables: readonly EmissionTable[]): Map<string, readonly [EmissionTable, number]> {
  const found = new Map<string, readonly [EmissionTable, number]>();
  for (const table of tables) {
    for (const [line, { from }] of table.places) {
      if (!found.has(line.id)) {
        found.set(line.id, [table, from]);
      }
    }
  }
  return found;
}

/** A link to a row of a sheet. */
export function lineLink({ sheet, row }: SheetRow): Cell {
  const shown = `${sheet}!A${row}`;
  return formulaCell(linkFormula(sheet, `A${row}`, shown), shown, 'link');
}

/** What a file, comment or assumption is about, in words: kind, id, field. */
export function targetText(book: Book, { kind, id, field }: Target): string {
  const name = book.say(`target.${kind}`);
  return `${id === undefined ? name : `${name} ${id}`}${field === undefined ? '' : ` · ${field}`}`;
}

/** Most targets named one by one in a cell. */
const MOST_TARGETS = 12;

/** A list of targets, cut with a note where it is long. */
export function targetList(book: Book, targets: readonly Target[]): string {
  const named = targets.slice(0, MOST_TARGETS).map((target) => targetText(book, target));
  const rest = targets.length - named.length;
  return [...named, ...(rest > 0 ? [book.say('text.moreTargets', { count: String(rest) })] : [])].join('\n');
}

/** Link to the first line among targets that stands on a sheet. */
export function firstLink(targets: readonly Target[], places: LinePlaces): Cell | undefined {
  for (const { kind, id } of targets) {
    const place = (kind === 'line' || kind === 'activity') && id !== undefined ? places.get(id) : undefined;
    if (place !== undefined) {
      return place;
    }
  }
  return undefined;
}
