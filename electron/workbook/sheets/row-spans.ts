import { type QualityTable } from './quality-sheet.ts';

/** The rows of a line in 17_DataQuality; an id that repeats, and a line that goes on in another sheet, has several runs. */
export interface Spans {
  readonly name: string;
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/** Runs of rows by line id, in the order of the sheet. */
export function spansOf({ places, layout }: QualityTable): ReadonlyMap<string, Spans> {
  const found = new Map<string, { readonly name: string; readonly spans: [number, number][] }>();
  places.forEach(({ line }, index) => {
    const row = layout.firstRow + index;
    const known = found.get(line.id) ?? { name: line.name, spans: [] };
    const last = known.spans.at(-1);
    if (last?.[1] === row - 1 && layout.placeOf(last[1]).sheet === layout.placeOf(row).sheet) {
      last[1] = row;
    } else {
      known.spans.push([row, row]);
    }
    found.set(line.id, known);
  });
  return found;
}
