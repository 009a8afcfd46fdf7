/** Frames a cell has to stay in sight before it is left alone: the library scrolls late, by itself. */
const STILL_FRAMES = 12;

/** Frames after which a cell that does not come in sight is given up, as where the grid is hidden. */
const MOST_FRAMES = 240;

/** Where a cell lies to what is shown of its grid. */
export type Sight = 'inSight' | 'above' | 'below' | 'beside' | 'notDrawn';

/** Brings a cell in sight, again whenever it is scrolled away, until it has stayed there; gives the way to stop. */
export function keepInSight(look: () => Sight, bring: (from: Sight) => void): () => void {
  let frames = 0;
  let still = 0;
  let request = 0;
  const next = (): void => {
    frames += 1;
    const sight = look();
    still = sight === 'inSight' ? still + 1 : 0;
    if (sight !== 'inSight') {
      bring(sight);
    }
    if (still < STILL_FRAMES && frames < MOST_FRAMES) {
      request = requestAnimationFrame(next);
    }
  };
  next();
  return () => cancelAnimationFrame(request);
}

/** The areas a grid scrolls in: its rows up and down, all of it left and right. */
export interface ScrollAreas {
  readonly rows: Element;
  readonly columns: Element;
}

/** Where a cell lies; undefined is a cell that is not drawn. */
export function sightOf(cell: Element | undefined, areas: ScrollAreas | undefined): Sight {
  if (cell === undefined || areas === undefined) {
    return 'notDrawn';
  }
  const { top, bottom, left, right, width } = cell.getBoundingClientRect();
  const rows = areas.rows.getBoundingClientRect();
  const columns = areas.columns.getBoundingClientRect();
  if (top < rows.top - 1) {
    return 'above';
  }
  if (bottom > rows.bottom + 1) {
    return 'below';
  }
  // Of a column wider than the grid the beginning is enough.
  const isInWidth = left >= columns.left - 1 && (right <= columns.right + 1 || width > columns.width);
  return isInWidth ? 'inSight' : 'beside';
}
