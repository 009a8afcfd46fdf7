import { type EmissionView } from '../../../../shared/contract/outcomes.ts';
import { type Component, COMPONENTS } from '../../../../shared/model/component.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';

/** Values between which a column of bars is drawn, and the tick that is labelled; in the unit of `sizeOf`. */
export interface BarScale {
  readonly from: number;
  readonly to: number;
  readonly tick: number;
}

/** An amount of kg as a number in the unit that is shown, only to be drawn. */
export type SizeOf = (kg: DecimalString) => number;

/** A piece of a bar in percent of the column's width. */
export interface BarPiece {
  readonly component: Component;
  readonly left: number;
  readonly width: number;
}

/** One scale for bars that have pieces on both sides of zero. */
export function barScale(emissions: readonly EmissionView[], sizeOf: SizeOf): BarScale {
  const to = Math.max(0, ...emissions.map((emission) => sumOf(emission, sizeOf, (value) => value > 0)));
  const from = Math.min(0, ...emissions.map((emission) => sumOf(emission, sizeOf, (value) => value < 0)));
  return { from, to, tick: roundTick(to) };
}

/** The pieces of a bar: emissions to the right of zero, removals to the left. */
export function barPieces(emission: EmissionView, scale: BarScale, sizeOf: SizeOf): readonly BarPiece[] {
  const span = scale.to - scale.from;
  let right = 0;
  let left = 0;
  return COMPONENTS.flatMap((component): readonly BarPiece[] => {
    const value = sizeOf(emission.componentsKg[component]);
    if (value === 0 || span === 0) {
      return [];
    }
    const start = value > 0 ? right : left + value;
    right += Math.max(0, value);
    left += Math.min(0, value);
    return [
      { component, left: percentOf(start - scale.from, span), width: percentOf(Math.abs(value), span) },
    ];
  });
}

/** Place of a value in percent of the column's width. */
export function placeOf(value: number, scale: BarScale): number {
  return percentOf(value - scale.from, scale.to - scale.from);
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}

function sumOf(emission: EmissionView, sizeOf: SizeOf, wanted: (value: number) => boolean): number {
  return COMPONENTS.map((component) => sizeOf(emission.componentsKg[component]))
    .filter(wanted)
    .reduce((sum, value) => sum + value, 0);
}

/** The largest of 1, 2, 5 times a power of ten that fits below the value. */
function roundTick(value: number): number {
  if (value <= 0) {
    return 0;
  }
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 2, 1].find((factor) => factor * power <= value) ?? 1;
  return step * power;
}
