/** A rectangle on the desktop, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size and place of the window as remembered. */
export interface WindowState {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

/** Smallest size at which the shell of the interface fits, and the size of the first start. */
export const SMALLEST_WINDOW = { width: 960, height: 600 } as const;
const FIRST_WINDOW = { width: 1440, height: 900 } as const;

/** So much of the title bar must lie on a display that it can be taken and moved. */
const VISIBLE_TITLE = { width: 120, height: 40 } as const;

/**
 * Where the window opens: as it was left, if its title bar can still be reached; else in the middle of the first
 * display. A display may have been unplugged, turned or made smaller meanwhile.
 * @param displays Free areas of the displays, the main one first.
 */
export function restoreBounds(saved: Bounds | undefined, displays: readonly Bounds[]): Bounds {
  const [main] = displays;
  if (saved === undefined || main === undefined) {
    return main === undefined ? { x: 0, y: 0, ...FIRST_WINDOW } : centred(FIRST_WINDOW, main);
  }
  const places = displays.map((area) => ({ area, bounds: { ...saved, ...fitted(saved, area) } }));
  return places.find(({ area, bounds }) => hasTitleBar(area, bounds))?.bounds ?? centred(saved, main);
}

function hasTitleBar(area: Bounds, { x, y, width }: Bounds): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= VISIBLE_TITLE.width && y >= area.y && y + VISIBLE_TITLE.height <= area.y + area.height;
}

function centred(size: Pick<Bounds, 'width' | 'height'>, area: Bounds): Bounds {
  const { width, height } = fitted(size, area);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

/** Not larger than the display and not smaller than the interface needs, unless the display is. */
function fitted(size: Pick<Bounds, 'width' | 'height'>, area: Bounds): Pick<Bounds, 'width' | 'height'> {
  return {
    width: Math.min(Math.max(size.width, SMALLEST_WINDOW.width), area.width),
    height: Math.min(Math.max(size.height, SMALLEST_WINDOW.height), area.height),
  };
}
