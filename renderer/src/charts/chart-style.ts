import { type ChartColours } from './chart-colours.ts';

/** Smallest type in a chart, CSS pixels; anything smaller is not readable at arm's length. */
export const TICK_SIZE = 11;
/** Type of names beside bars and nodes, CSS pixels. */
export const LABEL_SIZE = 12;

/** Hatching, the one sign of doubt: what is not reviewed, gathered or outside. */
export function hatching(colours: ChartColours): object {
  return {
    symbol: 'rect',
    symbolSize: 1,
    color: colours.hatch,
    dashArrayX: [1, 0],
    dashArrayY: [1.6, 3.4],
    rotation: -Math.PI / 4,
  };
}

/** Look of a hatched shape: empty with an outline, so that it is seen in grey print. */
export function hatchedStyle(colours: ChartColours): object {
  return { color: colours.surface, borderColor: colours.hatch, borderWidth: 1, decal: hatching(colours) };
}

/** What all charts share: fonts, no motion, the description for screen readers. */
export function commonOption(colours: ChartColours, summary: string): object {
  return {
    animation: false,
    backgroundColor: colours.surface,
    textStyle: { fontFamily: colours.font, fontSize: LABEL_SIZE, color: colours.text },
    aria: { enabled: true, label: { description: summary }, decal: { show: false } },
  };
}

/** Look of the tooltip; it never leaves the chart. */
export function tooltipStyle(colours: ChartColours): object {
  return {
    confine: true,
    transitionDuration: 0,
    padding: [6, 10],
    backgroundColor: colours.surface,
    borderColor: colours.lineStrong,
    textStyle: { color: colours.text, fontFamily: colours.font, fontSize: LABEL_SIZE },
    extraCssText: 'max-width:340px;white-space:normal;font-variant-numeric:tabular-nums',
  };
}

/** A tooltip: a name and lines under it. Names are data of the user and are escaped. */
export function tooltipText(name: string, lines: readonly string[]): string {
  return [`<b>${escapeMarkup(name)}</b>`, ...lines.map(escapeMarkup)].join('<br>');
}

/** A name inside a label: braces and bars are markup there. */
export function plainLabel(text: string): string {
  return text.replaceAll(/[{}|]/g, ' ');
}

/** Makes a text harmless inside markup. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
