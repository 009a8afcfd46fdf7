import { LABEL_SIZE } from '../../charts/chart-style.ts';
import { textWidth } from '../../charts/fit-text.ts';

/** Width of the column with the names of the rows, CSS pixels. */
export const NAME_WIDTH = 164;
/** Width of the widest amount in kg with one digit, CSS pixels. */
const NUMBER_WIDTH = 68;
const PADDING = 10;

/** Width of a column of numbers in CSS pixels: no word of its heading is broken. */
export function columnWidth(heading: string): number {
  const words = heading.split(/[\s]+|(?<=-)/u).map((word) => textWidth(word, LABEL_SIZE));
  return Math.ceil(Math.max(NUMBER_WIDTH, PADDING + Math.max(0, ...words)));
}

/** How many of the columns fit beside the names, the remainder and the total; at least one. */
export function columnsThatFit(
  headings: readonly string[],
  remainder: string,
  total: string,
  width: number,
): number {
  let room = width - NAME_WIDTH - columnWidth(remainder) - columnWidth(total);
  const tooMany = headings.findIndex((heading) => {
    room -= columnWidth(heading);
    return room < 0;
  });
  return Math.max(1, tooMany < 0 ? headings.length : tooMany);
}
