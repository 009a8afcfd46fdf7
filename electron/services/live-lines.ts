import { type LineFinder } from '../engine/explain/trace.ts';
import { type LineResult } from '../engine/calculation.ts';
import { type LiveCalculation } from '../engine/live/live-calculation.ts';
import { placesAbove } from '../engine/bom/tree-shape.ts';

/** Place of a BOM line in the tree; undefined for an id that has none. */
export function placeOfLine(live: LiveCalculation, id: string): number | undefined {
  return live.bom.shape.placeOf.get(id);
}

/** The result of a BOM line or activity by its id. */
export function resultOf(live: LiveCalculation, id: string): LineResult | undefined {
  const place = placeOfLine(live, id);
  return place === undefined
    ? [...live.outside, ...live.activities].find((line) => line.id === id)
    : live.bom.resultAt(place);
}

/** Finds lines and what they stand in, for explanations. */
export function lineFinder(live: LiveCalculation): LineFinder {
  const { bom } = live;
  return {
    lineOf: (id) => {
      const place = placeOfLine(live, id);
      return place === undefined ? undefined : bom.lineAt(place);
    },
    linesAbove: (id) => {
      const place = placeOfLine(live, id);
      return place === undefined ? [] : [...placesAbove(bom.shape, place)].map((above) => bom.lineAt(above));
    },
  };
}
