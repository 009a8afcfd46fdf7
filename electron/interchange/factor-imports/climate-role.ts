import type { ValueRole } from '../../../shared/model/factor-import.ts';

/** Warming over another time, temperature change and other measures. */
const OTHER = /gtp|gwp ?(20|500)\b|\b(20|500) ?(a|y|years)\b|temperature|iluc/;

/**
 * What an indicator of a data set says about climate, by its name; undefined for every other indicator. In EN 15804+A2
 * `GWP-total` counts biogenic CO2 and `GWP-GHG` does not.
 */
export function climateRole(name: string): ValueRole | undefined {
  const text = name.normalize('NFKC').toLowerCase();
  if (OTHER.test(text) || !/gwp|global warming|climate change|klimawandel|treibhaus|全球变暖/.test(text)) {
    return undefined;
  }
  if (/luluc|land use/.test(text)) {
    return 'landUseChange';
  }
  if (/gwp-?ghg|iobc|excl[^)]*biogenic/.test(text)) {
    return 'total';
  }
  if (/biogen/.test(text) && !/total|incl/.test(text)) {
    return 'biogenicNet';
  }
  if (/fossil/.test(text)) {
    return 'fossil';
  }
  return /total|incl[^)]*biogenic/.test(text) ? 'totalIncludingBiogenic' : 'total';
}
