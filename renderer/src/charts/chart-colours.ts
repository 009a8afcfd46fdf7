import { type Component } from '../../../shared/model/component.ts';

/** Colours of the current theme, as a chart needs them. */
export interface ChartColours {
  readonly surface: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly textSecondary: string;
  readonly textTertiary: string;
  readonly accent: string;
  readonly data: string;
  /** A difference downwards and upwards; never green and red, less is not always good. */
  readonly less: string;
  readonly more: string;
  readonly hatch: string;
  readonly font: string;
  readonly components: Readonly<Record<Component, string>>;
}

/** Letter of each component, the same everywhere; colour is never the only carrier. */
export const COMPONENT_LETTERS: Readonly<Record<Component, string>> = {
  fossil: 'F',
  aircraft: 'A',
  landUseChange: 'L',
  biogenicNonCo2: 'N',
  biogenicCo2Emission: 'E',
  biogenicCo2Removal: 'R',
};

/** CSS variable with the colour of each component (theme/tokens.css). */
export const COMPONENT_VARIABLES: Readonly<Record<Component, string>> = {
  fossil: '--component-fossil',
  aircraft: '--component-aircraft',
  landUseChange: '--component-land',
  biogenicNonCo2: '--component-biogenic-other',
  biogenicCo2Emission: '--component-biogenic-emission',
  biogenicCo2Removal: '--component-biogenic-removal',
};

/** Reads the colours of a theme from its CSS variables. */
export function readColours(valueOf: (variable: string) => string): ChartColours {
  const read = (variable: string): string => valueOf(variable).trim();
  return {
    surface: read('--surface'),
    line: read('--line'),
    lineStrong: read('--line-strong'),
    text: read('--text'),
    textSecondary: read('--text-2'),
    textTertiary: read('--text-3'),
    accent: read('--accent'),
    data: read('--data'),
    less: read('--less'),
    more: read('--more'),
    hatch: read('--hatch'),
    font: read('--font').replaceAll(/\s+/g, ' '),
    components: {
      fossil: read(COMPONENT_VARIABLES.fossil),
      aircraft: read(COMPONENT_VARIABLES.aircraft),
      landUseChange: read(COMPONENT_VARIABLES.landUseChange),
      biogenicNonCo2: read(COMPONENT_VARIABLES.biogenicNonCo2),
      biogenicCo2Emission: read(COMPONENT_VARIABLES.biogenicCo2Emission),
      biogenicCo2Removal: read(COMPONENT_VARIABLES.biogenicCo2Removal),
    },
  };
}
