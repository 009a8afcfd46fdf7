import { type GridColumn } from './grid-content.ts';

/**
 * Widths of all columns in pixels: those chosen by the user, else the given ones. The tree column takes what is left.
 * Where nothing is left columns of text give way, each down to its least, so that the results stay in sight.
 */
export function columnWidths(
  columns: readonly GridColumn[],
  chosen: ReadonlyMap<string, number>,
  available: number,
): readonly number[] {
  const given = columns.map((column) => chosen.get(column.id) ?? column.width);
  const rest = available - given.reduce((sum, width) => sum + width, 0);
  if (rest < 0) {
    return shrunk(columns, chosen, given, -rest);
  }
  const tree = columns.findIndex((column) => column.tree === true && !chosen.has(column.id));
  return given.map((width, index) => (index === tree ? width + Math.floor(rest) : width));
}

/** Pixels the grid keeps for its edge; measured. */
const GRID_EDGE = 1;

/** Room for columns in a container whose rows scroll: the scroll bar takes its part of it. */
export function roomFor(container: HTMLElement): number {
  return Math.max(0, container.clientWidth - scrollBarWidth(container.ownerDocument) - GRID_EDGE);
}

function shrunk(
  columns: readonly GridColumn[],
  chosen: ReadonlyMap<string, number>,
  given: readonly number[],
  missing: number,
): readonly number[] {
  const slack = columns.map(({ id, width, least }) =>
    least === undefined || chosen.has(id) ? 0 : width - least,
  );
  const all = slack.reduce((sum, width) => sum + width, 0);
  const share = all === 0 ? 0 : Math.min(1, missing / all);
  return given.map((width, index) => width - Math.ceil((slack[index] ?? 0) * share));
}

/** What a scroll bar takes in this browser, in pixels; zero where it lies over the content. */
function scrollBarWidth(document: Document): number {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:absolute;visibility:hidden;overflow-y:scroll;width:60px;height:60px';
  document.body.append(probe);
  const width = probe.offsetWidth - probe.clientWidth;
  probe.remove();
  return width;
}
